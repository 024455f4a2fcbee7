import { useMemo, useState } from 'react'
import type { ReconciliationView } from '../../../shared/contract/treasury.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { byProposal, type OpenItem, proposalsByKey, selectionOf, toggled } from './model/selection.ts'

const NOTHING: ReadonlySet<string> = new Set()

/** What is chosen and active on the reconciliation desk, and the commands that act on it. */
export function useDesk(view: ReconciliationView) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(NOTHING)
  const [active, setActive] = useState<string | null>(null)
  const matching = useCommand(client.treasury.match)
  const classifying = useCommand(client.treasury.classify)
  const unclassifying = useCommand(client.treasury.unclassify)
  const proposals = useMemo(() => proposalsByKey(view.proposals), [view.proposals])
  const lines = useMemo(() => byProposal(view.lines, view.proposals), [view.lines, view.proposals])
  const entries = useMemo(() => byProposal(view.entries, view.proposals), [view.entries, view.proposals])
  const selection = selectionOf(view, keys)
  const proposal = active === null ? undefined : proposals.get(active)
  const account = view.account.code
  const clear = () => setKeys(NOTHING)

  const match = async (chosen: readonly string[], manner: 'proposed' | 'manual', reason: string) => {
    const done = await matching.run({ account, keys: [...chosen], manner, reason })
    if (done.ok) clear()
    return done.ok
  }
  const accept = async () => {
    if (!proposal) return
    const joined = [...proposal.lines, ...proposal.entries]
    // The next line with a proposal takes the place of this one, so that accepting goes on by the same key.
    const next = [...lines, ...entries].find((item) => !joined.includes(item.key) && proposals.has(item.key))
    const reason = proposal.reasons.map(({ code }) => code).join('; ')
    if (await match(joined, 'proposed', reason)) setActive(next?.key ?? null)
  }
  const [onlyLine, otherLine] = selection.lines
  const [onlyEntry, otherEntry] = selection.entries
  return {
    lines,
    entries,
    keys,
    active,
    proposals,
    proposal,
    selection,
    /** The one line and the one entry that are chosen, or active when nothing is chosen. */
    line: keys.size > 0 ? (otherLine ? undefined : onlyLine) : view.lines.find((item) => item.key === active),
    entry: keys.size > 0 ? (otherEntry ? undefined : onlyEntry) : view.entries.find((item) => item.key === active),
    activate: (item: OpenItem) => setActive(item.key),
    toggle: (item: OpenItem) => setKeys((before) => toggled(before, item.key)),
    clear,
    accept,
    matchSelection: () => match([...keys], 'manual', ''),
    classify: async (kind: 'bank_error' | 'book_error' | 'note', line: string | null, entry: string | null, note: string) => {
      const done = await classifying.run({ account, kind, line, entry, note })
      if (done.ok) clear()
      return done.ok
    },
    unclassify: (findingId: number) => unclassifying.run({ account, findingId }),
    busy: matching.pending || classifying.pending,
    failure: matching.failure ?? classifying.failure ?? unclassifying.failure,
  }
}
export type Desk = ReturnType<typeof useDesk>
