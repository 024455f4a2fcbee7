import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { ELIGIBILITY_CODES, type EligibilityCode } from '../../../shared/contract/eligibility-code.ts'
import type { FindingLineView, FindingView } from '../../../shared/contract/findings.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { useCodeChoices } from '../eligibility/use-code-choices.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './findings.module.css'

interface RuleFormProps {
  readonly finding: FindingView
  readonly line: FindingLineView
  readonly grant: string
  /** What is sustained and not ruled out yet, francs. */
  readonly amountXof: number
  readonly onDone: () => void
}

/** Makes a ruling of eligibility out of what is sustained: it leaves the claim. Nobody has to. */
export function RuleForm({ finding, line, grant, amountXof, onDone }: RuleFormProps) {
  const t = useText('findings')
  const language = useLanguage()
  const { today } = useScope()
  const codes = useCodeChoices(grant)
  const command = useCommand(client.findings.rule)
  const [code, setCode] = useState<EligibilityCode | null>(finding.classification === 'unsupported' ? 'SUP' : null)
  const [date, setDate] = useState(today)
  const [evidence, setEvidence] = useState(finding.evidence)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (code === null) return
    const { voucher, lineNumber } = line
    const answer = await command.run({ id: finding.id, voucher, lineNumber, code, date, evidence })
    if (!answer.ok) return
    notifications.show({ message: t('rule.done', { ruling: answer.value.ruling }) })
    onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} aria-label={t('rule')}>
      <p className={classes.quiet}>{t('rule.text', { amount: formatMoney(amountXof, FUNCTIONAL_CURRENCY, language) })}</p>
      <Select
        size="xs"
        label={t('rule.code')}
        data={codes}
        value={code}
        searchable
        onChange={(value) => setCode(ELIGIBILITY_CODES.find((each) => each === value) ?? null)}
      />
      <div className={classes.pair}>
        <DateField label={t('rule.date')} value={date} shown={today} onChange={(day) => setDate(day ?? today)} />
        <TextInput label={t('rule.evidence')} value={evidence} onChange={(event) => setEvidence(event.currentTarget.value)} />
      </div>
      <FailureNote failure={command.failure} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="danger"
          icon="close"
          busy={command.pending}
          blocked={code === null || evidence.trim() === '' ? t('blocked.typed') : undefined}
        >
          {t('rule')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
