import { cellClass } from './cell-class.ts'
import type { Column } from './column.ts'
import classes from './table.module.css'

export type RowKind = 'row' | 'heading' | 'total'

interface TableRowProps<Row> {
  readonly id: string
  readonly index: number
  /** Undefined while its page has not come. */
  readonly row: Row | undefined
  readonly kind: RowKind
  readonly columns: readonly Column<Row>[]
  /** Undefined in a table whose rows are not chosen. */
  readonly chosen: boolean | undefined
  readonly onSelect?: ((row: Row, index: number) => void) | undefined
  readonly onOpen?: ((row: Row, index: number) => void) | undefined
}

/** A row of a DataTable. */
export function TableRow<Row>({ id, index, row, kind, columns, chosen, onSelect, onOpen }: TableRowProps<Row>) {
  const names = [
    kind === 'row' ? undefined : classes[kind],
    chosen && classes.selected,
    (onSelect || onOpen) && classes.clickable,
  ]
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={names.filter(Boolean).join(' ')}
      onClick={() => row && onSelect?.(row, index)}
      onDoubleClick={() => row && onOpen?.(row, index)}
    >
      {columns.map((column) => (
        <td key={column.key} className={cellClass(column, row)}>
          {row ? column.cell(row, index) : <span className={classes.pending} />}
        </td>
      ))}
    </tr>
  )
}
