import { memo } from 'react'
import { type BudgetStanding, budgetStanding } from '../../../../../domain/budgets/budget-standing.ts'
import { DEFAULT_VIREMENT } from '../../../../../domain/grants/virement-rules.ts'
import type { BudgetRow } from '../../../../../shared/contract/budgets.ts'
import { formatDate, formatDecimalText, formatMoney } from '../../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import { routeHash } from '../../../../app/routes/routes.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { BudgetChip } from '../../../../ui/chip/budget-chip.tsx'
import { useLanguage } from '../../../../ui/language/use-language.ts'
import { useText } from '../../../../ui/language/use-text.ts'
import text from '../../../../ui/layout/text.module.css'
import { currencySign } from '../../../../ui/money/currency-sign.ts'
import { Money } from '../../../../ui/money/money.tsx'
import { lineAt } from '../model/entry-voucher.ts'
import { budgetKey, type VoucherSpending } from '../model/line-spending.ts'
import { virementScope } from '../model/virement-scope.ts'
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
  const rules = desk.references.virements.get(line.grant) ?? { ...DEFAULT_VIREMENT, bases: [] }
  const scope = virementScope(figures, budget.lines, rules.bases)
  const releasedXof = desk.check.released.get(budgetKey(line.grant, figures.code)) ?? 0
  const standing = budgetStanding(
    freed(figures, releasedXof),
    freed(scope.figures, releasedXof),
    taken,
    scopeSpending(desk, line.grant, scope.codes),
    rules,
    budget.currency,
  )
  return (
    <Card
      title={`${figures.code} ${figures.label[language]}`}
      className={classes.card}
      end={<BudgetChip state={standing.state} />}
    >
      <div className={classes.body}>
        <BudgetBar
          label={t('budget.bar', { budget: formatMoney(figures.budgetXof, FUNCTIONAL_CURRENCY, language) })}
          budget={figures.budgetXof}
          spent={figures.spentXof + figures.committedXof - releasedXof}
          voucher={taken.xof}
          tolerance={rules.scope === 'LINE' ? standing.toleranceXof : null}
        />
        <BudgetTable {...{ figures, taken, standing, releasedXof }} asOf={budget.asOf} currency={budget.currency} />
        {standing.state === 'within' ? null : (
          <p className={classes.advice}>
            {t(rules.scope === 'LINE' ? 'budget.tolerance' : 'budget.toleranceHead', {
              percent: formatDecimalText(rules.percent, language),
              xof: formatMoney(standing.toleranceXof, FUNCTIONAL_CURRENCY, language),
              donor: `${currencySign(budget.currency)} ${formatMoney(standing.toleranceMinor, budget.currency, language)}`,
            })}{' '}
            {t(`budget.advice.${standing.state}`)}{' '}
            <a href={routeHash('budgets', { grant: line.grant, line: figures.code })}>{t('budget.see')}</a>
          </p>
        )}
      </div>
    </Card>
  )
})

/** What is available once the order that the voucher invoices gives back its part; in the donor's money that is known once it is posted. */
const freed = <Figures extends Pick<BudgetRow, 'availableXof' | 'availableMinor'>>(
  figures: Figures,
  releasedXof: number,
): Figures =>
  releasedXof === 0 ? figures : { ...figures, availableXof: figures.availableXof + releasedXof, availableMinor: null }

/** What the voucher takes from all the lines that the rule judges together. */
function scopeSpending(desk: EntryDesk, grant: string, codes: ReadonlySet<string>): VoucherSpending {
  let xof = 0
  let donorMinor: number | null = 0
  for (const [key, spent] of desk.spending) {
    if (!key.startsWith(`${grant}/`) || !codes.has(key.slice(grant.length + 1))) continue
    xof += spent.xof
    donorMinor = donorMinor === null || spent.donorMinor === null ? null : donorMinor + spent.donorMinor
  }
  return { xof, donorMinor }
}

interface BudgetTableProps {
  readonly figures: BudgetRow
  readonly taken: VoucherSpending
  readonly standing: BudgetStanding
  /** What this voucher gives back of the order that it invoices. */
  readonly releasedXof: number
  readonly asOf: string
  readonly currency: string
}

function BudgetTable({ figures, taken, standing, releasedXof, asOf, currency }: BudgetTableProps) {
  const t = useText('vouchers')
  const { remainingXof: remaining, remainingMinor } = standing
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
        <tr className={remaining < 0 ? (standing.state === 'tolerance' ? classes.uses : classes.over) : classes.left}>
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
