import type { AdvanceVoucher } from '../../../shared/contract/advances.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './advances.module.css'

/** A voucher of an advance, which opens in the register where it is submitted, approved and posted. */
export function VoucherLine({ voucher }: { readonly voucher: AdvanceVoucher }) {
  const t = useText('advances')
  return (
    <span className={voucher.reversed ? text.quiet : undefined}>
      {t(`voucher.${voucher.role}`)}{' '}
      <button
        type="button"
        className={classes.link}
        title={t('voucher.open')}
        onClick={() => navigate('vouchers', { key: voucher.key })}
      >
        {voucher.number ?? t('voucher.draft')}
      </button>
      {voucher.date === null ? null : ` · ${formatDate(voucher.date)}`} ·{' '}
      <Money minor={voucher.amountXof} currency={FUNCTIONAL_CURRENCY} />
      {voucher.reversed ? ` · ${t('voucher.reversed')}` : null}
    </span>
  )
}
