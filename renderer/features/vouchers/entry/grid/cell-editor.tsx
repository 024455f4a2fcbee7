import type { ClipboardEvent, ReactNode } from 'react'
import { useText } from '../../../../ui/language/use-text.ts'
import type { Choice } from '../../../../ui/picker/match.ts'
import type { EntryColumn } from '../model/entry-column.ts'
import type { EntryLine } from '../model/entry-line.ts'
import type { EntryStore } from '../model/entry-store.ts'
import { isBlock } from '../model/paste-block.ts'
import { cellKey } from './cell-keys.ts'
import { CellList } from './cell-list.tsx'
import classes from './entry-grid.module.css'
import { useCellEditor } from './use-cell-editor.ts'
import type { CellMatches } from './use-cell-matches.ts'

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

/**
 * The one field of the grid: the cell of the cursor. At rest its text is selected, so that a letter replaces it; F2 or a click sets
 * the caret in it; Escape gives the cell back what it had. Letters change this field alone: the voucher changes when one leaves.
 */
export function CellEditor(props: CellEditorProps) {
  const { store, text, choices } = props
  const t = useText('vouchers')
  const editor = useCellEditor(store, props.line, text, choices)
  const { field, list, opened } = editor
  const typed = editor.typed ?? ''
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!isBlock(pasted)) return
    event.preventDefault()
    editor.clear()
    props.onPasteBlock(pasted)
  }
  const names = [classes.field, props.figure && classes.figure, props.donor && classes.donor]
  return (
    <>
      <input
        ref={field}
        className={names.filter(Boolean).join(' ')}
        value={editor.typed ?? text}
        placeholder={props.placeholder}
        aria-label={props.name}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.invalid ? FAULTS_ID : undefined}
        autoComplete="off"
        spellCheck={false}
        inputMode={props.figure ? 'decimal' : 'text'}
        {...(choices ? comboboxOf(list, opened) : {})}
        onChange={(event) => editor.write(event.currentTarget.value)}
        onKeyDown={(event) => cellKey(event, props, editor)}
        onPaste={paste}
        onMouseDown={() => field.current === document.activeElement && editor.edit()}
        onDoubleClick={() => opened || editor.toggleList()}
        onBlur={editor.blur}
      />
      {choices && opened ? (
        <CellList
          anchor={field}
          list={list}
          typed={typed}
          choices={choices}
          nothing={t('grid.nothing', { text: typed })}
          onChoose={(code) => {
            editor.choose(code)
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
