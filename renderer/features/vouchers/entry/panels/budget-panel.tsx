import { memo } from 'react'
import type { BudgetRow } from '../../../../../shared/contract/budgets.ts'
import { formatDate, formatMoney } from '../../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import { routeHash } from '../../../../app/routes/routes.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { BudgetChip } from '../../../../ui/chip/budget-chip.tsx'
import { useLanguage } from '../../../../ui/language/use-language.ts'
import { useText } from '../../../../ui/language/use-text.ts'
import text from '../../../../ui/layout/text.module.css'
import { Money } from '../../../../ui/money/money.tsx'
import { lineAt } from '../model/entry-voucher.ts'
import { budgetKey, type VoucherSpending } from '../model/line-spending.ts'
import type { EntryDesk } from '../use-entry-desk.ts'
import { BudgetBar } from './budget-bar.tsx'
import classes from './budget-panel.module.css'

/** The budget line of the cursor's line: budget, spent, this voucher, what remains or by how much it is over. */
export const BudgetPanel = memo(function BudgetPanel({ desk }: { readonly desk: EntryDesk }) {
  const t = useText('vouchers')
  const language = useLanguage()
  const line = lineAt(desk.state.voucher, desk.state.cursor.row)
  const budget = line.grant === null ? undefined : desk.references.budgets.get(line.grant)
  const figures = line.budgetLine === null ? undefined : budget?.lines.get(line.budgetLine)
  if (!budget || !figures || line.grant === null) {
    return (
      <Card title={t('budget.title')} className={classes.card}>
        <p className={text.quiet}>{t(line.grant === null ? 'budget.ownFunds' : 'budget.none')}</p>
      </Card>
    )
  }
  const taken = desk.spending.get(budgetKey(line.grant, figures.code)) ?? { xof: 0, donorMinor: 0 }
  const releasedXof = desk.check.released.get(budgetKey(line.grant, figures.code)) ?? 0
  const remaining = figures.availableXof + releasedXof - taken.xof
  return (
    <Card
      title={`${figures.code} ${figures.label[language]}`}
      className={classes.card}
      end={<BudgetChip state={remaining < 0 ? 'approval' : 'within'}>{remaining < 0 ? t('budget.over') : undefined}</BudgetChip>}
    >
      <div className={classes.body}>
        <BudgetBar
          label={t('budget.bar', { budget: formatMoney(figures.budgetXof, FUNCTIONAL_CURRENCY, language) })}
          budget={figures.budgetXof}
          spent={figures.spentXof + figures.committedXof - releasedXof}
          voucher={taken.xof}
        />
        <BudgetTable figures={figures} taken={taken} releasedXof={releasedXof} asOf={budget.asOf} currency={budget.currency} />
        {remaining < 0 ? (
          <p className={classes.advice}>
            {t('budget.overAdvice')}{' '}
            <a href={routeHash('budgets', { grant: line.grant, line: figures.code })}>{t('budget.see')}</a>
          </p>
        ) : null}
      </div>
    </Card>
  )
})

interface BudgetTableProps {
  readonly figures: BudgetRow
  readonly taken: VoucherSpending
  /** What this voucher gives back of the order that it invoices. */
  readonly releasedXof: number
  readonly asOf: string
  readonly currency: string
}

function BudgetTable({ figures, taken, releasedXof, asOf, currency }: BudgetTableProps) {
  const t = useText('vouchers')
  const remaining = figures.availableXof + releasedXof - taken.xof
  // What the order gives back in the donor's money is known once the invoice is posted.
  const remainingMinor =
    figures.availableMinor === null || taken.donorMinor === null || releasedXof > 0
      ? null
      : figures.availableMinor - taken.donorMinor
  const rows = [
    { key: 'budget', label: t('budget.budget'), xof: figures.budgetXof, minor: figures.budgetMinor },
    { key: 'spent', label: t('budget.spent', { date: formatDate(asOf) }), xof: figures.spentXof, minor: figures.spentMinor },
    ...(figures.committedXof === 0
      ? []
      : [{ key: 'committed', label: t('budget.committed'), xof: figures.committedXof, minor: figures.committedMinor }]),
    ...(releasedXof === 0 ? [] : [{ key: 'released', label: t('budget.released'), xof: -releasedXof, minor: null }]),
    { key: 'voucher', label: t('budget.voucher'), xof: taken.xof, minor: taken.donorMinor },
  ]
  return (
    <table className={classes.table}>
      <tbody>
        {rows.map(({ key, label, xof, minor }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>
              <Money minor={xof} currency={FUNCTIONAL_CURRENCY} bracket />
            </td>
            <td>
              <Money minor={minor} currency={currency} bracket />
            </td>
          </tr>
        ))}
        <tr className={remaining < 0 ? classes.over : classes.left}>
          <th scope="row">{remaining < 0 ? t('budget.overBy') : t('budget.remaining')}</th>
          <td>
            <Money minor={Math.abs(remaining)} currency={FUNCTIONAL_CURRENCY} bracket />
          </td>
          <td>
            <Money
              minor={remainingMinor === null ? null : remaining < 0 ? Math.abs(remainingMinor) : remainingMinor}
              currency={currency}
              bracket
            />
          </td>
        </tr>
      </tbody>
    </table>
  )
}
