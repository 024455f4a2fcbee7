import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useLanguage } from '../../../../ui/language/use-language.ts'
import { useText } from '../../../../ui/language/use-text.ts'
import table from '../../../../ui/table/table.module.css'
import { ROW_HEIGHT, useDensity } from '../../../../ui/theme/density.ts'
import { newLine } from '../model/entry-line.ts'
import type { EntryDesk } from '../use-entry-desk.ts'
import classes from './entry-grid.module.css'
import { EntryHead } from './entry-head.tsx'
import { EntryRow } from './entry-row.tsx'
import { useGridColumns } from './grid-columns.ts'
import { useCellChoices } from './use-cell-choices.tsx'
import { usePasteBlock } from './use-paste-block.ts'

interface EntryGridProps {
  readonly desk: EntryDesk
  readonly foot: ReactNode
}

/** Rows that are always there to type on; a taller window has as many as it shows. */
const ROWS_AT_LEAST = 10

/** The grid in which a voucher is typed, like a spreadsheet: one field, that of the cursor's cell; the other cells are plain text. */
export function EntryGrid({ desk, foot }: EntryGridProps) {
  const t = useText('vouchers')
  const language = useLanguage()
  const columns = useGridColumns(desk)
  const { voucher, cursor } = desk.state
  const keys = columns.typed.map((column) => column.key).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys say when the columns change
  useLayoutEffect(() => desk.store.showColumns(columns.typed.map((column) => column.key)), [desk.store, keys])
  const { frame, rowCount, items, before, after } = useGridRows(voucher.lines.length, cursor.row)
  const blankLine = useMemo(() => newLine(-1, voucher.defaults), [voucher.defaults])
  const choicesOf = useCellChoices(desk)
  const pasteBlock = usePasteBlock(desk.store)
  const cellName = useCallback((head: string, row: number) => t('grid.cell', { column: head, line: row + 1 }), [t])
  const span = columns.typed.length + columns.computed.length + 1
  return (
    <>
      <div ref={frame} className={classes.scroll}>
        <table
          className={`${table.table} ${table.sticky} ${table.lines} ${classes.grid}`}
          aria-label={t('grid.label')}
          aria-rowcount={rowCount + 1}
          style={{ minWidth: columns.minimumWidth }}
        >
          <EntryHead columns={columns} />
          <tbody>
            <Gap height={before} span={span} />
            {items.map((item) => (
              <EntryRow
                key={item.index}
                row={item.index}
                line={voucher.lines[item.index] ?? blankLine}
                blank={item.index >= voucher.lines.length}
                cursorColumn={item.index === cursor.row ? cursor.column : -1}
                columns={columns}
                references={desk.references}
                figures={desk.figures[item.index]}
                faults={desk.faultsByRow.get(item.index)}
                language={language}
                store={desk.store}
                choicesOf={choicesOf}
                onPasteBlock={pasteBlock}
                cellName={cellName}
              />
            ))}
            <Gap height={after} span={span} />
          </tbody>
        </table>
      </div>
      {foot}
    </>
  )
}

/** The rows on screen, of which the window decides the number: those of the voucher, one more, and as many as there is room for. */
function useGridRows(lines: number, cursorRow: number) {
  const scroll = useRef<HTMLDivElement>(null)
  const { ref: measured, ...box } = useElementSize()
  const frame = useMergedRef(scroll, measured)
  const height = ROW_HEIGHT[useDensity()]
  const rowsShown = Math.floor(box.height / height) - 1
  const rowCount = Math.max(ROWS_AT_LEAST, rowsShown, lines + 1)
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 10,
    // The head stays above the rows.
    scrollPaddingStart: height,
  })
  const { scrollToIndex } = virtual
  useEffect(() => {
    scrollToIndex(cursorRow)
  }, [scrollToIndex, cursorRow])
  const items = virtual.getVirtualItems()
  return { frame, rowCount, items, before: items[0]?.start ?? 0, after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0) }
}

function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null
  return (
    <tr className={table.gap}>
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}
