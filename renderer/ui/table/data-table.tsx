import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { ROW_HEIGHT, useDensity } from '../theme/density.ts'
import type { Column } from './column.ts'
import { nextIndex } from './next-index.ts'
import classes from './table.module.css'
import { TableHead } from './table-head.tsx'
import { type RowKind, TableRow } from './table-row.tsx'
import { useChosenRow } from './use-chosen-row.ts'

interface DataTableProps<Row> {
  /** What the table is, for screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rowCount: number
  /** The row at a place; undefined while its page has not come yet. */
  readonly rowAt: (index: number) => Row | undefined
  readonly rowKey: (row: Row) => string
  readonly rowKind?: ((row: Row) => RowKind) | undefined
  /** Called with the places on screen, so that a long list fetches the pages it needs. */
  readonly onRange?: ((first: number, last: number) => void) | undefined
  readonly selectedKey?: string | null | undefined
  /** The keyboard or a click moved to a row. */
  readonly onSelect?: ((row: Row, index: number) => void) | undefined
  /** Enter or a double click opens a row. */
  readonly onOpen?: ((row: Row, index: number) => void) | undefined
  readonly onKey?: ((event: KeyboardEvent, row: Row | undefined) => void) | undefined
  /** A row of group heads above the heads (XOF, GBP). */
  readonly groups?: ReactNode
  /** Cells of the total row, `<td>` each. */
  readonly foot?: ReactNode
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode
  /** Lines between the columns. */
  readonly lines?: boolean | undefined
  readonly striped?: boolean | undefined
  /** Takes the focus when it appears. */
  readonly autoFocus?: boolean | undefined
  readonly rowHeight?: number | undefined
}

/** A table whose rows open, and of which nobody else keeps the chosen row, keeps it itself: Enter must find one. */
function useSelection<Row>({ selectedKey, onSelect, onOpen, rowKey }: DataTableProps<Row>) {
  const [own, setOwn] = useState<string | null>(null)
  if (selectedKey !== undefined || !onOpen) return { selectedKey, onSelect }
  return {
    selectedKey: own,
    onSelect: (row: Row, index: number) => {
      setOwn(rowKey(row))
      onSelect?.(row, index)
    },
  }
}

/** A virtual table: only the rows on screen exist, so 100 000 scroll like ten. Arrows, Page, Home and End move; Enter opens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rowCount, rowAt, onOpen } = props
  const { selectedKey, onSelect } = useSelection(props)
  const scroll = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const id = useId()
  const { virtual, height } = useVirtualRows(props, scroll, grid)
  const items = virtual.getVirtualItems()
  const chosen = useChosenRow(selectedKey, props, items)
  useEffect(() => {
    if (props.autoFocus) grid.current?.focus({ preventScroll: true })
  }, [props.autoFocus])

  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget) return
    const row = chosen < 0 ? undefined : rowAt(chosen)
    if (event.key === 'Enter' && row && onOpen) {
      event.preventDefault()
      return onOpen(row, chosen)
    }
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / height) - 2)
    const next = nextIndex(event.key, chosen, rowCount, page)
    if (next === undefined) return props.onKey?.(event, row)
    event.preventDefault()
    virtual.scrollToIndex(next)
    const target = rowAt(next)
    if (target) onSelect?.(target, next)
  }

  if (rowCount === 0 && props.empty !== undefined) return <>{props.empty}</>
  const names = [classes.table, classes.sticky, props.lines && classes.lines, props.striped && classes.striped]
  return (
    <div ref={scroll} className={classes.scroll}>
      {/* One stop of the Tab key: the rows are reached with the arrow keys, as the grid pattern of ARIA says. */}
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what ARIA's grid pattern is drawn on.
        role="grid"
        tabIndex={0}
        className={names.filter(Boolean).join(' ')}
        aria-label={props.label}
        aria-rowcount={rowCount + 1}
        aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
        onKeyDown={move}
      >
        <TableHead columns={columns} groups={props.groups} />
        <tbody>
          <Gap height={items[0]?.start ?? 0} span={columns.length} />
          {items.map(({ index }) => {
            const row = rowAt(index)
            const kind = row ? (props.rowKind?.(row) ?? 'row') : 'row'
            const state = onSelect ? index === chosen : undefined
            return (
              <TableRow key={index} id={`${id}-${index}`} {...{ index, row, kind, columns, onSelect, onOpen }} chosen={state} />
            )
          })}
          <Gap height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} span={columns.length} />
        </tbody>
        {props.foot === undefined ? null : (
          <tfoot>
            <tr>{props.foot}</tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

/** The rows on screen; tells the table's owner which they are. */
function useVirtualRows<Row>(
  { rowCount, rowHeight, onRange }: DataTableProps<Row>,
  scroll: RefObject<HTMLDivElement | null>,
  grid: RefObject<HTMLTableElement | null>,
) {
  const density = useDensity()
  const height = rowHeight ?? ROW_HEIGHT[density]
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
    // The head and the total stay in place over the rows: a row reached with the keyboard must not lie under them.
    scrollPaddingEnd: (grid.current?.tHead?.offsetHeight ?? 0) + (grid.current?.tFoot?.offsetHeight ?? 0),
  })
  const measured = useRef(height)
  useEffect(() => {
    if (measured.current === height) return
    measured.current = height
    virtual.measure()
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? -1
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (first >= 0) onRange?.(first, last)
  }, [onRange, first, last])
  return { virtual, height }
}

/** The room of the rows above or below the screen. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null
  return (
    <tr className={classes.gap}>
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}
