import { notifications } from '@mantine/notifications'
import { navigate } from '../../../app/routes/router.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { AccountPicker, usePaymentAccount } from '../account-picker.tsx'
import classes from '../payments.module.css'
import { PaymentsFrame } from '../payments-frame.tsx'
import { DraftTable } from './draft-table.tsx'
import { PayableTable } from './payable-table.tsx'
import { RunBar } from './run-bar.tsx'
import { RunOptions } from './run-options.tsx'
import { type RunChoice, useRunChoice } from './use-run-choice.ts'

interface DueTabProps {
  readonly account: string | null
  readonly onAccount: (code: string) => void
}

/** What is owed and what waits for its payment: one chooses, sees what is wrong before anything is made, and makes the run. */
export function DueTab({ account: asked, onAccount }: DueTabProps) {
  const t = useText('payments')
  const { ledger, today } = useScope()
  const { accounts, account, query } = usePaymentAccount(asked, ['bank', 'cash', 'wallet'])
  const choice = useRunChoice(account, today)
  const propose = useCommand(client.payments.proposeRun)
  usePlaceKeys([
    { keys: 'Space', does: t('key.choose') },
    { keys: 'Enter', does: t('key.open') },
  ])
  const blocked = ledger.user.roles.includes('preparer') ? blockedBy(choice, t) : t('blocked.preparer')
  const make = async () => {
    const answer = await propose.run({ ...choice.input, accepted: choice.accepted })
    if (!answer.ok) return
    choice.clear()
    notifications.show({ message: t('run.made', { count: answer.value.vouchers }) })
    navigate('payments', { tab: 'runs', run: String(answer.value.id) })
  }
  return (
    <PaymentsFrame
      tab="due"
      actions={
        <Button variant="primary" icon="send" blocked={blocked} busy={propose.pending} onClick={() => void make()}>
          {t('run.make')}
        </Button>
      }
    >
      <QueryFailure
        error={query.error ?? choice.listed.error ?? choice.checkError}
        onRetry={() => void choice.listed.refetch()}
      />
      <RunOptions choice={choice}>
        <AccountPicker accounts={accounts} account={account} onAccount={onAccount} />
      </RunOptions>
      <FailureNote failure={propose.failure} />
      <Card flush grow label={t('due.title')}>
        <PayableTable payables={choice.listed.data?.payables} choice={choice} currency={account?.currency ?? 'XOF'} />
      </Card>
      {choice.listed.data && choice.listed.data.drafts.length > 0 ? (
        <Card title={t('drafts.title')} note={t('drafts.note')} flush ruled className={classes.drafts}>
          <DraftTable drafts={choice.listed.data.drafts} choice={choice} currency={account?.currency ?? 'XOF'} />
        </Card>
      ) : null}
      <RunBar choice={choice} currency={account?.currency ?? 'XOF'} />
    </PaymentsFrame>
  )
}

function blockedBy(choice: RunChoice, t: ReturnType<typeof useText<'payments'>>): string | undefined {
  if (choice.count === 0) return t('blocked.nothing')
  if (!choice.check) return t('blocked.checking')
  if (choice.check.faults.length > 0) return t('blocked.faults')
  return choice.check.flags.length > 0 && !choice.accepted ? t('blocked.flags') : undefined
}
