import { navigate } from '../../app/routes/router.ts'
import classes from './conversion.module.css'
import { shortNumber } from './model/short-number.ts'

/** The number of a voucher: it opens it. */
export function VoucherLink({ voucherKey, number }: { readonly voucherKey: string; readonly number: string }) {
  return (
    <button type="button" className={classes.link} title={number} onClick={() => navigate('vouchers', { key: voucherKey })}>
      {shortNumber(number)}
    </button>
  )
}
