import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { CountDetail, PaymentAccount } from '../../../../shared/contract/payments-cash.ts'
import { navigate } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { usePrint } from '../../../client/use-print.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import type { CountOnDesk } from './use-count.ts'

interface CountActionsProps {
  readonly desk: CountOnDesk
  readonly kept: CountDetail | null
  readonly account: PaymentAccount
}

/** What may be done with the count now: keep it, sign it, propose its variance, print it, begin another. The next step is the primary one. */
export function CountActions({ desk, kept, account }: CountActionsProps) {
  const t = useText('payments')
  const { ledger } = useScope()
  const printing = usePrint()
  const [signing, setSigning] = useState<'cashier' | 'witness' | null>(null)
  const complete = kept !== null && kept.signatures >= kept.signaturesNeeded
  const { name, roles } = ledger.user
  const signedByMe = kept?.signed.some((each) => each.user === name) ?? false
  const mayNot = desk.mayWrite ? undefined : t('blocked.auditor')
  const unexplained = desk.figures !== null && desk.figures.varianceMinor !== 0 && desk.draft.explanation.trim() === ''
  const blockedSign =
    mayNot ?? (signedByMe ? t('blocked.signedByMe') : unexplained && !desk.sealed ? t('blocked.unexplained') : undefined)
  const part = (['cashier', 'witness'] as const).find((role) => !kept?.signed.some((each) => each.role === role)) ?? 'witness'
  const proposed = kept?.variance.some((link) => !link.reversed) ?? false

  const proposeVariance = async () => {
    if (!kept) return
    const answer = await desk.propose.run({ id: kept.id })
    if (!answer.ok) return
    notifications.show({ message: t('count.proposed') })
    navigate('voucherEntry', { key: answer.value.key })
  }
  const remove = async () => {
    if (kept && (await desk.remove.run({ id: kept.id })).ok) navigate('cash', { account: account.account, tab: 'history' })
  }
  return (
    <>
      {kept ? (
        <Button icon="plus" onClick={() => navigate('cash', { account: account.account, tab: 'count' })}>
          {t('count.new')}
        </Button>
      ) : null}
      {kept && !desk.sealed ? (
        <Button icon="trash" blocked={mayNot} busy={desk.pending} onClick={() => void remove()}>
          {t('count.remove')}
        </Button>
      ) : null}
      {kept && !desk.dirty ? (
        <Button icon="printer" busy={printing.pending} onClick={() => void printing.print('cash-count', String(kept.id))}>
          {t('count.print')}
        </Button>
      ) : null}
      {!desk.sealed ? (
        <Button
          icon="save"
          keys="Ctrl S"
          variant={kept && !desk.dirty ? 'default' : 'primary'}
          blocked={mayNot}
          busy={desk.pending}
          onClick={() => void desk.keep()}
        >
          {t('count.keep')}
        </Button>
      ) : null}
      {kept && !desk.dirty && !complete ? (
        <Button variant="primary" icon="pencil" blocked={blockedSign} busy={desk.pending} onClick={() => setSigning(part)}>
          {t(`count.sign.${part}`)}
        </Button>
      ) : null}
      {kept && complete && kept.figures.varianceMinor !== 0 && !proposed ? (
        <Button
          variant="primary"
          icon="voucher"
          blocked={roles.includes('preparer') ? undefined : t('blocked.preparer')}
          busy={desk.pending}
          onClick={() => void proposeVariance()}
        >
          {t('count.propose')}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={signing !== null}
        title={t('count.signTitle')}
        action={t(`count.sign.${signing ?? 'cashier'}`)}
        busy={desk.pending}
        onConfirm={() => {
          const role = signing ?? 'cashier'
          setSigning(null)
          void desk.signAs(role)
        }}
        onClose={() => setSigning(null)}
      >
        {t(kept?.signaturesNeeded === 2 ? 'count.signTwo' : 'count.signOne', { name })}
      </ConfirmDialog>
    </>
  )
}
