import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import classes from './detail.module.css'
import { donorCurrencies, donorOfLine } from './trace-parts.ts'

/** What the voucher is: its label, date, payment and payee; its total in both currencies. */
export function VoucherHead({ voucher }: { readonly voucher: VoucherDetail }) {
  const t = useText('vouchers')
  const language = useLanguage()
  const total = sumMinor(voucher.lines.filter(isDebitSide).map((line) => line.amountXof))
  const words = [
    formatDate(voucher.date),
    voucher.valueDate === null ? null : t('detail.valueDate', { date: formatDate(voucher.valueDate) }),
    voucher.journalName[language],
    voucher.kind === 'normal' || voucher.kind === 'reversal' ? null : t(`kind.${kindKey(voucher.kind)}`),
    firstOf(voucher, 'paymentMode'),
    firstOf(voucher, 'thirdParty'),
  ].filter((word) => word !== null && word !== '')
  return (
    <div className={classes.summary}>
      <div className={classes.what}>
        <strong>{voucher.label}</strong>
        <span className={classes.words}>{words.join(' · ')}</span>
      </div>
      <div className={classes.totals}>
        <span className={classes.total}>
          <Money minor={total} currency={FUNCTIONAL_CURRENCY} sign="after" />
        </span>
        {donorCurrencies(voucher.lines).map((currency) => (
          <Money key={currency} minor={donorTotal(voucher, currency)} currency={currency} sign="before" strong />
        ))}
      </div>
    </div>
  )
}

/** The debit side keeps its name in a reversal, whose amounts are negative. */
const isDebitSide = (line: VoucherDetail['lines'][number]): boolean =>
  line.debitMinor !== null || (line.creditMinor === null && line.debitXof !== null)

const firstOf = (voucher: VoucherDetail, field: 'paymentMode' | 'thirdParty'): string | null =>
  voucher.lines.find((line) => line[field])?.[field] ?? null

function donorTotal(voucher: VoucherDetail, currency: string): number | null {
  const values = voucher.lines.filter((line) => line.conversion.some((part) => part.currency === currency)).map(donorOfLine)
  return values.some((value) => value === null) ? null : sumMinor(values.map((value) => value ?? 0))
}

const KINDS = ['exchange', 'revaluation', 'opening', 'correction'] as const

const kindKey = (kind: string) => KINDS.find((known) => known === kind) ?? 'normal'
