import { useQuery } from '@tanstack/react-query'
import { systemClock } from '../../../../shared/time/instant.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { orpc } from '../../../client/client.ts'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { writeInstant } from '../../../ui/language/format-instant.ts'
import { draftOf, newDraft } from '../model/count-draft.ts'
import { CashFrame, type CashPlace } from './cash-frame.tsx'
import { CountDesk } from './count-desk.tsx'

interface CountTabProps extends CashPlace {
  /** The count that the address asks for; null begins a new one. */
  readonly count: number | null
}

/** A cash count: a new one of today, or one that was kept before. */
export function CountTab({ count, ...place }: CountTabProps) {
  const { ledger, today } = useScope()
  const asked = useQuery(orpc.payments.count.queryOptions({ input: { id: count ?? 0 }, enabled: count !== null }))
  if (count !== null && !asked.data) {
    return (
      <CashFrame {...place}>
        <QueryFailure error={asked.error} onRetry={() => void asked.refetch()} />
      </CashFrame>
    )
  }
  const cashier = place.account.holder ?? ledger.user.name
  const draft = asked.data ? draftOf(asked.data) : newDraft(today, writeInstant(systemClock.now()).time, cashier)
  return <CountDesk {...place} initial={draft} kept={asked.data ?? null} />
}
