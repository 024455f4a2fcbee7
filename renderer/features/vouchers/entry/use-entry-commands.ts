import { useState } from 'react'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { type Failure, failureOf } from '../../../client/failure.ts'
import { useCommand } from '../../../client/use-command.ts'
import type { EntrySession } from './entry-session.ts'
import { keepLastHeading } from './last-heading.ts'
import type { EntryStore } from './model/entry-store.ts'
import { typedVoucher } from './model/entry-voucher.ts'
import { forgetEntry } from './model/kept-entry.ts'

interface Kept {
  readonly key: string
  readonly revision: number
}

/** How an entry ended: posted under a number, or handed to whoever approves. */
export type EntryEnd =
  | { readonly kind: 'posted'; readonly key: string; readonly number: string }
  | { readonly kind: 'submitted'; readonly key: string }

/** Keeping, submitting and posting the voucher on the desk. Whatever fails, the voucher stays as it was typed. */
export function useEntryCommands(session: EntrySession, onKept: (kept: Kept) => void) {
  const { ledger, storage } = useScope()
  const { store } = session
  const saveDraft = useCommand(client.vouchers.saveDraft)
  const submit = useCommand(client.vouchers.submit)
  const post = useCommand(client.vouchers.post)
  const [checked, setChecked] = useState<Failure | null>(null)
  const commands = [saveDraft, submit, post]
  const forget = () => {
    setChecked(null)
    for (const command of commands) command.reset()
  }

  /** Writes the draft into the ledger; `over` writes it over what another window kept meanwhile. */
  const keep = async (over = false): Promise<Kept | null> => {
    forget()
    const voucher = store.settle()
    if (voucher === store.read().kept && session.draftKey !== null && session.revision !== null && !over) {
      return { key: session.draftKey, revision: session.revision }
    }
    const answer = await saveDraft.run({
      key: session.draftKey,
      revision: over ? null : session.revision,
      voucher: typedVoucher(voucher).voucher,
    })
    if (!answer.ok) return null
    store.markKept(voucher)
    forgetEntry(window.localStorage, ledger.id, session.draftKey)
    keepLastHeading(storage, ledger.id, { journal: voucher.journal, date: voucher.date })
    onKept(answer.value)
    return answer.value
  }

  /** Keeps the voucher, then posts it where one person writes alone, or hands it to whoever approves. */
  const finish = async (): Promise<EntryEnd | null> => {
    if (!ledger.postsAlone) {
      forget()
      const found = await whyNotSound(store)
      setChecked(found)
      if (found) return null
    }
    const kept = await keep()
    if (!kept) return null
    if (ledger.postsAlone) {
      const answer = await post.run({ keys: [kept.key] })
      const posted = answer.ok ? answer.value.posted[0] : undefined
      return posted ? { kind: 'posted', ...posted } : null
    }
    const answer = await submit.run({ key: kept.key, revision: kept.revision })
    return answer.ok ? { kind: 'submitted', key: kept.key } : null
  }

  return {
    keep,
    finish,
    forget,
    pending: commands.some((command) => command.pending),
    failure: checked ?? commands.find((command) => command.failure)?.failure ?? null,
  }
}

/** Submitting does not check as posting does: an approver should not be the one who finds an unknown account. Null when all is well. */
async function whyNotSound(store: EntryStore): Promise<Failure | null> {
  try {
    const { voucher } = typedVoucher(store.settle())
    const { faults } = await client.vouchers.check({ voucher })
    return faults.length > 0 ? { kind: 'faults', faults } : null
  } catch (error) {
    return failureOf(error)
  }
}
