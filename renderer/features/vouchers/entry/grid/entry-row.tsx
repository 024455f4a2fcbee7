import { memo } from 'react'
import type { Language } from '../../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import { Money } from '../../../../ui/money/money.tsx'
import table from '../../../../ui/table/table.module.css'
import { cellText, fieldMoney } from '../model/cell-text.ts'
import type { EntryColumn } from '../model/entry-column.ts'
import type { EntryLine } from '../model/entry-line.ts'
import type { EntryStore } from '../model/entry-store.ts'
import type { PlacedFault } from '../model/fault-cells.ts'
import type { LineFigures } from '../use-entry-desk.ts'
import type { References } from '../use-references.ts'
import { CellContent } from './cell-content.tsx'
import type { CellChoices } from './cell-editor.tsx'
import { CellEditor } from './cell-editor.tsx'
import classes from './entry-grid.module.css'
import type { GridColumns } from './grid-columns.ts'

interface EntryRowProps {
  readonly row: number
  readonly line: EntryLine
  readonly blank: boolean
  /** The place of the cursor's column on this row; -1 on the other rows. */
  readonly cursorColumn: number
  readonly columns: GridColumns
  readonly references: References
  readonly figures: LineFigures | undefined
  readonly faults: readonly PlacedFault[] | undefined
  readonly language: Language
  readonly store: EntryStore
  readonly choicesOf: (column: EntryColumn, row: number) => CellChoices | undefined
  readonly onPasteBlock: (text: string) => void
  /** The name of a cell for screen readers, from the head of its column. */
  readonly cellName: (head: string, row: number) => string
}

/** A line of the grid. It draws itself again only when its own line, figures or faults change, or the cursor comes or goes. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { row, line, blank, cursorColumn, columns, references, figures, faults, language, store } = props
  const active = cursorColumn >= 0
  return (
    <tr className={active ? classes.active : undefined} aria-rowindex={row + 2}>
      <td className={active ? `${table.center} ${classes.number} ${classes.numberActive}` : `${table.center} ${classes.number}`}>
        {row + 1}
      </td>
      {columns.typed.map(({ key, head, right }, index) => {
        const fault = faults?.find((each) => each.column === key)
        const editing = index === cursorColumn
        const donor = (key === 'debit' || key === 'credit') && line.currency !== FUNCTIONAL_CURRENCY
        const names = [
          right && table.right,
          donor && table.donor,
          key === 'xof' && line.debitXof === null && line.creditXof === null && !editing && table.computed,
          fault && (editing ? classes.cornerActive : table.toCorrect),
          editing && classes.editing,
        ]
        return (
          // The cell is reached with the keyboard through the field of the cursor; a press of the mouse brings the cursor here.
          <td
            key={key}
            className={names.filter(Boolean).join(' ') || undefined}
            onMouseDown={
              editing
                ? undefined
                : (event) => {
                    event.preventDefault()
                    store.goTo(row, key)
                  }
            }
          >
            {editing ? (
              <CellEditor
                store={store}
                line={line}
                row={row}
                column={key}
                text={blank && key === 'currency' ? line.currency : cellText(line, key, language)}
                figure={right}
                placeholder={key === 'xof' ? fieldMoney(figures?.amountXof ?? null, FUNCTIONAL_CURRENCY, language) : ''}
                donor={donor}
                choices={props.choicesOf(key, row)}
                name={props.cellName(head, row)}
                invalid={fault !== undefined}
                onPasteBlock={props.onPasteBlock}
              />
            ) : (
              <CellContent line={line} column={key} blank={blank} references={references} figures={figures} language={language} />
            )}
          </td>
        )
      })}
      {columns.computed.map(({ key }) => (
        <td key={key} className={key === 'donor' ? `${table.right} ${table.donor} ${classes.kept}` : table.right}>
          {key === 'remaining' ? (
            <Money minor={figures?.remainingXof ?? null} currency={FUNCTIONAL_CURRENCY} bracket quiet over />
          ) : figures?.donorCurrency ? (
            <Money minor={figures.donorMinor} currency={figures.donorCurrency} bracket />
          ) : null}
        </td>
      ))}
    </tr>
  )
})
