import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { EntryLine } from '../model/entry-line.ts'
import type { EntryStore } from '../model/entry-store.ts'
import type { Move } from '../model/grid-move.ts'
import type { CellChoices } from './cell-editor.tsx'
import { type CellMatches, useCellMatches } from './use-cell-matches.ts'

export interface CellEditing {
  readonly field: RefObject<HTMLInputElement | null>
  /** What is typed; null while the cell shows what it holds. */
  readonly typed: string | null
  /** The caret is in the text: arrow keys move it instead of the cursor. */
  readonly editing: boolean
  /** The list of choices is open. */
  readonly opened: boolean
  readonly list: CellMatches
  readonly write: (text: string) => void
  readonly edit: () => void
  /** Gives the cell back what it had. */
  readonly abandon: () => void
  /** Forgets what is typed, because something else is about to be written there. */
  readonly clear: () => void
  readonly choose: (code: string) => void
  readonly toggleList: () => void
  /** Takes the marked choice, writes down what is typed, and moves; false where the move leaves the grid. */
  readonly leave: (move: Move) => boolean
  readonly blur: () => void
}

/** The state of the one field of the grid. */
export function useCellEditor(store: EntryStore, line: EntryLine, text: string, choices: CellChoices | undefined): CellEditing {
  const [typed, setTyped] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const [opened, setOpened] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const list = useCellMatches(choices?.items, typed)

  useLayoutEffect(() => {
    if (!store.wantsFocus) return
    store.wantsFocus = false
    field.current?.focus({ preventScroll: true })
    // A letter may have come first (Home where the line already starts): what is typed is not selected, the next letter would replace it.
    if (typed === null) field.current?.select()
  })
  // Another line in the same cell (F9, undo, a line deleted above) is the one to edit now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line is what this follows
  useEffect(() => {
    setTyped(null)
    setEditing(false)
    if (field.current === document.activeElement) field.current?.select()
  }, [line])

  const clear = () => {
    store.dropText()
    setTyped(null)
  }
  const choose = (code: string) => {
    store.holdText(code)
    setOpened(false)
  }
  return {
    field,
    typed,
    editing,
    opened,
    list,
    write: (next) => {
      setTyped(next)
      setEditing(true)
      setOpened(choices !== undefined)
      list.markFirst()
      store.holdText(next)
    },
    edit: () => setEditing(true),
    abandon: () => {
      clear()
      setEditing(false)
      setOpened(false)
      window.requestAnimationFrame(() => field.current?.select())
    },
    clear,
    choose,
    toggleList: () => {
      if (!choices) return
      list.markCode(text)
      setOpened(!opened)
    },
    leave: (move) => {
      const code = opened ? list.taken() : undefined
      if (code !== undefined) choose(code)
      return store.move(move)
    },
    blur: () => {
      setOpened(false)
      setEditing(false)
      store.settle()
    },
  }
}
