import { Modal, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { PartnerReportDetail } from '../../../shared/contract/partner-reports.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './partner-reports.module.css'

interface ConcludeDialogProps {
  readonly report: PartnerReportDetail
  /** The whole report is refused, with a reason; otherwise its review is concluded, with a note if one likes. */
  readonly refuses: boolean
  readonly onClose: () => void
}

/** Asks before the review ends. */
export function ConcludeDialog({ report, refuses, onClose }: ConcludeDialogProps) {
  const t = useText('partnerReports')
  const shell = useText('shell')
  const language = useLanguage()
  const conclude = useCommand(client.partnerReports.conclude)
  const reject = useCommand(client.partnerReports.reject)
  const [words, setWords] = useState('')
  const write = (minor: number): string => formatMoney(minor, FUNCTIONAL_CURRENCY, language)
  const unexamined = report.totals.open
  const submit = async () => {
    const answer = refuses
      ? await reject.run({ id: report.id, reason: words })
      : await conclude.run({ id: report.id, note: words.trim() === '' ? null : words })
    if (!answer.ok) return
    if (!refuses) notifications.show({ message: t('conclude.done') })
    onClose()
  }
  const details = { accepted: write(report.totals.accepted + unexamined), disallowed: write(report.totals.disallowed) }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(refuses ? 'reject' : 'conclude')}
      size={480}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p>{refuses ? t('reject.text') : t('conclude.text', details)}</p>
        <Textarea
          label={t(refuses ? 'reject.reason' : 'conclude.note')}
          value={words}
          autosize
          minRows={2}
          data-autofocus
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <FailureNote failure={conclude.failure ?? reject.failure} />
        <div className={classes.end}>
          <Button onClick={onClose}>{shell('action.back')}</Button>
          <Button
            variant={refuses ? 'danger' : 'primary'}
            busy={conclude.pending || reject.pending}
            blocked={refuses && words.trim() === '' ? t('reject.reason') : undefined}
            onClick={() => void submit()}
          >
            {t(refuses ? 'reject' : 'conclude')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
