import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { formatMoney } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { navigate } from '../../../app/routes/router.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { currencySign } from '../../../ui/money/currency-sign.ts'
import { BracketRoom, Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from './detail.module.css'
import { donorCurrencies, donorOfLine } from './trace-parts.ts'

type Line = VoucherDetail['lines'][number]

/** The lines of a voucher, credits in brackets, and the row that proves that they balance. */
export function VoucherLines({ voucher }: { readonly voucher: VoucherDetail }) {
  const t = useText('vouchers')
  const language = useLanguage()
  const gap = sumMinor(voucher.lines.map((line) => line.amountXof))
  // A draft's foreign lines without the bank's figure have no XOF before they are posted.
  const unvalued = voucher.lines.some((line) => voucher.state !== 'posted' && isUnvalued(line))
  const donors = donorCurrencies(voucher.lines)
  const columns = lineColumns(voucher, donors, t, language)
  return (
    <div className={classes.table}>
      <PlainTable
        label={t('lines.label')}
        columns={columns}
        rows={voucher.lines}
        rowKey={(line) => String(line.lineNumber)}
        foot={
          <>
            <td colSpan={columns.length - (donors.length > 0 ? 2 : 1)} className={!unvalued && gap !== 0 ? text.warn : undefined}>
              {unvalued ? t('lines.unvalued') : gap === 0 ? t('lines.balanced') : t('lines.gap')}
            </td>
            <td className={text.right}>
              {unvalued ? null : <Money minor={gap} currency={FUNCTIONAL_CURRENCY} bracket strong />}
            </td>
            {donors.length > 0 ? <td /> : null}
          </>
        }
      />
    </div>
  )
}

const isUnvalued = (line: Line): boolean =>
  line.currency !== FUNCTIONAL_CURRENCY && line.debitXof === null && line.creditXof === null

function lineColumns(
  voucher: VoucherDetail,
  donors: readonly string[],
  t: ReturnType<typeof useText<'vouchers'>>,
  language: 'fr' | 'en',
): Column<Line>[] {
  const single = donors.length === 1
  const columns: Column<Line>[] = [
    {
      key: 'account',
      head: t('lines.account'),
      width: 66,
      cell: (line) => (
        <span title={line.accountName[language]} className={text.second}>
          {line.account}
        </span>
      ),
    },
    {
      key: 'label',
      head: t('lines.line'),
      cell: (line) => <LineLabel line={line} voucherLabel={voucher.label} language={language} />,
    },
    {
      key: 'budgetLine',
      head: t('column.budgetLine'),
      width: 52,
      cell: (line) => <span title={line.grant ?? t('lines.ownFunds')}>{line.budgetLine}</span>,
    },
    {
      key: 'xof',
      head: (
        <>
          {FUNCTIONAL_CURRENCY}
          <BracketRoom />
        </>
      ),
      width: 94,
      align: 'right',
      cell: (line) => (
        <Money
          minor={isUnvalued(line) && voucher.state !== 'posted' ? null : line.amountXof}
          currency={FUNCTIONAL_CURRENCY}
          bracket
        />
      ),
    },
  ]
  if (donors.length === 0) return columns
  return [
    ...columns,
    {
      key: 'donor',
      head: (
        <>
          {single ? donors[0] : t('column.donor')}
          <BracketRoom />
        </>
      ),
      width: single ? 86 : 100,
      align: 'right',
      donor: true,
      cell: (line) => <LineDonor voucher={voucher} line={line} signed={!single} />,
    },
  ]
}

interface LineLabelProps {
  readonly line: Line
  readonly voucherLabel: string
  readonly language: 'fr' | 'en'
}

/** A line in another currency shows its own amount after its words. */
function LineLabel({ line, voucherLabel, language }: LineLabelProps) {
  const minor = line.debitMinor ?? line.creditMinor ?? 0
  const foreign =
    line.currency === FUNCTIONAL_CURRENCY ? null : `${currencySign(line.currency)} ${formatMoney(minor, line.currency, language)}`
  // A label that only repeats the voucher's says less than the account's name.
  const words = line.label === '' || line.label === voucherLabel ? line.accountName[language] || line.label : line.label
  return (
    <span className={classes.label} title={[words, line.thirdParty, line.partner].filter(Boolean).join(' · ')}>
      {words}
      {foreign === null ? null : <span className={classes.foreign}> {foreign}</span>}
    </span>
  )
}

interface LineDonorProps {
  readonly voucher: VoucherDetail
  readonly line: Line
  readonly signed: boolean
}

/** The donor's figure opens on how it was obtained. */
function LineDonor({ voucher, line, signed }: LineDonorProps) {
  const t = useText('vouchers')
  const minor = donorOfLine(line)
  const currency = line.conversion[0]?.currency
  if (minor === null || currency === undefined) return null
  const { grant } = line
  const open = () => navigate('conversion', { grant: grant ?? undefined, voucher: voucher.key, line: String(line.lineNumber) })
  return (
    <Money
      minor={minor}
      currency={currency}
      sign={signed ? 'before' : 'none'}
      bracket
      onOpen={open}
      openLabel={t('lines.openTrace', { line: line.lineNumber })}
    />
  )
}
