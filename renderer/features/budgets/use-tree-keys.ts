import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { BudgetRow } from '../../../shared/contract/budgets.ts'
import type { FigureColumn } from './model/budget-column.ts'
import { rowKey } from './model/budget-tree.ts'
import { gridStep } from './model/grid-step.ts'
import { type OpenedCell, opens } from './model/opened-cell.ts'

interface TreeKeys {
  /** The rows that the keyboard reaches, the total last. */
  readonly reached: readonly BudgetRow[]
  readonly columns: readonly FigureColumn[]
  readonly folded: ReadonlySet<string>
  readonly onFold: (head: string, closed: boolean) => void
  readonly opened: OpenedCell | null
  readonly onOpen: (cell: OpenedCell) => void
  readonly onClose: () => void
}

/** The cell the keyboard is on, and what its keys do. The cell is kept by the row's key, so that folding does not move it. */
export function useTreeKeys(id: string, table: RefObject<HTMLTableElement | null>, tree: TreeKeys) {
  const { reached, columns, folded, onFold, opened, onOpen, onClose } = tree
  const [place, setPlace] = useState<{ readonly key: string; readonly column: number } | null>(null)
  const at = place === null ? 0 : reached.findIndex((row) => rowKey(row) === place.key)
  const index = Math.max(0, at)
  const column = Math.min(place?.column ?? 0, columns.length)
  const row = reached[index]
  const point = (target: BudgetRow, to: number) => setPlace({ key: rowKey(target), column: to })

  const openHere = (here: BudgetRow) => {
    const figure = columns[column - 1]
    if (column === 0 && here.kind === 'head') onFold(here.code, !folded.has(here.code))
    if (figure && opens(figure.measure)) onOpen({ row: rowKey(here), money: figure.money, measure: figure.measure })
  }
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || !row) return
    if (event.key === 'Escape' && opened) {
      event.preventDefault()
      return onClose()
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return openHere(row)
    }
    const headRow = reached.findIndex((other) => other.kind === 'head' && other.code === row.path[0])
    const step = gridStep(
      event.key,
      event.ctrlKey,
      { row: index, column },
      {
        rows: reached.length,
        columns: columns.length + 1,
        folded: row.kind === 'head' ? folded.has(row.code) : undefined,
        headRow: headRow < 0 ? undefined : headRow,
      },
    )
    if (!step) return
    event.preventDefault()
    if (step.kind !== 'move') return onFold(row.code, step.kind === 'fold')
    const target = reached[step.to.row]
    if (!target) return
    point(target, step.to.column)
    table.current
      ?.querySelector(`#${CSS.escape(`${id}-${step.to.row}-${step.to.column}`)}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  return { index, column, point, press }
}
