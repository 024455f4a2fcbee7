import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { PoolInput } from '../../../../shared/contract/shared-costs.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from '../shared-costs.module.css'

interface PoolFormProps {
  /** Null for a new pool. */
  readonly pool: PoolInput | null
  readonly onClose: () => void
  readonly onSaved: (id: number) => void
}

const OWN = '*'

/** Which costs of a month a pool gathers, and the key that shares them. */
export function PoolForm({ pool, onClose, onSaved }: PoolFormProps) {
  const t = useText('sharedCosts')
  const { ledger } = useScope()
  const keys = useQuery(orpc.sharedCosts.keys.queryOptions())
  const save = useCommand(client.sharedCosts.savePool)
  const [typed, setTyped] = useState<PoolInput>(
    pool ?? { id: null, code: '', label: '', accounts: '', memoCode: null, grant: null, keyCode: '', closedOn: null },
  )
  const change = (part: Partial<PoolInput>) => setTyped({ ...typed, ...part })
  const codes = [...new Set((keys.data ?? []).map((key) => key.code))]
  const blocked = !ledger.user.roles.includes('preparer')
    ? t('onlyPreparer')
    : keys.data && codes.length === 0
      ? t('pool.needsKey')
      : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await save.run({ pool: typed })
    if (!answer.ok) return
    notifications.show({ message: t('pool.saved', { code: typed.code.toUpperCase() }) })
    onSaved(answer.value.id)
  }
  return (
    <Card grow ruled title={pool?.code ?? t('pool.new')} end={<IconButton icon="close" label={t('close')} onClick={onClose} />}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <div className={classes.wide}>
          <TextInput
            label={t('pool.code')}
            required
            value={typed.code}
            onChange={(event) => change({ code: event.currentTarget.value })}
          />
          <TextInput
            label={t('pool.label')}
            required
            value={typed.label}
            onChange={(event) => change({ label: event.currentTarget.value })}
          />
        </div>
        <div className={classes.pair}>
          <TextInput
            label={t('pool.accounts')}
            placeholder={t('pool.accountsNote')}
            required
            value={typed.accounts}
            onChange={(event) => change({ accounts: event.currentTarget.value })}
          />
          <TextInput
            label={t('pool.memo')}
            placeholder={t('pool.memoNote')}
            value={typed.memoCode ?? ''}
            onChange={(event) => change({ memoCode: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          />
          <Select
            label={t('pool.fund')}
            data={[
              { value: OWN, label: t('ownFunds') },
              ...ledger.grants.map((grant) => ({ value: grant.code, label: `${grant.donor} · ${grant.code}` })),
            ]}
            value={typed.grant ?? OWN}
            onChange={(code) => change({ grant: code === OWN ? null : code })}
          />
          <Select
            label={t('pool.key')}
            data={codes}
            value={typed.keyCode === '' ? null : typed.keyCode}
            onChange={(code) => change({ keyCode: code ?? '' })}
          />
        </div>
        <FailureNote failure={save.failure} />
        <div>
          <Button variant="primary" type="submit" icon="save" busy={save.pending} blocked={blocked}>
            {t('pool.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
