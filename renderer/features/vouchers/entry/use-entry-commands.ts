import { useState } from 'react'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { type Failure, failureOf } from '../../../client/failure.ts'
import { useCommand } from '../../../client/use-command.ts'
import type { EntrySession } from './entry-session.ts'
import { keepLastHeading } from './last-heading.ts'
import type { KeptDraft } from './model/draft-keeper.ts'
import type { EntryStore } from './model/entry-store.ts'
import { typedVoucher } from './model/entry-voucher.ts'
import { useDraftKeeper } from './use-draft-keeper.ts'

/** How an entry ended: posted under a number, or handed to whoever approves. */
export type EntryEnd =
  | { readonly kind: 'posted'; readonly key: string; readonly number: string }
  | { readonly kind: 'submitted'; readonly key: string }

/** Keeping, submitting and posting the voucher on the desk. Whatever fails, the voucher stays as it was typed. */
export function useEntryCommands(session: EntrySession, onKept: (kept: KeptDraft) => void) {
  const { ledger, storage } = useScope()
  const { store } = session
  const keeping = useDraftKeeper(session, onKept)
  const { keeper } = keeping
  const submit = useCommand(client.vouchers.submit)
  const post = useCommand(client.vouchers.post)
  const [checked, setChecked] = useState<Failure | null>(null)
  const [pending, setPending] = useState(false)
  const commands = [submit, post]
  const forget = () => {
    setChecked(null)
    for (const command of commands) command.reset()
  }

  /** Writes the draft into the ledger; `asNew` as a second draft, beside the one that another window kept meanwhile. */
  const keep = async (asNew = false): Promise<KeptDraft | null> => {
    forget()
    setPending(true)
    const voucher = store.settle()
    const answer = await (asNew ? keeper.keepAsNew() : keeper.keep())
    setPending(false)
    if (!answer.ok) return null
    keepLastHeading(storage, ledger.id, { journal: voucher.journal, date: voucher.date })
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
      if (posted) keeper.stop()
      return posted ? { kind: 'posted', ...posted } : null
    }
    const answer = await submit.run({ key: kept.key, revision: kept.revision })
    if (answer.ok) keeper.stop()
    return answer.ok ? { kind: 'submitted', key: kept.key } : null
  }

  return {
    keep,
    finish,
    forget,
    keeping,
    pending: pending || commands.some((command) => command.pending),
    failure: checked ?? commands.find((command) => command.failure)?.failure ?? keeping.failure,
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
