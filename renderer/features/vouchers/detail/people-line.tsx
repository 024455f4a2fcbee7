import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { writeInstant } from '../../../ui/language/format-instant.ts'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './detail.module.css'

/** Who prepared, approved and posted it, and the beginning of its seal. */
export function PeopleLine({ voucher }: { readonly voucher: VoucherDetail }) {
  const t = useText('vouchers')
  const posted = voucher.postedAt === null ? null : writeInstant(voucher.postedAt)
  return (
    <div className={classes.people}>
      {voucher.preparedBy === null ? null : (
        <span>
          {t('people.prepared')} <b>{voucher.preparedBy}</b>
        </span>
      )}
      {voucher.approvedBy === null ? null : (
        <span>
          {t('people.approved')} <b>{voucher.approvedBy}</b>
        </span>
      )}
      {voucher.postedBy === null ? null : (
        <span>
          {t('people.posted')} <b>{voucher.postedBy}</b>
          {posted === null ? null : ` ${posted.date}`}
        </span>
      )}
      {voucher.hash === null ? null : (
        <span
          className={classes.seal}
          title={t('people.sealWhole', { sequence: voucher.chainSequence ?? 0, hash: voucher.hash })}
        >
          {t('people.seal')} <code>{`${voucher.hash.slice(0, 4)} ${voucher.hash.slice(4, 8)}`}</code>
        </span>
      )}
    </div>
  )
}
