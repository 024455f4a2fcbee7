import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import type { AdvanceDetail } from '../../../shared/contract/advances.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { type Text, useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import type { Choice } from '../../ui/picker/match.ts'
import { Picker } from '../../ui/picker/picker.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './advances.module.css'
import { type ReceiptField, type ReceiptRow, repeatAbove } from './receipt-rows.ts'

interface ReceiptGridProps {
  readonly advance: AdvanceDetail
  readonly rows: readonly ReceiptRow[]
  readonly accounts: readonly Choice[]
  readonly budgetLines: readonly Choice[]
  readonly onRows: (rows: readonly ReceiptRow[]) => void
  readonly onAdd: () => void
  readonly onRemove: (key: number) => void
}

const COLUMNS = [
  ['date', 118],
  ['reference', 112],
  ['label', undefined],
  ['account', 170],
  ['line', 110],
  ['activity', 96],
  ['site', 96],
  ['amount', 132],
] as const

/** The receipts, one a line: Tab goes on, Enter goes to the next line, = repeats the cell above, Ctrl Delete takes the line away. */
export function ReceiptGrid({ advance, rows, accounts, budgetLines, onRows, onAdd, onRemove }: ReceiptGridProps) {
  const t = useText('advances')
  const body = useRef<HTMLTableSectionElement>(null)
  const change = (at: number, part: Partial<ReceiptRow>) =>
    onRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  const focusCell = (at: number, column: number) =>
    window.setTimeout(() => body.current?.rows[at]?.cells[column]?.querySelector('input')?.focus(), 0)
  const keys = (event: KeyboardEvent<HTMLTableRowElement>, at: number, row: ReceiptRow) => {
    if (event.defaultPrevented) return
    const cell = (event.target as HTMLElement).closest('td')
    const column = cell?.cellIndex ?? 0
    if (event.key === 'Delete' && event.ctrlKey) {
      event.preventDefault()
      onRemove(row.key)
      focusCell(Math.max(0, at - 1), column)
    }
    const openList = event.target instanceof HTMLInputElement && event.target.getAttribute('aria-expanded') === 'true'
    if (event.key === 'Enter' && !event.ctrlKey && !openList) {
      event.preventDefault()
      if (at === rows.length - 1) onAdd()
      focusCell(at + 1, event.shiftKey ? column : at === rows.length - 1 ? 0 : column)
    }
  }
  return (
    <div className={classes.gridScroll}>
      <table className={classes.grid} aria-label={t('grid.receipts')}>
        <colgroup>
          {COLUMNS.map(([key, width]) => (
            <col key={key} style={width === undefined ? {} : { width }} />
          ))}
          <col style={{ width: 34 }} />
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map(([key]) => (
              <th key={key} scope="col" style={key === 'amount' ? { textAlign: 'right' } : {}}>
                {t(`grid.${key}`)}
              </th>
            ))}
            <th aria-label={t('grid.keys.delete')} />
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, at) => (
            <tr key={row.key} onKeyDown={(event) => keys(event, at, row)}>
              <ReceiptCells
                t={t}
                row={row}
                line={at + 1}
                shownDate={row.date ?? advance.startsOn}
                accounts={accounts}
                budgetLines={budgetLines}
                onChange={(part) => change(at, part)}
                onRepeat={(field) => onRows(repeatAbove(rows, at, field))}
              />
              <td>
                <IconButton
                  icon="trash"
                  label={t('grid.remove', { line: at + 1 })}
                  tabIndex={-1}
                  onClick={() => onRemove(row.key)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ReceiptCellsProps {
  readonly t: Text<'advances'>
  readonly row: ReceiptRow
  readonly line: number
  readonly shownDate: string
  readonly accounts: readonly Choice[]
  readonly budgetLines: readonly Choice[]
  readonly onChange: (part: Partial<ReceiptRow>) => void
  readonly onRepeat: (field: ReceiptField) => void
}

function ReceiptCells({ t, row, line, shownDate, accounts, budgetLines, onChange, onRepeat }: ReceiptCellsProps) {
  const name = (column: (typeof COLUMNS)[number][0]): string => t('grid.cell', { column: t(`grid.${column}`), line })
  const words = (
    field: 'documentReference' | 'label' | 'activity' | 'site',
    column: 'reference' | 'label' | 'activity' | 'site',
  ) => (
    <td>
      <TextInput
        aria-label={name(column)}
        value={row[field]}
        onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== '=' || row[field] !== '') return
          event.preventDefault()
          onRepeat(field)
        }}
        autoComplete="off"
      />
    </td>
  )
  return (
    <>
      <td>
        {/* The name of a date cell is its label, which the grid does not draw. */}
        <DateField label="" name={name('date')} value={row.date} onChange={(date) => onChange({ date })} shown={shownDate} />
      </td>
      {words('documentReference', 'reference')}
      {words('label', 'label')}
      <td>
        <Picker
          name={name('account')}
          items={accounts}
          value={row.account}
          onChange={(account) => onChange({ account })}
          listWidth={320}
          onKeyDown={(event) => {
            if (event.key !== '=' || event.currentTarget.value !== '') return
            event.preventDefault()
            onRepeat('account')
          }}
        />
      </td>
      <td>
        <Picker
          name={name('line')}
          items={budgetLines}
          value={row.budgetLine}
          onChange={(budgetLine) => onChange({ budgetLine })}
          clearable
          listWidth={320}
        />
      </td>
      {words('activity', 'activity')}
      {words('site', 'site')}
      <td>
        <MoneyField
          name={name('amount')}
          minor={row.amountXof}
          currency={FUNCTIONAL_CURRENCY}
          onChange={(amountXof) => onChange({ amountXof })}
        />
      </td>
    </>
  )
}
