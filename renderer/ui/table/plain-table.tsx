import type { ReactNode } from 'react'
import { cellClass } from './cell-class.ts'
import type { Column } from './column.ts'
import classes from './table.module.css'
import { TableHead } from './table-head.tsx'
import type { RowKind } from './table-row.tsx'

interface PlainTableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowKind?: ((row: Row) => RowKind) | undefined
  readonly selectedKey?: string | null | undefined
  readonly onSelect?: ((row: Row) => void) | undefined
  readonly groups?: ReactNode
  /** Cells of the total row, `<td>` each. */
  readonly foot?: ReactNode
  readonly lines?: boolean | undefined
}

/** A short table, all of whose rows are drawn: a drill-down, a voucher's lines, a handful of users. */
export function PlainTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  rowKind,
  selectedKey,
  onSelect,
  groups,
  foot,
  lines,
}: PlainTableProps<Row>) {
  return (
    <table className={lines ? `${classes.table} ${classes.lines}` : classes.table} aria-label={label}>
      <TableHead columns={columns} groups={groups} />
      <tbody>
        {rows.map((row, index) => {
          const key = rowKey(row)
          const kind = rowKind?.(row) ?? 'row'
          const names = [
            kind === 'row' ? undefined : classes[kind],
            key === selectedKey && classes.selected,
            onSelect && classes.clickable,
          ]
          return (
            <tr key={key} className={names.filter(Boolean).join(' ')} onClick={onSelect ? () => onSelect(row) : undefined}>
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column, row)}>
                  {column.cell(row, index)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
      {foot === undefined ? null : (
        <tfoot>
          <tr>{foot}</tr>
        </tfoot>
      )}
    </table>
  )
}
