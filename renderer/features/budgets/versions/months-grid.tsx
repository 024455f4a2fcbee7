import { phaseLine, phasingGap } from '../../../../domain/budgets/phasing.ts'
import type { BudgetDraftLine } from '../../../../shared/contract/budget-draft.ts'
import { formatMoney } from '../../../../shared/i18n/format.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import { parseAmount } from '../../../ui/money/parse-amount.ts'
import type { DraftGridProps } from './draft-grid.tsx'
import { GridField } from './grid-field.tsx'
import { replaceLine } from './model/draft-edits.ts'
import classes from './versions.module.css'

/** The phasing of each line by month, in the grant's currency: spread evenly until somebody types a month. */
export function MonthsGrid({ view, checked, content, editable, onChange }: DraftGridProps) {
  const t = useText('budgetVersions')
  const language = useLanguage()
  const { today } = useScope()
  const { months, currency } = view
  const rows = checked.lines.map(({ line, amounts }) => {
    const given = line.months.length > 0 ? line.months : amounts ? phaseLine(amounts, [], months) : []
    return { line, amounts, byMonth: new Map(given.map((each) => [each.month, each.amountMinor])) }
  })
  const passed = months.filter((month) => month <= today.slice(0, 7))
  const put = (at: number, line: BudgetDraftLine, byMonth: ReadonlyMap<string, number>, month: string, typed: string) => {
    const amountMinor = typed.trim() === '' ? 0 : parseAmount(typed, currency, language)
    if (amountMinor === undefined) return
    const next = months.map((each) => ({ month: each, amountMinor: each === month ? amountMinor : (byMonth.get(each) ?? 0) }))
    onChange(replaceLine(content, at, { ...line, months: next }))
  }
  return (
    <>
      <p className={`${classes.below} ${text.small} ${text.second}`}>{t('months.text')}</p>
      <table className={classes.grid} aria-label={t('months.label')}>
        <thead>
          <tr>
            <th scope="col">{t('line.code')}</th>
            <th scope="col" className={classes.figure}>
              {t('line.donor', { currency })}
            </th>
            <th scope="col" className={classes.figure}>
              {t('months.gap')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('months.toDate')}
            </th>
            <td />
            {months.map((month) => (
              <th key={month} scope="col" className={classes.figure}>
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, amounts, byMonth }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
            <tr key={at}>
              <td className={classes.text} title={line.labelFr}>
                {line.code}
              </td>
              <td className={classes.figure}>
                <Money minor={amounts?.amountMinor ?? null} currency={currency} />
              </td>
              <td className={classes.figure}>
                <Money minor={amounts ? phasingGap(amounts.amountMinor, line.months) : null} currency={currency} bracket over />
              </td>
              <td className={classes.figure}>
                <Money minor={sumMinor(passed.map((month) => byMonth.get(month) ?? 0))} currency={currency} quiet />
              </td>
              <td>
                {editable && line.months.length > 0 ? (
                  <Button small variant="quiet" onClick={() => onChange(replaceLine(content, at, { ...line, months: [] }))}>
                    {t('months.even')}
                  </Button>
                ) : null}
              </td>
              {months.map((month) => (
                <td key={month}>
                  <GridField
                    name={t('months.field', { month, code: line.code })}
                    value={formatMoney(byMonth.get(month) ?? 0, currency, language)}
                    width={82}
                    number
                    disabled={!editable}
                    onChange={(typed) => put(at, line, byMonth, month, typed)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
