import type { ReactNode } from 'react'

/** A column of a DataTable. */
export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  /** The name for screen readers, when the head is empty or a sign. */
  readonly name?: string | undefined
  /** Pixels; the one without a width takes what is left. */
  readonly width?: number | undefined
  /** Text is left, figures are right; the head follows its column. */
  readonly align?: 'left' | 'right' | 'center' | undefined
  /** The second ink, for the donor's currency. */
  readonly donor?: boolean | undefined
  /** A line before it, where a group of columns begins. */
  readonly rule?: boolean | undefined
  readonly cell: (row: Row, index: number) => ReactNode
  /** More classes for the cell (`table.computed`, a text class). */
  readonly className?: ((row: Row) => string | undefined) | undefined
}
