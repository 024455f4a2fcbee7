import { TextInput } from '@mantine/core'
import { minorToDecimalText, parseMinor } from '../../../shared/money/money.ts'
import { financialYearsBetween } from '../../../shared/time/financial-year.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import type { AgreementEditorProps } from './agreement-editor.ts'
import classes from './grants.module.css'
import { withField } from './model/agreement-edit.ts'

/** The plan of tranches: number, amount, date, trigger. */
export function PlanEditor({ agreement, onChange }: AgreementEditorProps) {
  const t = useText('grants')
  const plan = agreement.payment.tranchePlan
  type Planned = (typeof plan)[number]
  const set = (rows: readonly Planned[]) => onChange(withField(agreement, 'payment.tranchePlan', rows))
  const row = (index: number, part: Partial<Planned>) => set(plan.map((each, at) => (at === index ? { ...each, ...part } : each)))
  const add = () => set([...plan, { number: String(plan.length + 1), amount: '0', trigger: null, plannedDate: null }])
  return (
    <div className={classes.rows}>
      {plan.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity while its number is typed.
        <div key={index} className={classes.planRow}>
          <TextInput
            label={t('plan.number')}
            value={each.number}
            onChange={(event) => row(index, { number: event.currentTarget.value })}
          />
          <MoneyField
            label={t('plan.amount')}
            minor={parseMinor(each.amount, agreement.currency) ?? null}
            currency={agreement.currency}
            onChange={(minor) => row(index, { amount: minorToDecimalText(minor ?? 0, agreement.currency) })}
          />
          {/* The field of a date brings a hidden input along: together they are one cell of the row. */}
          <div>
            <DateField
              label={t('plan.date')}
              value={each.plannedDate}
              shown={agreement.start}
              clearable
              onChange={(plannedDate) => row(index, { plannedDate })}
            />
          </div>
          <IconButton
            icon="trash"
            label={t('plan.remove', { number: each.number })}
            onClick={() => set(plan.filter((_, at) => at !== index))}
          />
          <TextInput
            label={t('plan.trigger')}
            value={each.trigger ?? ''}
            onChange={(event) => row(index, { trigger: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          />
        </div>
      ))}
      <div>
        <Button small icon="plus" onClick={add}>
          {t('plan.add')}
        </Button>
      </div>
    </div>
  )
}

/** The ceiling by UK financial year of the grant's duration, or no split at all. */
export function YearsEditor({ agreement, onChange }: AgreementEditorProps) {
  const t = useText('grants')
  const { yearCeilings } = agreement.terms
  const years = agreement.start <= agreement.end ? financialYearsBetween(agreement.start, agreement.end) : []
  const amountOf = (year: string) => yearCeilings.find((each) => each.year === year)?.amount
  const set = (rows: readonly { year: string; amount: string }[]) => onChange(withField(agreement, 'terms.yearCeilings', rows))
  if (yearCeilings.length === 0)
    return (
      <div>
        <Button small icon="plus" onClick={() => set(years.map(({ year }) => ({ year, amount: '0' })))}>
          {t('years.add')}
        </Button>
      </div>
    )
  return (
    <div className={classes.rows}>
      {years.map(({ year }) => (
        <MoneyField
          key={year}
          label={`${t('field.terms.yearCeilings')} ${year}`}
          minor={parseMinor(amountOf(year) ?? '0', agreement.currency) ?? 0}
          currency={agreement.currency}
          onChange={(minor) =>
            set(
              years.map((each) => ({
                year: each.year,
                amount: each.year === year ? minorToDecimalText(minor ?? 0, agreement.currency) : (amountOf(each.year) ?? '0'),
              })),
            )
          }
        />
      ))}
      <div>
        <Button small onClick={() => set([])}>
          {t('years.clear')}
        </Button>
      </div>
    </div>
  )
}
