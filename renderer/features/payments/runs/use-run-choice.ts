import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PaymentAccount } from '../../../../shared/contract/payments-cash.ts'
import type { RunInput } from '../../../../shared/contract/payments-runs.ts'
import type { LocalDate } from '../../../../shared/time/local-date.ts'
import { orpc } from '../../../client/client.ts'

export type RunMode = RunInput['mode']

/** The ways in which an account pays, the usual one first. */
export const modesOf = (kind: PaymentAccount['kind']): readonly RunMode[] =>
  kind === 'bank' ? ['transfer', 'cheque'] : kind === 'wallet' ? ['mobile'] : ['cash']

/** What is chosen for a run, and what the service says of it before anything is made. */
export function useRunChoice(account: PaymentAccount | null, today: LocalDate) {
  const [date, setDate] = useState(today)
  const [mode, setMode] = useState<RunMode>('transfer')
  const [groupedAsked, setGrouped] = useState(false)
  const [payables, setPayables] = useState<ReadonlySet<string>>(new Set())
  const [drafts, setDrafts] = useState<ReadonlySet<string>>(new Set())
  const [acceptedOf, setAccepted] = useState<string | null>(null)
  const modes = account ? modesOf(account.kind) : []
  const chosenMode = modes.find((each) => each === mode) ?? modes[0] ?? 'transfer'
  const grouped = groupedAsked && chosenMode !== 'cheque'
  const code = account?.account ?? ''
  const listed = useQuery(
    orpc.payments.payables.queryOptions({
      input: { account: code, to: date },
      enabled: account !== null,
      placeholderData: keepPreviousData,
    }),
  )
  // What is listed no more (paid meanwhile, another account) is chosen no more.
  const open = new Set(listed.data?.payables.map((payable) => payable.key))
  const waiting = new Set(listed.data?.drafts.map((draft) => draft.id))
  const input: RunInput = {
    account: code,
    date,
    mode: chosenMode,
    grouped,
    payables: [...payables].filter((key) => open.has(key)),
    drafts: [...drafts].filter((id) => waiting.has(id)),
  }
  const count = input.payables.length + input.drafts.length
  const check = useQuery(
    orpc.payments.checkRun.queryOptions({
      input,
      enabled: account !== null && count > 0,
      staleTime: 0,
      placeholderData: keepPreviousData,
    }),
  )
  const flagged = JSON.stringify(check.data?.flags ?? [])
  const clear = () => {
    setPayables(new Set())
    setDrafts(new Set())
  }
  return {
    input,
    count,
    listed,
    check: count > 0 ? check.data : undefined,
    checkError: check.error,
    modes,
    accepted: acceptedOf === flagged,
    accept: (on: boolean) => setAccepted(on ? flagged : null),
    setDate,
    setMode,
    setGrouped,
    toggle: (key: string) => setPayables((now) => toggled(now, key)),
    toggleAll: (keys: readonly string[], on: boolean) => setPayables(new Set(on ? keys : [])),
    toggleDraft: (id: string) => setDrafts((now) => toggled(now, id)),
    clear,
  }
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}

export type RunChoice = ReturnType<typeof useRunChoice>
