import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { PayrollEntry, PayrollMonth } from '../../../../shared/contract/payroll.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import classes from '../payroll.module.css'

const KINDS = ['overtime', 'bonus', 'absence', 'deduction'] as const

interface EntriesFormProps {
  readonly month: string
  readonly person: PayrollMonth['people'][number]
}

type TypedEntry = Omit<PayrollEntry, 'amountXof'> & { readonly id: number; readonly amountXof: number | null }

/** Overtime, bonuses, absences and deductions of one person's month. They count once the month is computed again. */
export function EntriesForm({ month, person }: EntriesFormProps) {
  const t = useText('payroll')
  const { ledger } = useScope()
  const save = useCommand(client.payroll.saveEntries)
  const [entries, setEntries] = useState<readonly TypedEntry[]>(() => person.entries.map((entry, id) => ({ ...entry, id })))
  const [touched, setTouched] = useState(false)
  const change = (next: readonly TypedEntry[]) => {
    setEntries(next)
    setTouched(true)
  }
  const edit = (id: number, part: Partial<TypedEntry>) =>
    change(entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)))
  const add = () => {
    const id = Math.max(-1, ...entries.map((entry) => entry.id)) + 1
    change([...entries, { id, kind: 'overtime', label: t('entry.overtime'), amountXof: null, account: null }])
  }
  const blocked = ledger.user.roles.includes('preparer') ? undefined : t('onlyPreparer')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const typed = entries.map(({ id: _, amountXof, ...entry }) => ({ ...entry, amountXof: amountXof ?? 0 }))
    const answer = await save.run({ month, employeeId: person.employeeId, entries: typed })
    if (!answer.ok) return
    setTouched(false)
    notifications.show({ message: t('entry.saved', { name: person.name }) })
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} aria-label={t('entry.title')}>
      <div className={text.row}>
        <b>{t('entry.title')}</b>
        <span className={text.grow} />
        <Button small icon="plus" onClick={add}>
          {t('entry.add')}
        </Button>
      </div>
      {entries.length === 0 ? <p className={`${text.quiet} ${text.small}`}>{t('entry.none')}</p> : null}
      {entries.map((entry) => (
        <div key={entry.id} className={classes.entry}>
          <Select
            aria-label={t('entry.kind')}
            data={KINDS.map((kind) => ({ value: kind, label: t(`entry.${kind}`) }))}
            value={entry.kind}
            onChange={(chosen) => {
              const kind = KINDS.find((candidate) => candidate === chosen)
              if (kind) edit(entry.id, { kind, label: t(`entry.${kind}`), account: null })
            }}
          />
          <TextInput
            aria-label={t('entry.label')}
            value={entry.label}
            onChange={(event) => edit(entry.id, { label: event.currentTarget.value })}
          />
          <MoneyField
            name={t('entry.amount')}
            minor={entry.amountXof}
            currency={FUNCTIONAL_CURRENCY}
            onChange={(amountXof) => edit(entry.id, { amountXof })}
          />
          <IconButton
            icon="trash"
            label={t('entry.remove', { label: entry.label })}
            onClick={() => change(entries.filter((other) => other.id !== entry.id))}
          />
        </div>
      ))}
      <FailureNote failure={save.failure} />
      {touched ? (
        <div>
          <Button type="submit" icon="save" busy={save.pending} blocked={blocked}>
            {t('entry.save')}
          </Button>
        </div>
      ) : null}
    </form>
  )
}
