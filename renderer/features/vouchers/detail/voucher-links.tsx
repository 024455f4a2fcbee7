import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import classes from './detail.module.css'

interface VoucherLinksProps {
  readonly voucher: VoucherDetail
  readonly onOpen: (key: string) => void
}

/** The vouchers that it corrects or that correct it, both ways, with the reason that was given, and the drafts that will. */
export function VoucherLinks({ voucher, onOpen }: VoucherLinksProps) {
  const t = useText('vouchers')
  const { corrects, correctedBy, pending, reason } = voucher
  if (corrects === null && correctedBy.length === 0 && pending.length === 0) return null
  return (
    <Notice tone="info" icon="undo">
      {corrects === null ? null : (
        <p>
          {t(voucher.kind === 'reversal' ? 'links.reverses' : 'links.corrects')}{' '}
          <LinkedVoucher voucherKey={corrects.key} number={corrects.number} onOpen={onOpen} />
          {reason ? ` (${t('links.reason', { reason })})` : null}
        </p>
      )}
      {correctedBy.map(({ key, number, reversal }) => (
        <p key={key}>
          {t(reversal ? 'links.reversedBy' : 'links.correctedBy')}{' '}
          <LinkedVoucher voucherKey={key} number={number} onOpen={onOpen} />
        </p>
      ))}
      {pending.map(({ key, role }) => (
        <p key={key}>
          <LinkedVoucher voucherKey={key} number={t(`links.pending.${role}`)} onOpen={onOpen} />
        </p>
      ))}
    </Notice>
  )
}

interface LinkedVoucherProps {
  readonly voucherKey: string
  readonly number: string
  readonly onOpen: (key: string) => void
}

const LinkedVoucher = ({ voucherKey, number, onOpen }: LinkedVoucherProps) => (
  <button type="button" className={classes.link} onClick={() => onOpen(voucherKey)}>
    {number}
  </button>
)

/** Why an approver gave it back. */
export function ReturnNote({ voucher }: { readonly voucher: VoucherDetail }) {
  const t = useText('vouchers')
  if (voucher.returnReason === null) return null
  return <Notice tone="warn">{t('links.returned', { reason: voucher.returnReason })}</Notice>
}
