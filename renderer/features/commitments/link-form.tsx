import { Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { OrderDetail } from '../../../shared/contract/commitments.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './commitments.module.css'
import { useRoleBlock } from './use-role-block.ts'

const ROLES = ['invoice', 'payment'] as const

/** Ties a voucher that is posted already to the order. */
export function LinkForm({ order }: { readonly order: OrderDetail }) {
  const t = useText('commitments')
  const link = useCommand(client.commitments.linkVoucher)
  const blockedRole = useRoleBlock('preparer')
  const [role, setRole] = useState<(typeof ROLES)[number]>('invoice')
  const [voucher, setVoucher] = useState('')
  const blocked = blockedRole ?? (voucher.trim() === '' ? t('missing.voucher') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await link.run({ id: order.id, voucher, role })
    if (answer.ok) setVoucher('')
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <div className={classes.pair}>
        <TextInput label={t('form.voucher')} value={voucher} onChange={(event) => setVoucher(event.currentTarget.value)} />
        <Select
          label={t('form.role')}
          data={ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
          value={role}
          onChange={(next) => setRole(ROLES.find((each) => each === next) ?? role)}
        />
      </div>
      <FailureNote failure={link.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="link" busy={link.pending} blocked={blocked}>
          {t('action.link.do')}
        </Button>
      </div>
    </form>
  )
}
