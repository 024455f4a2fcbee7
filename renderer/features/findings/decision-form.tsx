import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { FindingLineView } from '../../../shared/contract/findings.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import classes from './findings.module.css'
import { useFindingCommands } from './use-finding-commands.ts'

interface DecisionFormProps {
  readonly id: string
  readonly line: FindingLineView
  readonly onDone: () => void
}

/** Decides a questioned line: so much is sustained, so much cleared; what is left stays open. */
export function DecisionForm({ id, line, onDone }: DecisionFormProps) {
  const t = useText('findings')
  const command = useCommand(useFindingCommands().decide)
  const [sustainedXof, setSustained] = useState<number | null>(line.xof.sustained)
  const [clearedXof, setCleared] = useState<number | null>(line.xof.cleared)
  const [reason, setReason] = useState(line.reason ?? '')
  const all = (sustained: number, cleared: number) => {
    setSustained(sustained)
    setCleared(cleared)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const { voucher, lineNumber } = line
    const amounts = { sustainedXof: sustainedXof ?? 0, clearedXof: clearedXof ?? 0 }
    const answer = await command.run({ id, voucher, lineNumber, ...amounts, reason })
    if (!answer.ok) return
    notifications.show({ message: t('decide.done') })
    onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} aria-label={t('decide')}>
      <div className={classes.pair}>
        <MoneyField label={t('decide.sustained')} minor={sustainedXof} currency={FUNCTIONAL_CURRENCY} onChange={setSustained} />
        <MoneyField label={t('decide.cleared')} minor={clearedXof} currency={FUNCTIONAL_CURRENCY} onChange={setCleared} />
      </div>
      <div className={classes.actions}>
        <Button small onClick={() => all(line.questionedXof, 0)}>
          {t('decide.all')}
        </Button>
        <Button small onClick={() => all(0, line.questionedXof)}>
          {t('decide.none')}
        </Button>
      </div>
      <Textarea
        size="xs"
        label={t('decide.reason')}
        value={reason}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureNote failure={command.failure} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="primary"
          busy={command.pending}
          blocked={reason.trim() === '' ? t('blocked.typed') : undefined}
        >
          {t('decide')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
