import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { ROW_HEIGHT, useDensity } from '../theme/density.ts'
import type { Column } from './column.ts'
import { nextIndex } from './next-index.ts'
import classes from './table.module.css'
import { TableHead } from './table-head.tsx'

export type RowKind = 'row' | 'heading' | 'total'

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

/** A virtual table: only the rows on screen exist, so 100 000 scroll like ten. Arrows, Page, Home and End move; Enter opens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rowCount, rowAt, rowKey, onRange, selectedKey, onSelect, onOpen } = props
  const scroll = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const id = useId()
  const density = useDensity()
  const height = props.rowHeight ?? ROW_HEIGHT[density]
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)
  const selected = useRef(-1)

  const firstShown = first?.index ?? -1
  const lastShown = last?.index ?? -1
  const measured = useRef(height)
  useEffect(() => {
    if (measured.current === height) return
    measured.current = height
    virtual.measure()
  })
  useEffect(() => {
    if (firstShown >= 0) onRange?.(firstShown, lastShown)
  }, [onRange, firstShown, lastShown])
  useEffect(() => {
    if (props.autoFocus) grid.current?.focus({ preventScroll: true })
  }, [props.autoFocus])

  const chosen =
    selectedKey === undefined || selectedKey === null
      ? -1
      : indexOf(selectedKey, selected.current, rowCount, rowAt, rowKey, items)
  selected.current = chosen
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget) return
    const row = chosen < 0 ? undefined : rowAt(chosen)
    if (event.key === 'Enter' && row) {
      event.preventDefault()
      return onOpen?.(row, chosen)
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
          <Gap height={first?.start ?? 0} span={columns.length} />
          {items.map((item) => {
            const row = rowAt(item.index)
            const kind = row ? (props.rowKind?.(row) ?? 'row') : 'row'
            const rowNames = [
              kind === 'row' ? undefined : classes[kind],
              item.index === chosen && classes.selected,
              (onSelect || onOpen) && classes.clickable,
            ]
            return (
              <tr
                key={item.key}
                id={`${id}-${item.index}`}
                aria-rowindex={item.index + 2}
                aria-selected={onSelect ? item.index === chosen : undefined}
                className={rowNames.filter(Boolean).join(' ')}
                onClick={() => row && onSelect?.(row, item.index)}
                onDoubleClick={() => row && onOpen?.(row, item.index)}
              >
                {columns.map((column) => (
                  <td key={column.key} className={cellClass(column, row)}>
                    {row ? column.cell(row, item.index) : <span className={classes.pending} />}
                  </td>
                ))}
              </tr>
            )
          })}
          <Gap height={virtual.getTotalSize() - (last?.end ?? 0)} span={columns.length} />
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

/** The room of the rows above or below the screen. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null
  return (
    <tr className={classes.gap}>
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

function cellClass<Row>(column: Column<Row>, row: Row | undefined): string {
  const names = [
    column.align === 'right' && classes.right,
    column.align === 'center' && classes.center,
    column.donor && classes.donor,
    column.rule && classes.rule,
    row && column.className?.(row),
  ]
  return names.filter(Boolean).join(' ')
}

/** Where the chosen row is: usually where it was, else among the rows on screen, else by looking through those that have come. */
function indexOf<Row>(
  key: string,
  before: number,
  rowCount: number,
  rowAt: (index: number) => Row | undefined,
  rowKey: (row: Row) => string,
  items: readonly { readonly index: number }[],
): number {
  const holds = (index: number) => {
    const row = index >= 0 && index < rowCount ? rowAt(index) : undefined
    return row !== undefined && rowKey(row) === key
  }
  if (holds(before)) return before
  const visible = items.find((item) => holds(item.index))
  if (visible) return visible.index
  for (let index = 0; index < rowCount; index += 1) if (holds(index)) return index
  return -1
}
