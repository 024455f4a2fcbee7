import type { ClaimDetail } from '../../../shared/contract/claims.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './claims.module.css'

type Adjustment = ClaimDetail['adjustments'][number]
type Ruling = ClaimDetail['rulings'][number]

/** What of a claim is not the period's own spending: adjustments of earlier periods, and rulings. */
export function ClaimChanges({ claim }: { readonly claim: ClaimDetail }) {
  const t = useText('claims')
  const { currency } = claim
  const places = new Map([...claim.adjustments, ...claim.rulings].map((row, index) => [row, String(index)]))
  const keyOf = (row: Adjustment | Ruling): string => places.get(row) ?? ''
  const shared = <Row extends Adjustment | Ruling>(): Column<Row>[] => [
    { key: 'date', head: t('column.date'), width: 92, cell: (row) => formatDate(row.date) },
    {
      key: 'voucher',
      head: t('column.voucher'),
      width: 168,
      cell: (row) => (
        <button type="button" className={classes.link} onClick={() => navigate('vouchers', { text: row.voucher })}>
          {row.voucher}
        </button>
      ),
    },
    { key: 'line', head: t('column.line'), width: 72, cell: (row) => row.budgetLine },
  ]
  const money = <Row extends Adjustment | Ruling>(): Column<Row>[] => [
    {
      key: 'xof',
      head: FUNCTIONAL_CURRENCY,
      width: 120,
      align: 'right',
      cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} bracket />,
    },
    {
      key: 'donor',
      head: currency,
      width: 112,
      align: 'right',
      cell: (row) => <Money minor={row.donorMinor} currency={currency} bracket />,
    },
  ]
  return (
    <div className={classes.changes}>
      <h3 className={classes.title}>{t('adjustments')}</h3>
      {claim.adjustments.length === 0 ? (
        <p className={text.quiet}>{t('adjustments.none')}</p>
      ) : (
        <PlainTable
          label={t('adjustments')}
          columns={[
            ...shared<Adjustment>(),
            { key: 'label', head: t('column.label'), cell: (row: Adjustment) => row.label },
            { key: 'partner', head: t('column.partner'), width: 84, cell: (row: Adjustment) => row.partner },
            ...money<Adjustment>(),
          ]}
          rows={claim.adjustments}
          rowKey={keyOf}
          lines
        />
      )}
      <h3 className={classes.title}>{t('rulings')}</h3>
      {claim.rulings.length === 0 ? (
        <p className={text.quiet}>{t('rulings.none')}</p>
      ) : (
        <PlainTable
          label={t('rulings')}
          columns={[
            ...shared<Ruling>(),
            { key: 'code', head: t('column.code'), width: 64, cell: (row: Ruling) => row.code },
            { key: 'reason', head: t('column.reason'), cell: (row: Ruling) => row.reason },
            ...money<Ruling>(),
          ]}
          rows={claim.rulings}
          rowKey={keyOf}
          lines
        />
      )}
    </div>
  )
}
