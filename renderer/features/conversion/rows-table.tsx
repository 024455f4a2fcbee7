import { type CSSProperties, useMemo } from 'react'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { navigate } from '../../app/routes/router.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { ROW_HEIGHT, useDensity } from '../../ui/theme/density.ts'
import classes from './conversion.module.css'
import type { ConversionView } from './conversion-view.ts'
import { nextLine } from './model/next-line.ts'
import { sumOrNull } from './model/sum-or-null.ts'
import type { LineItem, TableItem } from './model/table-items.ts'
import { rowColumns } from './row-columns.tsx'

interface RowsTableProps {
  readonly view: ConversionView
  readonly items: readonly TableItem[]
  readonly chosenKey: string | null
  readonly onChoose: (line: LineItem) => void
  /** T: opens or closes the trace. */
  readonly onTrace: () => void
  readonly onEscape: () => void
}

/** A row is this much lower than elsewhere: the page reads a whole quarter at once. */
const TIGHTER = 4

/** The converted lines by month, with their subtotals; choosing one traces it, Enter opens its voucher. */
export function RowsTable({ view, items, chosenKey, onChoose, onTrace, onEscape }: RowsTableProps) {
  const t = useText('conversion')
  const language = useLanguage()
  const rowHeight = ROW_HEIGHT[useDensity()] - TIGHTER
  const { currency, rows } = view
  const withSource = rows.some((row) => row.sourceId !== null)
  const layered = rows.some((row) => row.tranche !== '')
  const columns = useMemo(
    () => rowColumns({ t, language, currency, withSource, layered }),
    [t, language, currency, withSource, layered],
  )
  const choose = (_: TableItem, index: number) => {
    const before = items.findIndex((item) => item.key === chosenKey)
    const line = nextLine(items, index, before)
    if (line) onChoose(line)
  }
  const last = rows.reduce((day, row) => (row.date > day ? row.date : day), '')
  const xof = sumMinor(rows.map((row) => row.xof))
  return (
    <div className={classes.rows} style={{ '--row': `${rowHeight}px`, '--row-head': `${rowHeight}px` } as CSSProperties}>
      <DataTable
        label={t('table')}
        columns={columns}
        rowCount={items.length}
        rowAt={(index) => items[index]}
        rowKey={(item) => item.key}
        rowKind={(item) => (item.kind === 'month' ? 'heading' : 'row')}
        rowHeight={rowHeight}
        selectedKey={chosenKey}
        onSelect={choose}
        onOpen={(item) => item.kind === 'line' && navigate('vouchers', { key: item.row.voucherKey })}
        onKey={(event) => {
          if (event.key.toLowerCase() === 't' && !event.ctrlKey && !event.altKey) onTrace()
          else if (event.key === 'Escape') onEscape()
        }}
        autoFocus
        foot={
          <>
            <td colSpan={withSource ? 5 : 4}>{last === '' ? null : t('total', { date: formatDate(last) })}</td>
            <td className={classes.footFigure}>
              <Money minor={xof} currency={FUNCTIONAL_CURRENCY} bracket />
            </td>
            <td colSpan={2} />
            <td className={`${classes.footFigure} ${text.donor}`}>
              <Money minor={sumOrNull(rows.map((row) => row.donorMinor))} currency={currency} bracket />
            </td>
            <td />
          </>
        }
        empty={
          <EmptyState icon="conversion" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        }
      />
    </div>
  )
}
