import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CountDetail, PaymentAccount } from '../../../../shared/contract/payments-cash.ts'
import { replaceParameters, useLeaveGuard } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { type CountDraft, countInputOf, draftFigures } from '../model/count-draft.ts'

/** A count on the desk: what is typed, what the books say, and what may be done with it. */
export function useCount(account: PaymentAccount, initial: CountDraft, kept: CountDetail | null) {
  const t = useText('payments')
  const { ledger } = useScope()
  const [draft, setDraft] = useState(initial)
  const [dirty, setDirty] = useState(false)
  useLeaveGuard(dirty)
  const sealed = kept !== null && kept.signatures > 0
  const books = useQuery(
    orpc.payments.countBooks.queryOptions({
      input: { account: account.account, date: draft.date },
      enabled: !sealed,
      staleTime: 0,
      // The notes stay where they are, with the keyboard in them, while the books of another day are read.
      placeholderData: keepPreviousData,
    }),
  )
  const save = useCommand(client.payments.saveCount)
  const sign = useCommand(client.payments.signCount)
  const remove = useCommand(client.payments.removeCount)
  const propose = useCommand(client.payments.proposeVariance)
  const denominations = sealed
    ? kept.lines.map((line) => ({ nature: line.nature, valueMinor: line.denominationMinor }))
    : (books.data?.denominations ?? [])
  const held = sealed
    ? { bookMinor: kept.bookMinor, ceilingMinor: kept.ceilingMinor }
    : books.isPlaceholderData
      ? undefined
      : books.data
  const figures = held ? draftFigures(draft, denominations, held) : null
  const mayWrite = ledger.user.roles.some((role) => role !== 'auditor')

  const change = (part: Partial<CountDraft>) => {
    if (sealed) return
    setDraft((now) => ({ ...now, ...part }))
    setDirty(true)
  }
  const keep = async (): Promise<number | null> => {
    if (!dirty && kept) return kept.id
    const read = books.data === undefined || books.isPlaceholderData ? (await books.refetch()).data : books.data
    if (!read) return null
    const answer = await save.run(countInputOf(draft, read.denominations, { id: kept?.id ?? null, account: account.account }))
    if (!answer.ok) return null
    setDirty(false)
    notifications.show({ message: t('count.kept', { count: answer.value.id }) })
    if (kept === null) replaceParameters('cash', { account: account.account, tab: 'count', count: String(answer.value.id) })
    return answer.value.id
  }
  const signAs = async (role: 'cashier' | 'witness') => {
    const id = await keep()
    if (id === null) return
    const answer = await sign.run({ id, role })
    if (answer.ok) notifications.show({ message: t(answer.value.complete ? 'count.signedAll' : 'count.signedOne') })
  }
  const failure = save.failure ?? sign.failure ?? remove.failure ?? propose.failure
  const pending = save.pending || sign.pending || remove.pending || propose.pending
  return {
    draft,
    change,
    dirty,
    sealed,
    books,
    held,
    denominations,
    figures,
    mayWrite,
    keep,
    signAs,
    remove,
    propose,
    failure,
    pending,
  }
}

export type CountOnDesk = ReturnType<typeof useCount>
