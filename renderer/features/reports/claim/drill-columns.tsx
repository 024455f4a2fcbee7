import type { SpendingRow } from '../../../../shared/contract/budgets.ts'
import { formatDate, formatDecimalText } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { routeHash } from '../../../app/routes/routes.ts'
import type { Text } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'

/** The columns of the panel behind a figure: the voucher, its text, the francs, the rate with its proof, the donor's money. */
export function drillColumns(
  t: Text<'reports'>,
  currency: string,
  language: Language,
  severalLines: boolean,
): Column<SpendingRow>[] {
  const figures = (word: string) => (
    <>
      {word}
      <BracketRoom />
    </>
  )
  return [
    {
      key: 'number',
      head: t('drill.voucher'),
      width: 170,
      cell: (row) =>
        row.voucherKey === '' ? (
          <span className={text.quiet}>{t('drill.takenOver')}</span>
        ) : (
          <a href={routeHash('vouchers', { key: row.voucherKey })} tabIndex={-1}>
            {row.number}
          </a>
        ),
    },
    { key: 'date', head: t('drill.date'), width: 92, className: () => text.second, cell: (row) => formatDate(row.date) },
    { key: 'label', head: t('drill.text'), cell: (row) => <span title={row.label}>{row.label}</span> },
    ...(severalLines
      ? [
          {
            key: 'line',
            head: t('drill.line'),
            width: 58,
            className: () => text.second,
            cell: (row: SpendingRow) => row.budgetLine,
          },
        ]
      : []),
    {
      key: 'xof',
      head: figures(FUNCTIONAL_CURRENCY),
      width: 92,
      align: 'right',
      cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} bracket />,
    },
    {
      key: 'rate',
      head: t('drill.rate'),
      width: 88,
      align: 'right',
      className: () => text.second,
      cell: (row) => (row.rate === null ? '' : formatDecimalText(row.rate, language)),
    },
    {
      key: 'origin',
      head: t('drill.tranche'),
      width: 124,
      cell: (row) => (
        <span title={`${row.tranche} ${row.rateSource ?? ''}`}>
          <b>{row.tranche}</b> <span className={text.second}>{row.rateSource}</span>
        </span>
      ),
    },
    {
      key: 'donor',
      head: figures(currency),
      width: 96,
      align: 'right',
      donor: true,
      cell: (row) => <Money minor={row.donorMinor} currency={currency} bracket />,
    },
  ]
}
