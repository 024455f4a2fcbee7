import type { Column } from './column.ts'
import classes from './table.module.css'

/** The classes that a column gives to its head and to its cells. */
export function columnClass<Row>(column: Column<Row>): string {
  const names = [
    column.align === 'right' && classes.right,
    column.align === 'center' && classes.center,
    column.donor && classes.donor,
    column.rule && classes.rule,
  ]
  return names.filter(Boolean).join(' ')
}

/** The classes of a cell: its column's, and what the column says of this row. */
export function cellClass<Row>(column: Column<Row>, row: Row | undefined): string {
  return [columnClass(column), row && column.className?.(row)].filter(Boolean).join(' ')
}
