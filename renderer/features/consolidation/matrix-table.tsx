import { useMemo } from 'react'
import type { Consolidation, ConsolidationCell, ConsolidationRow } from '../../../shared/contract/consolidation.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import classes from './consolidation.module.css'
import type { OpenedShare } from './model/opened-share.ts'

interface MatrixTableProps {
  readonly view: Consolidation
  readonly money: 'xof' | 'donor'
  readonly opened: OpenedShare | null
  readonly onOpen: (share: OpenedShare) => void
}

const keyOf = (row: ConsolidationRow): string => `${row.kind} ${row.code}`

/** Budget lines across the organisations of the consortium; each figure opens to its vouchers. */
export function MatrixTable({ view, money, opened, onOpen }: MatrixTableProps) {
  const t = useText('consolidation')
  const language = useLanguage()
  const code = money === 'xof' ? FUNCTIONAL_CURRENCY : view.currency
  const columns = useMemo((): Column<ConsolidationRow>[] => {
    const figure = (column: string | null, head: string, of: (row: ConsolidationRow) => ConsolidationCell | undefined) => ({
      key: column ?? 'total',
      head: (
        <>
          {head}
          <BracketRoom />
        </>
      ),
      name: head,
      width: 104,
      align: 'right' as const,
      donor: money === 'donor',
      rule: column === null,
      className: (row: ConsolidationRow) => (opened?.row === keyOf(row) && opened.column === column ? classes.opened : undefined),
      cell: (row: ConsolidationRow) => {
        const cell = of(row)
        const minor = cell === undefined ? null : money === 'xof' ? cell.xof : cell.minor
        return (
          <Money
            minor={minor}
            currency={code}
            bracket
            strong={row.kind !== 'line'}
            onOpen={minor === 0 ? undefined : () => onOpen({ row: keyOf(row), column })}
            openLabel={`${row.code} ${head}`}
          />
        )
      },
    })
    return [
      {
        key: 'line',
        head: t('line'),
        cell: (row) =>
          row.kind === 'line' ? (
            <span className={classes.line} title={row.label[language]}>
              <span className={text.second}>{row.code}</span> {row.label[language]}
            </span>
          ) : (
            <strong>{row.kind === 'total' ? t('total') : row.label[language]}</strong>
          ),
      },
      {
        key: 'budget',
        head: t('budget'),
        width: 104,
        align: 'right',
        donor: money === 'donor',
        cell: (row) => (
          <Money minor={money === 'xof' ? row.budgetXof : row.budgetMinor} currency={code} quiet={row.kind === 'line'} />
        ),
      },
      ...view.columns.map((column, index) => figure(column.code, column.code, (row) => row.cells[index])),
      figure(null, t('total'), (row) => row.total),
    ]
  }, [t, language, view.columns, money, code, opened, onOpen])
  const rows = view.rows.slice(0, -1)
  const total = view.rows.at(-1)
  return (
    <DataTable
      label={t('matrix')}
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={keyOf}
      rowKind={(row) => (row.kind === 'head' ? 'heading' : 'row')}
      foot={
        total === undefined
          ? undefined
          : columns.map((column) => (
              <td key={column.key} className={column.align === 'right' ? classes.figure : undefined}>
                {column.cell(total, rows.length)}
              </td>
            ))
      }
    />
  )
}
