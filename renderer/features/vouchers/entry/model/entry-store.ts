import type { Language } from '../../../../../shared/i18n/language.ts'
import { cellText } from './cell-text.ts'
import type { EntryColumn } from './entry-column.ts'
import { type EntryVoucher, lineAt, withLine } from './entry-voucher.ts'
import { type GridCursor, type Move, moveCursor } from './grid-move.ts'
import { repeatAbove } from './line-edits.ts'
import { writeCell } from './write-cell.ts'

/** As many steps back as an hour of typing needs. */
const STEPS_BACK = 200

interface Pending {
  readonly row: number
  readonly column: EntryColumn
  readonly text: string
}

export interface EntryState {
  readonly voucher: EntryVoucher
  readonly cursor: GridCursor
  /** What the ledger, or nobody yet, has kept: anything else is unkept work. */
  readonly kept: EntryVoucher
}

let stores = 0

/**
 * The voucher being typed, outside React: a letter typed in a cell changes nothing but that cell's own field, and a shortcut finds
 * what is still in the field written down before it acts.
 */
export class EntryStore {
  /** Another store is another voucher on the desk. */
  readonly id = ++stores
  private state: EntryState
  private readonly listeners = new Set<() => void>()
  private readonly typingListeners = new Set<() => void>()
  private past: EntryVoucher[] = []
  private future: EntryVoucher[] = []
  private pending: Pending | null = null
  private columns: readonly EntryColumn[] = []
  /** Set when the cursor was moved from inside the grid, so that its new cell takes the keyboard. */
  wantsFocus = false
  language: Language = 'fr'

  constructor(voucher: EntryVoucher, kept: EntryVoucher = voucher) {
    this.state = { voucher, kept, cursor: { row: 0, column: 0, anchor: 0 } }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly read = (): EntryState => this.state

  /** The columns on screen: the cursor stays on the column it was on. */
  showColumns(columns: readonly EntryColumn[]): void {
    const before = this.columns[this.state.cursor.column]
    this.columns = columns
    const column = Math.max(0, before === undefined ? 0 : columns.indexOf(before))
    if (column !== this.state.cursor.column)
      this.publish({ ...this.state, cursor: { ...this.state.cursor, column, anchor: column } })
  }

  get shownColumns(): readonly EntryColumn[] {
    return this.columns
  }

  get cursorColumn(): EntryColumn {
    return this.columns[this.state.cursor.column] ?? 'account'
  }

  /** Remembers what stands in the field of the cursor's cell, without drawing anything. */
  holdText(text: string): void {
    this.pending = { row: this.state.cursor.row, column: this.cursorColumn, text }
    for (const listener of this.typingListeners) listener()
  }

  /** Hears of text that is held in the field: typing goes on, nothing is drawn. */
  readonly onTyping = (listener: () => void): (() => void) => {
    this.typingListeners.add(listener)
    return () => this.typingListeners.delete(listener)
  }

  /** The voucher with what stands in the field, without writing it down: the cell being typed in is not touched. */
  peek(): EntryVoucher {
    const { pending } = this
    if (!pending) return this.state.voucher
    const { row, column, text } = pending
    if (text.trim() === '=' || text.trim() === cellText(lineAt(this.state.voucher, row), column, this.language).trim())
      return this.state.voucher
    return withLine(this.state.voucher, row, (before) => writeCell(before, column, text, this.language))
  }

  /** Forgets it: the cell keeps what it had. */
  dropText(): void {
    this.pending = null
  }

  /** Writes down what stands in the field. Text that is what the cell already says changes nothing. */
  settle(): EntryVoucher {
    const { pending } = this
    this.pending = null
    if (!pending) return this.state.voucher
    const { row, column, text } = pending
    const line = lineAt(this.state.voucher, row)
    if (text.trim() === cellText(line, column, this.language).trim()) return this.state.voucher
    // A sum without terms is the other meaning of its sign: the cell above.
    const repeats = text.trim() === '='
    this.change((voucher) =>
      repeats
        ? repeatAbove(voucher, row, column)
        : withLine(voucher, row, (before) => writeCell(before, column, text, this.language)),
    )
    return this.state.voucher
  }

  /** Changes the voucher: one step that can be undone. */
  change(edit: (voucher: EntryVoucher) => EntryVoucher): void {
    this.settle()
    const voucher = edit(this.state.voucher)
    if (voucher === this.state.voucher) return
    this.past = [...this.past.slice(-STEPS_BACK + 1), this.state.voucher]
    this.future = []
    this.publish({ ...this.state, voucher, cursor: this.within(voucher, this.state.cursor) })
  }

  undo(): void {
    this.settle()
    const before = this.past.at(-1)
    if (!before) return
    this.past = this.past.slice(0, -1)
    this.future = [...this.future, this.state.voucher]
    this.publish({ ...this.state, voucher: before, cursor: this.within(before, this.state.cursor) })
  }

  redo(): void {
    this.settle()
    const next = this.future.at(-1)
    if (!next) return
    this.future = this.future.slice(0, -1)
    this.past = [...this.past, this.state.voucher]
    this.publish({ ...this.state, voucher: next, cursor: this.within(next, this.state.cursor) })
  }

  /** Moves the cursor; false where Shift Tab leaves the grid. */
  move(move: Move): boolean {
    this.settle()
    const cursor = moveCursor(this.state.cursor, move, this.columns.length, this.state.voucher.lines.length)
    if (!cursor) return false
    this.place(cursor)
    return true
  }

  /** Puts the cursor on a cell, by its row and its column. */
  goTo(row: number, column: EntryColumn): void {
    this.settle()
    const at = Math.max(0, this.columns.indexOf(column))
    this.place({ row: Math.min(row, this.state.voucher.lines.length), column: at, anchor: at })
  }

  /** Says that the ledger has kept the voucher as it was given to it. */
  markKept(voucher: EntryVoucher): void {
    this.publish({ ...this.state, kept: voucher })
  }

  private place(cursor: GridCursor): void {
    this.wantsFocus = true
    this.publish({ ...this.state, cursor })
  }

  private within(voucher: EntryVoucher, cursor: GridCursor): GridCursor {
    return cursor.row <= voucher.lines.length ? cursor : { ...cursor, row: voucher.lines.length }
  }

  private publish(state: EntryState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}
