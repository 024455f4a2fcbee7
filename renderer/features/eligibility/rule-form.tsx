import { Select, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { rulingShare } from '../../../domain/eligibility/ruling-share.ts'
import { ELIGIBILITY_CODES, type EligibilityCode } from '../../../shared/contract/eligibility-code.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { currencySign } from '../../ui/money/currency-sign.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './eligibility.module.css'
import { useCodeChoices } from './use-code-choices.ts'

interface RuleFormProps {
  readonly line: {
    readonly lineNumber: number
    readonly grant: string
    readonly label: string
    readonly currency: string
    readonly xof: number
    readonly donorMinor: number | null
    readonly leftXof: number
    readonly leftMinor: number | null
  }
  readonly voucherKey: string
  readonly code: EligibilityCode | null
  /** What the hint is about, XOF: the amount that the form opens on. */
  readonly hitXof: number | null
  readonly onDone: () => void
}

/** Rules a line or a part of it out of the claim; what that is worth in the donor's currency follows the amount as it is typed. */
export function RuleForm({ line, voucherKey, code: hinted, hitXof, onDone }: RuleFormProps) {
  const t = useText('eligibility')
  const language = useLanguage()
  const { today } = useScope()
  const role = useRoleBlock('approver')
  const command = useCommand(client.eligibility.rule)
  const codes = useCodeChoices(line.grant)
  const [code, setCode] = useState<EligibilityCode | null>(hinted)
  const [amountXof, setAmount] = useState<number | null>(Math.min(hitXof ?? line.leftXof, line.leftXof))
  const [date, setDate] = useState(today)
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const share = amountXof === null ? null : shareOf(line, amountXof)
  const missing = code === null || amountXof === null || reason.trim() === '' || evidence.trim() === ''
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (code === null || amountXof === null) return
    const answer = await command.run({ voucherKey, lineNumber: line.lineNumber, code, amountXof, date, reason, evidence })
    if (!answer.ok) return
    notifications.show({ message: t('rule.done', { ruling: answer.value.ruling }) })
    onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} aria-label={t('rule.title')}>
      <Select
        label={t('rule.code')}
        data={codes}
        value={code}
        searchable
        onChange={(value) => setCode(ELIGIBILITY_CODES.find((each) => each === value) ?? null)}
      />
      <div className={classes.pair}>
        <MoneyField label={t('rule.amount')} minor={amountXof} currency={FUNCTIONAL_CURRENCY} onChange={setAmount} />
        <TextInput
          label={t('rule.worth')}
          readOnly
          value={share === null ? '' : `${currencySign(line.currency)} ${formatMoney(share, line.currency, language)}`}
        />
      </div>
      <div className={classes.pair}>
        <DateField label={t('rule.date')} value={date} shown={today} onChange={(day) => setDate(day ?? today)} />
        <span className={classes.beside}>
          <Button small onClick={() => setAmount(line.leftXof)}>
            {t('rule.whole')}
          </Button>
        </span>
      </div>
      <Textarea
        size="xs"
        label={t('rule.reason')}
        value={reason}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput label={t('rule.evidence')} value={evidence} onChange={(event) => setEvidence(event.currentTarget.value)} />
      <FailureNote failure={command.failure} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="danger"
          icon="close"
          busy={command.pending}
          blocked={role ?? (missing ? t('rule.missing') : undefined)}
        >
          {t('action.rule')}
        </Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
      </div>
    </form>
  )
}

/** Null while a rate is missing or the amount says nothing. */
function shareOf(line: RuleFormProps['line'], amountXof: number): number | null {
  const { donorMinor, leftMinor } = line
  if (donorMinor === null || leftMinor === null || amountXof <= 0) return null
  return rulingShare({ ...line, donorMinor, leftMinor }, amountXof)
}
