import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { navigate } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './detail.module.css'
import { VoucherHead } from './voucher-head.tsx'
import { VoucherLines } from './voucher-lines.tsx'

/** Another voucher, read over what one is typing: the typing stays where it is. */
export function VoucherPeek({ voucherKey, onClose }: { readonly voucherKey: string; readonly onClose: () => void }) {
  const t = useText('vouchers')
  const shell = useText('shell')
  const found = useQuery(orpc.vouchers.open.queryOptions({ input: { key: voucherKey } }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={found.data?.number ?? t('peek.title')}
      size={560}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <QueryFailure error={found.error} />
        {found.data ? (
          <>
            <VoucherHead voucher={found.data} />
            <VoucherLines voucher={found.data} />
          </>
        ) : null}
        <div className={classes.dialogActions}>
          <Button onClick={() => navigate('vouchers', { key: voucherKey })}>{t('peek.go')}</Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
