import type { CSSProperties } from 'react'
import type { BudgetRow } from '../../../shared/contract/budgets.ts'
import { formatMoney, formatPercent } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './budget-report.module.css'
import { budgetOf, type FigureColumn, figureOf } from './model/budget-column.ts'
import { burnBar } from './model/burn-bar.ts'
import { opens } from './model/opened-cell.ts'

interface BudgetCellProps {
  readonly row: BudgetRow
  readonly column: FigureColumn
  readonly currency: string
}

/** What a cell says: an amount in the ink of its money, or a share with its bar in the same ink. */
export function BudgetCell({ row, column, currency }: BudgetCellProps) {
  const t = useText('budgets')
  const language = useLanguage()
  const code = column.money === 'xof' ? FUNCTIONAL_CURRENCY : currency
  const minor = figureOf(row, column)
  if (minor === null) return <span className={classes.noRate}>{t('noRate')}</span>
  if (column.measure === 'burn') return <Burn spentMinor={minor} budgetMinor={budgetOf(row, column.money)} money={column.money} />
  if (opens(column.measure)) {
    // The cell itself opens, with the mouse or with the table's keys: a button inside would be a second stop for each figure.
    const look = minor === 0 ? classes.zero : column.measure === 'committed' ? `${classes.opens} ${text.second}` : classes.opens
    return <span className={look}>{formatMoney(minor, code, language)}</span>
  }
  const available = column.measure === 'available'
  return <Money minor={minor} currency={code} bracket={available} over={available} />
}

interface BurnProps {
  readonly spentMinor: number
  readonly budgetMinor: number
  readonly money: FigureColumn['money']
}

function Burn({ spentMinor, budgetMinor, money }: BurnProps) {
  const language = useLanguage()
  const { fill, over } = burnBar(spentMinor, budgetMinor)
  const names = [classes.bar, money === 'donor' && classes.barDonor, over && classes.barOver]
  return (
    <span className={classes.burn}>
      <span className={names.filter(Boolean).join(' ')} aria-hidden="true" style={{ '--part': `${fill}%` } as CSSProperties}>
        <i />
      </span>
      {formatPercent(spentMinor, budgetMinor, language)}
    </span>
  )
}
