import type { KeyboardEvent } from 'react'
import type { EntryColumn } from '../model/entry-column.ts'
import type { EntryStore } from '../model/entry-store.ts'
import type { Move } from '../model/grid-move.ts'
import { repeatAbove } from '../model/line-edits.ts'
import type { CellEditing } from './use-cell-editor.ts'

export interface KeyedCell {
  readonly store: EntryStore
  readonly row: number
  readonly column: EntryColumn
  readonly figure: boolean
}

/** Keys that move the cursor. Those of the second list are the field's own while one edits its text. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'lineStart',
  End: 'lineEnd',
}
const ONLY_AT_REST = ['ArrowLeft', 'ArrowRight', 'Home', 'End']

/** What a key does in the cell of the cursor (design "Keyboard"). What is not named here is the field's own. */
export function cellKey(event: KeyboardEvent<HTMLInputElement>, cell: KeyedCell, editor: CellEditing): void {
  // A dead key or an input method is composing a letter.
  if (event.nativeEvent.isComposing || event.altKey) return
  if (event.ctrlKey || event.metaKey) {
    controlKey(event, cell.store, editor.typed === null)
    return
  }
  if (editor.opened && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault()
    editor.list.step(event.key === 'ArrowDown' ? 1 : -1)
    return
  }
  const move = moveOf(event, editor)
  if (move !== undefined) {
    if (editor.leave(move)) event.preventDefault()
    return
  }
  const action = actionOf(event.key, cell, editor)
  if (!action) return
  event.preventDefault()
  action()
}

function moveOf(event: KeyboardEvent, { typed, editing }: CellEditing): Move | undefined {
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next'
  if (event.key === 'Enter') return event.shiftKey ? 'previousLine' : 'nextLine'
  if (event.shiftKey) return undefined
  const atRest = typed === null && !editing
  return atRest || !ONLY_AT_REST.includes(event.key) ? MOVES[event.key] : undefined
}

function actionOf(key: string, cell: KeyedCell, editor: CellEditing): (() => void) | undefined {
  const atRest = editor.typed === null && !editor.editing
  switch (key) {
    case 'Escape':
      return !atRest || editor.opened ? editor.abandon : undefined
    case 'F2':
      return () => {
        editor.edit()
        const end = editor.field.current?.value.length ?? 0
        editor.field.current?.setSelectionRange(end, end)
      }
    case 'F4':
      return editor.toggleList
    case 'Delete':
      return atRest ? () => editor.write('') : undefined
    case '=':
      // In an amount the sign begins a sum; in a text that one is editing it is a letter like another.
      return cell.figure || !(atRest || editor.typed === '') ? undefined : () => repeat(cell, editor)
    default:
      return undefined
  }
}

function repeat({ store, row, column }: KeyedCell, editor: CellEditing): void {
  editor.clear()
  store.change((voucher) => repeatAbove(voucher, row, column))
}

/** Undo and redo of the grid, where the field itself has nothing to undo; the ends of the grid. */
function controlKey(event: KeyboardEvent, store: EntryStore, untouched: boolean): void {
  const key = event.key.toLowerCase()
  const end: Move | undefined = key === 'home' ? 'top' : key === 'end' ? 'bottom' : undefined
  if (end !== undefined) {
    event.preventDefault()
    store.move(end)
  } else if (untouched && (key === 'z' || key === 'y')) {
    event.preventDefault()
    store.wantsFocus = true
    if (key === 'y' || event.shiftKey) store.redo()
    else store.undo()
  }
}
