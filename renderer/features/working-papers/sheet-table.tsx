import { useState } from 'react'
import { MARK_RESULTS, type SampleSheet, type SheetItem } from '../../../shared/contract/working-papers.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { CommentField, ErrorField, type ItemFound, ResultField } from './item-fields.tsx'
import { LegendBar } from './legend-bar.tsx'
import { itemKeyOf } from './use-marks.ts'
import classes from './working-papers.module.css'

interface SheetTableProps {
  readonly sheet: SampleSheet
  readonly blocked: boolean
  readonly onMark: (item: SheetItem, part: Partial<ItemFound>) => void
}

const toggled = (item: SheetItem, code: string): string[] => {
  const marks = item.mark?.tickmarks ?? []
  return marks.includes(code) ? marks.filter((one) => one !== code) : [...marks, code]
}

/** The items of a kept sample: a letter of the legend marks the chosen one, 1 to 3 give its result, Enter opens its voucher. */
export function SheetTable({ sheet, blocked, onMark }: SheetTableProps) {
  const t = useText('workingPapers')
  const [chosen, setChosen] = useState<string | null>(null)
  const item = sheet.items.find((one) => itemKeyOf(one) === chosen)
  const press = (key: string, row: SheetItem) => {
    const code = sheet.legend.find((one) => one.code === key.toUpperCase())?.code
    if (code !== undefined) return onMark(row, { tickmarks: toggled(row, code) })
    const result = key === '0' ? null : MARK_RESULTS[Number(key) - 1]
    if (result !== undefined) onMark(row, { result, errorXof: result === 'error' ? (row.mark?.errorXof ?? row.amountXof) : null })
  }
  const fields = (row: SheetItem) => ({ item: row, blocked, onChange: (part: Partial<ItemFound>) => onMark(row, part) })
  const columns: readonly Column<SheetItem>[] = [
    { key: 'date', head: t('date'), width: 84, cell: (row) => formatDate(row.date) },
    {
      key: 'voucher',
      head: t('voucher'),
      width: 178,
      cell: (row) => (
        <button
          type="button"
          tabIndex={-1}
          className={classes.link}
          onClick={() => navigate('vouchers', { key: row.voucherKey })}
        >
          {row.voucher} · {row.line}
        </button>
      ),
    },
    { key: 'label', head: t('label'), cell: (row) => row.label },
    { key: 'budgetLine', head: t('budgetLine'), width: 62, cell: (row) => row.budgetLine },
    {
      key: 'amount',
      head: 'XOF',
      width: 100,
      align: 'right',
      cell: (row) => <Money minor={row.amountXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    { key: 'points', head: t('points'), width: 56, align: 'right', cell: (row) => row.hits },
    { key: 'tickmarks', head: t('tickmarks'), width: 92, cell: (row) => row.mark?.tickmarks.join(' ') ?? '' },
    { key: 'result', head: t('result'), width: 138, cell: (row) => <ResultField {...fields(row)} /> },
    { key: 'error', head: t('error'), width: 138, align: 'right', cell: (row) => <ErrorField {...fields(row)} /> },
    { key: 'comment', head: t('comment'), width: 140, cell: (row) => <CommentField {...fields(row)} /> },
  ]
  return (
    <>
      <LegendBar
        legend={sheet.legend}
        marked={item?.mark?.tickmarks ?? []}
        blocked={blocked || !item}
        onToggle={(code) => item && onMark(item, { tickmarks: toggled(item, code) })}
      />
      <DataTable
        label={t('sheet', { method: t(`method.${sheet.method}`) })}
        columns={columns}
        rowCount={sheet.items.length}
        rowAt={(index) => sheet.items[index]}
        rowKey={itemKeyOf}
        selectedKey={chosen}
        onSelect={(row) => setChosen(itemKeyOf(row))}
        onOpen={(row) => navigate('vouchers', { key: row.voucherKey })}
        onKey={(event, row) => {
          if (row && !blocked && !event.ctrlKey && !event.altKey && !event.metaKey) press(event.key, row)
        }}
        rowHeight={36}
      />
    </>
  )
}
