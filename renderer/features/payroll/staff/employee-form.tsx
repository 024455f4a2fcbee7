import { Checkbox, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import type { Employee } from '../../../../shared/contract/payroll.ts'
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
import { AllowancesEditor } from './allowances-editor.tsx'
import { draftOf, type EmployeeDraft, inputOf } from './employee-draft.ts'
import { SharesEditor } from './shares-editor.tsx'

interface EmployeeFormProps {
  /** Null for somebody new. */
  readonly employee: Employee | null
  readonly onClose: () => void
  readonly onSaved: (id: number) => void
}

type Change = (part: Partial<EmployeeDraft>) => void

/** One person's record: contract, pay and family from a day on, the planned split from a day on, where to pay. */
export function EmployeeForm({ employee, onClose, onSaved }: EmployeeFormProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const { ledger } = useScope()
  const save = useCommand(client.payroll.saveEmployee)
  const [draft, setDraft] = useState<EmployeeDraft>(() => draftOf(employee, language))
  const change: Change = (part) => setDraft((before) => ({ ...before, ...part }))
  const may = ledger.user.roles.some((role) => role === 'preparer' || role === 'administrator')
  const blocked = may ? undefined : t('onlyPreparer')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await save.run({ employee: inputOf(draft, employee, language) })
    if (!answer.ok) return
    notifications.show({ message: t('staff.saved', { name: draft.name }) })
    onSaved(answer.value.id)
  }
  return (
    <Card
      grow
      ruled
      title={employee?.name ?? t('staff.new')}
      end={<IconButton icon="close" label={t('close')} onClick={onClose} />}
    >
      <form className={classes.form} style={{ paddingTop: 10 }} onSubmit={(event) => void submit(event)}>
        <Identity draft={draft} change={change} />
        <Pay draft={draft} change={change} />
        <section className={classes.section}>
          <div className={text.row}>
            <h3>{t('staff.planTitle')}</h3>
            <span className={text.grow} />
            <From
              label={t('staff.planFrom')}
              value={draft.planFrom ?? draft.contractFrom}
              onChange={(planFrom) => change({ planFrom })}
            />
          </div>
          <SharesEditor shares={draft.shares} onChange={(shares) => change({ shares })} />
        </section>
        <Payment draft={draft} change={change} />
        <FailureNote failure={save.failure} />
        <div>
          <Button variant="primary" type="submit" icon="save" busy={save.pending} blocked={blocked}>
            {t('staff.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

interface PartProps {
  readonly draft: EmployeeDraft
  readonly change: Change
}

type TextField = {
  [Key in keyof EmployeeDraft]: EmployeeDraft[Key] extends string ? Key : never
}[keyof EmployeeDraft]

const field = ({ draft, change }: PartProps, name: TextField) => ({
  value: draft[name],
  onChange: (event: ChangeEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value }),
})

function Identity(props: PartProps) {
  const t = useText('payroll')
  const { today } = useScope()
  const { draft, change } = props
  return (
    <>
      <div className={classes.wide}>
        <TextInput label={t('staff.name')} required readOnly={draft.id !== null} {...field(props, 'name')} />
        <TextInput label={t('column.number')} required {...field(props, 'number')} />
      </div>
      <div className={classes.wide}>
        <TextInput label={t('staff.job')} required {...field(props, 'job')} />
        <TextInput label={t('staff.social')} {...field(props, 'socialNumber')} />
      </div>
      <div className={classes.pair}>
        <DateField
          label={t('staff.contractFrom')}
          value={draft.contractFrom}
          onChange={(contractFrom) => change({ contractFrom })}
          shown={today}
        />
        <DateField
          label={t('staff.contractTo')}
          value={draft.contractTo}
          onChange={(contractTo) => change({ contractTo })}
          shown={today}
          clearable
        />
      </div>
      <div className={classes.pair}>
        <TextInput label={t('staff.hours')} inputMode="decimal" {...field(props, 'hours')} />
        <TextInput label={t('staff.risk')} title={t('staff.riskNote')} {...field(props, 'riskClass')} />
      </div>
    </>
  )
}

function From({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (date: string | null) => void
}) {
  const { today } = useScope()
  return (
    <>
      <span className={`${text.quiet} ${text.small}`} aria-hidden="true">
        {label}
      </span>
      <div style={{ width: 118 }}>
        <DateField label="" value={value} onChange={onChange} shown={today} />
      </div>
    </>
  )
}

function Pay(props: PartProps) {
  const t = useText('payroll')
  const { draft, change } = props
  return (
    <section className={classes.section}>
      <div className={text.row}>
        <h3>{t('staff.payTitle')}</h3>
        <span className={text.grow} />
        <From
          label={t('staff.payFrom')}
          value={draft.termsFrom ?? draft.contractFrom}
          onChange={(termsFrom) => change({ termsFrom })}
        />
      </div>
      <div className={classes.three}>
        <MoneyField
          label={t('staff.base')}
          minor={draft.baseXof}
          currency={FUNCTIONAL_CURRENCY}
          onChange={(baseXof) => change({ baseXof })}
        />
        <TextInput label={t('staff.children')} inputMode="numeric" {...field(props, 'children')} />
        <TextInput label={t('staff.disabled')} inputMode="numeric" {...field(props, 'disabledChildren')} />
      </div>
      <Checkbox
        label={t('staff.married')}
        checked={draft.married}
        onChange={(event) => change({ married: event.currentTarget.checked })}
      />
      <AllowancesEditor allowances={draft.allowances} onChange={(allowances) => change({ allowances })} />
    </section>
  )
}

function Payment(props: PartProps) {
  const t = useText('payroll')
  return (
    <section className={classes.section}>
      <h3>{t('staff.paymentTitle')}</h3>
      <div className={classes.pair}>
        <TextInput label={t('staff.bank')} {...field(props, 'bank')} />
        <TextInput label={t('staff.bankAccount')} {...field(props, 'bankAccount')} />
        <TextInput label={t('staff.operator')} {...field(props, 'mobileOperator')} />
        <TextInput label={t('staff.mobile')} {...field(props, 'mobileNumber')} />
      </div>
    </section>
  )
}
