import type { OriginVoucherView } from '../../../shared/contract/payroll.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { Button } from '../../ui/button/button.tsx'
import { VoucherStateChip } from '../../ui/chip/voucher-state-chip.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './payroll.module.css'

/** Opens a proposed draft where it is typed and submitted, a posted voucher in the register. */
export function openVoucher(key: string): void {
  if (key.startsWith('draft:')) navigate('voucherEntry', { key })
  else navigate('vouchers', { key })
}

/** The vouchers that a record gave rise to, each opening where it lives. */
export function VoucherLinks({ vouchers }: { readonly vouchers: readonly OriginVoucherView[] }) {
  const t = useText('payroll')
  return (
    <ul className={classes.vouchers}>
      {vouchers.map((voucher) => (
        <li key={voucher.key}>
          <VoucherStateChip state={voucher.state} />
          <Button small variant="quiet" onClick={() => openVoucher(voucher.key)}>
            {voucher.number ?? t('voucher.proposed', { date: voucher.date === null ? '' : formatDate(voucher.date) })}
          </Button>
        </li>
      ))}
    </ul>
  )
}
