import type { ReactNode } from 'react'
import type { Column } from './column.ts'
import classes from './table.module.css'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly groups?: ReactNode
}

/** The widths and the heads of a table's columns. */
export function TableHead<Row>({ columns, groups }: TableHeadProps<Row>) {
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={column.width === undefined ? undefined : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        {groups === undefined ? null : <tr>{groups}</tr>}
        <tr>
          {columns.map((column) => {
            const names = [
              column.align === 'right' && classes.right,
              column.align === 'center' && classes.center,
              column.donor && classes.donor,
              column.rule && classes.rule,
            ]
            return (
              <th key={column.key} scope="col" aria-label={column.name} className={names.filter(Boolean).join(' ')}>
                {column.head}
              </th>
            )
          })}
        </tr>
      </thead>
    </>
  )
}
