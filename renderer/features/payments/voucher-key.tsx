import type { OriginVoucherLink } from '../../../shared/contract/payments-cash.ts'
import { navigate } from '../../app/routes/router.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './payments.module.css'

/** The voucher that a record gave rise to: its number once posted, "brouillon" before; it opens where one works on it. */
export function VoucherKey({ link }: { readonly link: Pick<OriginVoucherLink, 'key' | 'number' | 'reversed'> }) {
  const t = useText('payments')
  const draft = link.key.startsWith('draft:')
  return (
    <button
      type="button"
      className={classes.link}
      onClick={() => (draft ? navigate('voucherEntry', { key: link.key }) : navigate('vouchers', { key: link.key }))}
    >
      {link.number ?? t('voucher.draft')}
      {link.reversed ? ` ${t('voucher.reversed')}` : ''}
    </button>
  )
}
