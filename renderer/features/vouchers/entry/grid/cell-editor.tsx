import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../../../../ui/language/use-text.ts'
import type { Choice } from '../../../../ui/picker/match.ts'
import type { EntryColumn } from '../model/entry-column.ts'
import type { EntryLine } from '../model/entry-line.ts'
import type { EntryStore } from '../model/entry-store.ts'
import type { Move } from '../model/grid-move.ts'
import { repeatAbove } from '../model/line-edits.ts'
import { isBlock } from '../model/paste-block.ts'
import { CellList } from './cell-list.tsx'
import classes from './entry-grid.module.css'
import { type CellMatches, useCellMatches } from './use-cell-matches.ts'

export interface CellChoices {
  readonly items: readonly Choice[]
  readonly aside?: ((code: string) => ReactNode) | undefined
  readonly hint?: ReactNode
}

interface CellEditorProps {
  readonly store: EntryStore
  readonly line: EntryLine
  readonly row: number
  readonly column: EntryColumn
  /** What the cell holds, as text. */
  readonly text: string
  readonly figure: boolean
  /** What the ledger computes where nothing is typed. */
  readonly placeholder: string
  readonly donor: boolean
  /** What may be chosen, for cells that hold a code. */
  readonly choices: CellChoices | undefined
  readonly name: string
  readonly invalid: boolean
  readonly onPasteBlock: (text: string) => void
}

/** The sentences under the grid, which describe a cell that is to be corrected. */
export const FAULTS_ID = 'entry-faults'

/** Keys that move the cursor while the cell is not being edited; the others are the field's own. */
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
const ONLY_WHEN_AT_REST = ['ArrowLeft', 'ArrowRight', 'Home', 'End']

/**
 * The one field of the grid: the cell of the cursor. At rest its text is selected, so that a letter replaces it; F2 or a click sets
 * the caret in it; Escape gives the cell back what it had. Letters change this field alone: the voucher changes when one leaves.
 */
export function CellEditor(props: CellEditorProps) {
  const { store, text, choices } = props
  const t = useText('vouchers')
  const [typed, setTyped] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const list = useCellMatches(choices?.items, typed)
  const [opened, setOpened] = useState(false)

  useLayoutEffect(() => {
    if (!store.wantsFocus) return
    store.wantsFocus = false
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  })
  // Another line in the same cell (F9, undo, a line deleted above) is the one to edit now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line is what this follows
  useEffect(() => {
    setTyped(null)
    setEditing(false)
    if (field.current === document.activeElement) field.current?.select()
  }, [props.line])

  const write = (next: string) => {
    setTyped(next)
    setEditing(true)
    setOpened(choices !== undefined)
    list.markFirst()
    store.holdText(next)
  }
  const abandon = () => {
    store.dropText()
    setTyped(null)
    setEditing(false)
    setOpened(false)
    window.requestAnimationFrame(() => field.current?.select())
  }
  const accept = (code: string) => {
    store.holdText(code)
    setOpened(false)
  }
  const acceptMarked = () => {
    const code = opened ? list.taken() : undefined
    if (code !== undefined) accept(code)
  }
  const toggleList = () => {
    if (!choices) return
    list.markCode(text)
    setOpened(!opened)
  }
  const leave = (event: KeyboardEvent, move: Move) => {
    acceptMarked()
    if (store.move(move)) event.preventDefault()
  }

  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const atRest = typed === null && !editing
    if (event.ctrlKey || event.metaKey) return controlKey(event, store, typed === null)
    switch (event.key) {
      case 'Tab':
        return leave(event, event.shiftKey ? 'previous' : 'next')
      case 'Enter':
        return leave(event, event.shiftKey ? 'previousLine' : 'nextLine')
      case 'Escape':
        if (typed !== null || opened || editing) {
          event.preventDefault()
          event.stopPropagation()
          abandon()
        }
        return
      case 'F2':
        event.preventDefault()
        setEditing(true)
        return field.current?.setSelectionRange(999, 999)
      case 'F4':
        event.preventDefault()
        return toggleList()
      case 'Delete':
        if (!atRest) return
        event.preventDefault()
        return write('')
      case '=':
        if (props.figure ? props.column === 'xof' : typed === null || typed === '') {
          event.preventDefault()
          store.dropText()
          setTyped(null)
          store.change((voucher) => repeatAbove(voucher, props.row, props.column))
        }
        return
      default:
    }
    if (opened && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      return list.step(event.key === 'ArrowDown' ? 1 : -1)
    }
    const move = MOVES[event.key]
    if (move && !event.shiftKey && (atRest || !ONLY_WHEN_AT_REST.includes(event.key))) leave(event, move)
  }

  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!isBlock(pasted)) return
    event.preventDefault()
    store.dropText()
    setTyped(null)
    props.onPasteBlock(pasted)
  }

  const names = [classes.field, props.figure && classes.figure, props.donor && classes.donor]
  return (
    <>
      <input
        ref={field}
        className={names.filter(Boolean).join(' ')}
        value={typed ?? text}
        placeholder={props.placeholder}
        aria-label={props.name}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.invalid ? FAULTS_ID : undefined}
        autoComplete="off"
        spellCheck={false}
        inputMode={props.figure ? 'decimal' : 'text'}
        {...(choices ? comboboxOf(list, opened) : {})}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={keyDown}
        onPaste={paste}
        onMouseDown={() => field.current === document.activeElement && setEditing(true)}
        onDoubleClick={() => opened || toggleList()}
        onBlur={() => {
          setOpened(false)
          setEditing(false)
          store.settle()
        }}
      />
      {choices && opened ? (
        <CellList
          anchor={field}
          list={list}
          typed={typed ?? ''}
          choices={choices}
          nothing={t('grid.nothing', { text: typed ?? '' })}
          onChoose={(code) => {
            accept(code)
            store.move('next')
          }}
        />
      ) : null}
    </>
  )
}

/** A cell that offers choices says so to screen readers, and which one is marked. */
const comboboxOf = (list: CellMatches, opened: boolean) => ({
  role: 'combobox',
  'aria-expanded': opened,
  'aria-controls': opened ? list.id : undefined,
  'aria-activedescendant': opened && list.shown.length > 0 ? `${list.id}-${list.markedIndex}` : undefined,
})

/** Undo and redo of the grid, where the field itself has nothing to undo; the ends of the grid. */
function controlKey(event: KeyboardEvent, store: EntryStore, untouched: boolean): void {
  const key = event.key.toLowerCase()
  const moves: Readonly<Record<string, Move>> = { home: 'top', end: 'bottom' }
  const move = moves[key]
  if (move) {
    event.preventDefault()
    store.move(move)
  } else if (untouched && (key === 'z' || key === 'y')) {
    event.preventDefault()
    store.wantsFocus = true
    if (key === 'y' || event.shiftKey) store.redo()
    else store.undo()
  }
}
