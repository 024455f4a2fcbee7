import { useEffect, useRef, useState } from 'react'
import { PERMISSIONS } from '../../../../shared/contract/permission.ts'
import { systemClock } from '../../../../shared/time/instant.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { newCommandId } from '../../../client/command-id.ts'
import { type Answer, failureOf } from '../../../client/failure.ts'
import { queryClient } from '../../../client/query-client.ts'
import type { EntrySession } from './entry-session.ts'
import { DraftKeeper, type KeeperState, type KeepRequest, type KeptDraft } from './model/draft-keeper.ts'
import { forgetEntry } from './model/kept-entry.ts'
import { forgetOpenEntry, keepOpenEntry } from './model/open-entry.ts'

export interface Keeping extends KeeperState {
  readonly keeper: DraftKeeper
  /** When the ledger last kept it from this desk, UTC; null while it has not. */
  readonly keptAt: string | null
  /** True while what is typed is kept without being asked. */
  readonly bySelf: boolean
}

/** Keeps the voucher on the desk as a draft of the ledger while it is typed. `onKept` hears of each writing. */
export function useDraftKeeper(session: EntrySession, onKept: (kept: KeptDraft) => void): Keeping {
  const { ledger } = useScope()
  const { store } = session
  const [state, setState] = useState<KeeperState>({ phase: 'rest', failure: null })
  const [keptAt, setKeptAt] = useState<string | null>(null)
  // Once the desk is left, what is still being written tells nobody: another voucher may be on it.
  const heard = useRef<((kept: KeptDraft) => void) | null>(null)
  const mayPrepare = ledger.user.roles.some((role) => PERMISSIONS['vouchers.saveDraft'].some((allowed) => allowed === role))
  // One keeper for each voucher on the desk: the form is drawn anew for another.
  const [keeper] = useState(() => {
    const save = savedOnce()
    return new DraftKeeper(
      {
        read: () => store.peek(),
        save,
        later: (action, delayMs) => {
          const timer = window.setTimeout(action, delayMs)
          return () => window.clearTimeout(timer)
        },
        onState: setState,
        onKept: (kept, entry, asked) => {
          store.markKept(entry)
          setKeptAt(systemClock.now())
          forgetEntry(window.localStorage, ledger.id, null)
          forgetEntry(window.localStorage, ledger.id, kept.key)
          if (asked) forgetOpenEntry(window.localStorage, ledger.id)
          else keepOpenEntry(window.localStorage, ledger.id, { key: kept.key, at: systemClock.now() })
          // Lists that show drafts ask again: at once when somebody asked, else when they are next looked at.
          void queryClient.invalidateQueries({ refetchType: asked ? 'active' : 'none' })
          heard.current?.(kept)
        },
      },
      {
        key: session.draftKey,
        revision: session.revision,
        held: session.draftKey === null ? null : store.read().kept,
        // A voucher that waits for somebody is not taken back by a letter: keeping it is a decision.
        active: mayPrepare && session.state === 'draft',
      },
    )
  })
  useEffect(() => {
    heard.current = onKept
    return () => {
      heard.current = null
    }
  }, [onKept])
  useEffect(() => {
    const typed = () => keeper.typed()
    const leave = () => keeper.leave()
    const stop = store.subscribe(typed)
    const stopTyping = store.onTyping(typed)
    window.addEventListener('pagehide', leave)
    return () => {
      stop()
      stopTyping()
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [store, keeper])
  const bySelf = mayPrepare && session.state === 'draft' && (state.phase === 'rest' || state.phase === 'saving')
  return { ...state, keeper, keptAt, bySelf }
}

/** Saves a draft; while it is not known whether a writing was done, the same content goes under the same command id. */
function savedOnce(): (request: KeepRequest) => Promise<Answer<KeptDraft>> {
  let unanswered: { readonly id: string; readonly text: string } | null = null
  return async (request) => {
    const text = JSON.stringify(request)
    const commandId = unanswered?.text === text ? unanswered.id : newCommandId()
    unanswered = { id: commandId, text }
    try {
      const value = await client.vouchers.saveDraft({ commandId, ...request })
      unanswered = null
      return { ok: true, value }
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'faults') unanswered = null
      return { ok: false, failure }
    }
  }
}
