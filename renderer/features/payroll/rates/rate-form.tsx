import { Checkbox, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import type { ContributionRateView } from '../../../../shared/contract/payroll.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../payroll.module.css'
import { readDecimal, writtenDecimal } from '../staff/employee-draft.ts'

interface RateFormProps {
  readonly rate: ContributionRateView
  readonly onClose: () => void
}

/** A new rate of a branch from a day on, with its evidence; or a correction of one that no payroll rests on. */
export function RateForm({ rate, onClose }: RateFormProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const { today, ledger } = useScope()
  const save = useCommand(client.payroll.saveRate)
  const [correcting, setCorrecting] = useState(false)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(rate.to)
  const [limits, setLimits] = useState({ floorXof: rate.floorXof, ceilingXof: rate.ceilingXof })
  const [typed, setTyped] = useState({
    employer: writtenDecimal(rate.employerPercent, language),
    employee: writtenDecimal(rate.employeePercent, language),
    source: '',
    evidence: '',
  })
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  const may = ledger.user.roles.some((role) => role === 'preparer' || role === 'administrator')
  const blocked = !may
    ? t('onlyPreparer')
    : typed.source.trim() === ''
      ? t('rates.sourceNeeded')
      : !correcting && from === null
        ? t('rates.fromNeeded')
        : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await save.run({
      rate: {
        ...rate,
        ...limits,
        id: correcting ? rate.id : null,
        from: correcting ? (from ?? rate.from) : (from ?? ''),
        to,
        employerPercent: readDecimal(typed.employer, language),
        employeePercent: readDecimal(typed.employee, language),
        source: typed.source,
        evidence: typed.evidence.trim() === '' ? null : typed.evidence.trim(),
      },
    })
    if (!answer.ok) return
    notifications.show({ message: t('rates.saved', { branch: rate.label[language] }) })
    onClose()
  }
  return (
    <Card grow ruled title={rate.label[language]} end={<IconButton icon="close" label={t('close')} onClick={onClose} />}>
      <form className={classes.form} style={{ paddingTop: 10 }} onSubmit={(event) => void submit(event)}>
        <p className={`${text.small} ${text.quiet}`}>{t('rates.formNote')}</p>
        <div className={classes.pair}>
          <DateField label={t('rates.from')} value={from ?? (correcting ? rate.from : null)} onChange={setFrom} shown={today} />
          <DateField label={t('rates.to')} value={to} onChange={setTo} shown={today} clearable />
          <TextInput label={t('rates.employerLabel')} inputMode="decimal" rightSection="%" {...field('employer')} />
          <TextInput label={t('rates.employeeLabel')} inputMode="decimal" rightSection="%" {...field('employee')} />
          <MoneyField
            label={t('rates.floor')}
            minor={limits.floorXof}
            currency={FUNCTIONAL_CURRENCY}
            onChange={(floorXof) => setLimits({ ...limits, floorXof })}
          />
          <MoneyField
            label={t('rates.ceiling')}
            minor={limits.ceilingXof}
            currency={FUNCTIONAL_CURRENCY}
            onChange={(ceilingXof) => setLimits({ ...limits, ceilingXof })}
          />
        </div>
        <TextInput label={t('rates.source')} placeholder={rate.source} required {...field('source')} />
        <TextInput label={t('rates.evidence')} {...field('evidence')} />
        <Checkbox
          label={t('rates.correct')}
          description={t('rates.correctNote')}
          checked={correcting}
          onChange={(event) => setCorrecting(event.currentTarget.checked)}
        />
        <FailureNote failure={save.failure} />
        <div>
          <Button variant="primary" type="submit" icon="save" busy={save.pending} blocked={blocked}>
            {t(correcting ? 'rates.saveCorrection' : 'rates.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
