import type { CSSProperties } from 'react'
import type { BudgetRow } from '../../../shared/contract/budgets.ts'
import { formatPercent, percentText } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import type { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import classes from './budget-report.module.css'

export type BudgetView = 'both' | 'xof' | 'donor'

interface BudgetColumns {
  readonly t: ReturnType<typeof useText<'budgets'>>
  readonly language: Language
  readonly currency: string
  readonly view: BudgetView
  readonly folded: ReadonlySet<string>
  readonly onFold: (head: string) => void
  readonly onOpen: (row: BudgetRow) => void
}

/** The columns of the budget report: the line, then its figures in one currency or both, each in its own ink. */
export function budgetColumns({ t, language, currency, view, folded, onFold, onOpen }: BudgetColumns): Column<BudgetRow>[] {
  const money = (
    key: string,
    head: string,
    code: string,
    minor: (row: BudgetRow) => number | null,
    opens: boolean,
    rule = false,
  ): Column<BudgetRow> => ({
    key: `${code} ${key}`,
    head,
    width: 108,
    align: 'right',
    donor: code !== FUNCTIONAL_CURRENCY,
    rule,
    cell: (row) => {
      const value = minor(row)
      const open = opens && value !== null && value !== 0 ? { onOpen: () => onOpen(row), openLabel: row.code || t('total') } : {}
      return <Money minor={value} currency={code} bracket over strong={row.kind !== 'line'} {...open} />
    },
  })
  const xof = [
    money('budget', t('budget'), FUNCTIONAL_CURRENCY, (row) => row.budgetXof, false, true),
    money('spent', t('spent'), FUNCTIONAL_CURRENCY, (row) => row.spentXof, true),
    money('committed', t('committed'), FUNCTIONAL_CURRENCY, (row) => row.committedXof, false),
    money('available', t('available'), FUNCTIONAL_CURRENCY, (row) => row.availableXof, false),
  ]
  const donor = [
    money('budget', t('budget'), currency, (row) => row.budgetMinor, false, true),
    money('spent', t('spent'), currency, (row) => row.spentMinor, true),
    money('committed', t('committed'), currency, (row) => row.committedMinor, false),
    money('available', t('available'), currency, (row) => row.availableMinor, false),
  ]
  return [
    { key: 'line', head: t('line'), cell: (row) => lineCell(row, t, language, folded, onFold) },
    { key: 'partner', head: t('partner'), width: 74, cell: (row) => row.partner },
    ...(view === 'donor' ? [] : xof),
    ...(view === 'xof' ? [] : donor),
    { key: 'burn', head: t('burn'), width: 104, align: 'right', cell: (row) => <Burn row={row} language={language} /> },
  ]
}

function lineCell(
  row: BudgetRow,
  t: BudgetColumns['t'],
  language: Language,
  folded: ReadonlySet<string>,
  onFold: (head: string) => void,
) {
  if (row.kind === 'total') return t('total')
  if (row.kind === 'line') return <span className={classes.indent}>{`${row.code} ${row.label[language]}`}</span>
  const isFolded = folded.has(row.code)
  return (
    <button type="button" className={classes.toggle} aria-expanded={!isFolded} onClick={() => onFold(row.code)}>
      <Icon name={isFolded ? 'chevronRight' : 'chevronDown'} size={13} /> {row.label[language]}
    </button>
  )
}

function Burn({ row, language }: { readonly row: BudgetRow; readonly language: Language }) {
  const spent = row.spentMinor ?? 0
  const part = percentText(Math.max(0, spent), row.budgetMinor, 1) ?? '0'
  return (
    <>
      <span className={classes.bar} style={{ '--part': `${part}%` } as CSSProperties}>
        <i />
      </span>
      {formatPercent(spent, row.budgetMinor, language)}
    </>
  )
}
