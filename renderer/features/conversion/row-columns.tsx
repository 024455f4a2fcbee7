import { isCatchUp, labelOfCatchUp, OWN, PROVISIONAL } from '../../../domain/conversion/tranche-names.ts'
import { formatDate, formatDecimalText, formatMonth } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import type { Text } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { shortNumber } from './model/short-number.ts'
import type { LineItem, TableItem } from './model/table-items.ts'

interface RowColumns {
  readonly t: Text<'conversion'>
  readonly language: Language
  readonly currency: string
  /** Some lines come from other books and keep their name there. */
  readonly withSource: boolean
  /** Rates come from layers, not from an average or a table. */
  readonly layered: boolean
}

type LineCell = (item: LineItem) => React.ReactNode

/** Cells that a subtotal leaves empty. */
const ofLine = (cell: LineCell) => (item: TableItem) => (item.kind === 'line' ? cell(item) : null)
const second = (item: TableItem) => (item.kind === 'line' ? text.second : undefined)

/** The columns of the converted lines. A month's subtotal writes its name where vouchers have their number. */
export function rowColumns({ t, language, currency, withSource, layered }: RowColumns): Column<TableItem>[] {
  const money = (code: string, minor: (item: TableItem) => number | null): Column<TableItem> => ({
    key: code,
    head: (
      <>
        {code}
        <BracketRoom />
      </>
    ),
    width: 100,
    align: 'right',
    donor: code !== FUNCTIONAL_CURRENCY,
    cell: (item) => {
      const amount = minor(item)
      return amount === null ? <span className={text.warn}>{t('noRate')}</span> : <Money minor={amount} currency={code} bracket />
    },
  })
  const source: Column<TableItem> = {
    key: 'source',
    head: t('source'),
    width: 46,
    className: second,
    cell: ofLine(({ row }) => row.sourceId),
  }
  return [
    ...(withSource ? [source] : []),
    {
      key: 'number',
      head: t('voucher'),
      width: 134,
      cell: (item) => (item.kind === 'line' ? shortNumber(item.row.number) : formatMonth(item.month, language)),
    },
    { key: 'date', head: t('date'), width: 56, className: second, cell: ofLine(({ row }) => dayAndMonth(row.date)) },
    { key: 'label', head: t('text'), cell: (item) => labelOf(item, t) },
    { key: 'line', head: t('line'), width: 48, className: second, cell: ofLine(({ row }) => row.budgetLine) },
    money(FUNCTIONAL_CURRENCY, (item) => item.xof),
    {
      key: 'layer',
      head: t(layered ? 'layer' : 'origin'),
      width: 82,
      cell: ofLine((item) => <span title={origin(item, t)}>{origin(item, t)}</span>),
    },
    {
      key: 'rate',
      head: t('rate'),
      width: 94,
      align: 'right',
      className: second,
      cell: ofLine(({ rate, rates }) =>
        rate !== null ? formatDecimalText(rate, language) : rates > 1 ? t('rates', { count: rates }) : null,
      ),
    },
    money(currency, (item) => item.donorMinor),
    {
      key: 'frozen',
      head: t('frozen'),
      width: 52,
      align: 'center',
      className: (item) => (item.frozen ? text.second : text.warn),
      cell: ofLine(({ frozen }) => (
        <Icon name={frozen ? 'lock' : 'hourglass'} size={13} label={t(frozen ? 'isFrozen' : 'notFrozen')} />
      )),
    },
  ]
}

/** "24/01": the subtotal of the month gives the year. */
const dayAndMonth = (date: string): string => formatDate(date).slice(0, 5)

/** The line's own words; in a subtotal, whether its month may still change. */
function labelOf(item: TableItem, t: Text<'conversion'>) {
  if (item.kind === 'line') return <span title={item.row.label}>{item.row.label}</span>
  return item.frozen ? null : <span className={text.warn}>{t('provisional')}</span>
}

/** "T1 + T2", or what stands in place of a layer. */
function origin({ tranches, row }: LineItem, t: Text<'conversion'>): string {
  const names = tranches.map((tranche) => {
    if (tranche === OWN) return t('own')
    if (tranche === PROVISIONAL) return t('provisional')
    return isCatchUp(tranche) ? t('catchUp', { tranche: labelOfCatchUp(tranche) }) : tranche
  })
  if (names.length > 0) return names.join(' + ')
  if (row.adjustment) return t('adjustment')
  return row.rateSource ?? (row.rate === null ? '' : t('average'))
}
