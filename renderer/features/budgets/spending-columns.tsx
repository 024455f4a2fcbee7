import { isCatchUp, labelOfCatchUp, OWN, PROVISIONAL } from '../../../domain/conversion/tranche-names.ts'
import type { SpendingRow } from '../../../shared/contract/budgets.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import type { Text } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import classes from './budget-report.module.css'

const second = () => text.second

/** The columns of the panel behind a cell: the voucher, its text, the francs, the rate with its proof, the donor's money. */
export function spendingColumns(
  t: Text<'budgets'>,
  currency: string,
  language: Language,
  withPartner: boolean,
): Column<SpendingRow>[] {
  const money = (code: string, minor: (row: SpendingRow) => number | null): Column<SpendingRow> => ({
    key: code,
    head: (
      <>
        {code}
        <BracketRoom />
      </>
    ),
    width: 106,
    align: 'right',
    donor: code !== FUNCTIONAL_CURRENCY,
    cell: (row) => <Money minor={minor(row)} currency={code} bracket />,
  })
  const partner: Column<SpendingRow> = {
    key: 'partner',
    head: t('partner'),
    width: 88,
    className: second,
    cell: (row) => row.partner,
  }
  return [
    { key: 'number', head: t('drill.voucher'), width: 178, cell: (row) => <VoucherLink row={row} t={t} /> },
    { key: 'date', head: t('drill.date'), width: 92, className: second, cell: (row) => formatDate(row.date) },
    { key: 'label', head: t('drill.text'), cell: (row) => <span title={row.label}>{row.label}</span> },
    ...(withPartner ? [partner] : []),
    { key: 'line', head: t('drill.line'), width: 64, className: second, cell: (row) => row.budgetLine },
    money(FUNCTIONAL_CURRENCY, (row) => row.xof),
    {
      key: 'rate',
      head: t('drill.rate'),
      width: 92,
      align: 'right',
      className: second,
      cell: (row) => (row.rate === null ? '' : formatDecimalText(row.rate, language)),
    },
    { key: 'origin', head: t('drill.tranche'), width: 180, cell: (row) => <Origin row={row} t={t} /> },
    ...(currency === FUNCTIONAL_CURRENCY ? [] : [money(currency, (row) => row.donorMinor)]),
  ]
}

interface CellProps {
  readonly row: SpendingRow
  readonly t: Text<'budgets'>
}

function VoucherLink({ row, t }: CellProps) {
  if (row.voucherKey === '') return <span className={text.quiet}>{t('drill.takenOver')}</span>
  return (
    <button type="button" className={classes.voucher} onClick={() => navigate('vouchers', { key: row.voucherKey })}>
      {row.number}
    </button>
  )
}

/** Which receipt or which table the rate comes from. */
function Origin({ row, t }: CellProps) {
  if (row.tranche === OWN) return <span className={text.quiet}>{t('drill.own')}</span>
  const provisional = row.tranche === PROVISIONAL
  const words = [provisional && t('drill.provisional'), row.adjustment && t('drill.adjustment'), row.rateSource].filter(Boolean)
  const named = provisional || row.voucherKey === '' ? '' : isCatchUp(row.tranche) ? labelOfCatchUp(row.tranche) : row.tranche
  return (
    <span title={words.join(', ')}>
      {named === '' ? null : <b>{named} </b>}
      <span className={text.second}>{words.join(', ')}</span>
    </span>
  )
}
