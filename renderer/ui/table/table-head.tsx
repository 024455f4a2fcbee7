import type { ReactNode } from 'react'
import { columnClass } from './cell-class.ts'
import type { Column } from './column.ts'

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
          {columns.map((column) => (
            <th key={column.key} scope="col" aria-label={column.name} className={columnClass(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}
