import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { PartnerReportDetail, ReviewedLine } from '../../../shared/contract/partner-reports.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { isUnderReview } from './model/review-state.ts'
import classes from './partner-reports.module.css'

/** What was asked and answered of a line, and where the partner's answer is noted. */
export function LineThread({ report, line }: { readonly report: PartnerReportDetail; readonly line: ReviewedLine }) {
  const t = useText('partnerReports')
  const answer = useCommand(client.partnerReports.answer)
  const [words, setWords] = useState('')
  const note = async () => {
    const done = await answer.run({ id: report.id, position: line.position, text: words })
    if (done.ok) setWords('')
  }
  const { standing } = line
  if (line.messages.length === 0 && line.decisionCount === 0) return null
  return (
    <section className={classes.thread} aria-label={t('panel.thread')}>
      {line.decisionCount > 0 ? (
        <p className={`${text.quiet} ${text.tiny}`}>
          {t('panel.history', { count: line.decisionCount, by: standing?.by ?? '' })}
          {standing ? ` · ${formatDate(standing.date)}` : ''}
        </p>
      ) : null}
      {line.messages.map((message, place) => (
        // Messages are only ever added at the end.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={place} className={message.author === 'partner' ? classes.theirs : classes.ours}>
          <strong>{t(`thread.${message.author}`)}</strong> <span className={text.quiet}>{formatDate(message.date)}</span>{' '}
          {message.text}
        </p>
      ))}
      {standing?.decision === 'query' && isUnderReview(report.state) ? (
        <div className={classes.answer}>
          <Textarea
            size="xs"
            aria-label={t('panel.answer')}
            placeholder={t('panel.answer')}
            value={words}
            autosize
            minRows={1}
            maxRows={3}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button
            small
            busy={answer.pending}
            blocked={words.trim() === '' ? t('panel.answer') : undefined}
            onClick={() => void note()}
          >
            {t('panel.answerDo')}
          </Button>
        </div>
      ) : null}
      <FailureNote failure={answer.failure} />
    </section>
  )
}
