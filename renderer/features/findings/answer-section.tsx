import { Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { FindingView } from '../../../shared/contract/findings.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './findings.module.css'
import { useFindingBlock } from './use-finding-block.ts'

/** What the management answers, and its action plan; it may be written again until the action is done. */
export function AnswerSection({ finding }: { readonly finding: FindingView }) {
  const t = useText('findings')
  const [writing, setWriting] = useState(false)
  const block = useFindingBlock()('answer')
  const { state, response, action, owner, dueOn } = finding
  const isAnswered = response !== ''
  const plan = [owner, dueOn === null ? '' : formatDate(dueOn)].filter((part) => part !== '').join(' · ')
  return (
    <section className={classes.section}>
      <h3 className={classes.subtitle}>{t('response')}</h3>
      {writing ? (
        <AnswerForm finding={finding} onDone={() => setWriting(false)} />
      ) : (
        <>
          <p className={isAnswered ? classes.step : classes.quiet}>{isAnswered ? response : t('waiting')}</p>
          {action === '' ? null : (
            <dl className={classes.facts}>
              <dt>{t('action')}</dt>
              <dd>{action}</dd>
              <dt>{t('owner')}</dt>
              <dd>{plan}</dd>
            </dl>
          )}
          {state === 'open' || state === 'in_progress' ? (
            <div className={classes.actions}>
              <Button small icon="pencil" blocked={block} onClick={() => setWriting(true)}>
                {t(isAnswered ? 'answerAgain' : 'answer')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </section>
  )
}

function AnswerForm({ finding, onDone }: { readonly finding: FindingView; readonly onDone: () => void }) {
  const t = useText('findings')
  const { today } = useScope()
  const command = useCommand(client.findings.answer)
  const [response, setResponse] = useState(finding.response)
  const [action, setAction] = useState(finding.action)
  const [owner, setOwner] = useState(finding.owner)
  const [dueOn, setDueOn] = useState(finding.dueOn)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await command.run({ id: finding.id, response, action, owner, dueOn })
    if (!answer.ok) return
    notifications.show({ message: t('answered') })
    onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} aria-label={t('answer')}>
      <Textarea
        size="xs"
        aria-label={t('response')}
        value={response}
        autosize
        minRows={3}
        maxLength={4000}
        autoFocus
        onChange={(event) => setResponse(event.currentTarget.value)}
      />
      <TextInput
        label={t('action')}
        description={t('plan')}
        value={action}
        maxLength={4000}
        onChange={(event) => setAction(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <TextInput label={t('owner')} value={owner} maxLength={120} onChange={(event) => setOwner(event.currentTarget.value)} />
        <DateField label={t('due')} value={dueOn} shown={today} clearable onChange={setDueOn} />
      </div>
      <FailureNote failure={command.failure} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="primary"
          busy={command.pending}
          blocked={response.trim() === '' ? t('blocked.typed') : undefined}
        >
          {t('answer')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
