import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { HashOfEntry, PaperEntry, StandingPaper } from './paper-entry.ts'
import { shown, spokenEntry, spokenInstant } from './paper-words.ts'
import { type ProvedChain, proveChain } from './prove-chain.ts'
import { proveStanding } from './prove-standing.ts'

/** What an auditor's file is held against beside itself. */
export interface PaperWitnesses {
  /** The ledger that is open: its id, and the head of its chain after an event. */
  readonly ledgerId: string
  readonly ledgerLast: number
  readonly ledgerHead: (sequence: number) => string | undefined
  /** The last entry of this very file that this computer has seen. */
  readonly seen: SeenEntry | undefined
  /** What the ledger took in of auditors' files. */
  readonly taken: readonly TakenEntry[]
}

export interface SeenEntry {
  readonly hash: string
  readonly sequence: number
  readonly at: Instant
}

/** An entry that the ledger took in. */
export interface TakenEntry {
  readonly hash: string
  /** The first entry of the file in which it was written. */
  readonly root: string
  readonly sequence: number
  /** The finding's number in the ledger. */
  readonly number: string
  readonly author: string
  readonly at: string
}

export interface PapersProof extends ProvedChain {
  /** What does not unmake the file, and is to be known: it was written on a later state of the ledger. */
  readonly warnings: readonly Fault[]
}

/**
 * Proves an auditor's file whole: its chain, the papers as they stand, its tie to the open ledger, and that what this computer and the ledger saw of it is still
 * in it. Every fault is named once, by its cause.
 */
export function provePapers(
  entries: readonly PaperEntry[],
  standing: readonly StandingPaper[],
  hashOf: HashOfEntry,
  witnesses: PaperWitnesses,
): PapersProof {
  const { ledgerHead, seen, taken } = witnesses
  const witnessed = [...(seen ? [seen.hash] : []), ...taken.map((entry) => entry.hash)]
  const chain = proveChain(entries, standing, hashOf, { ledgerHead, witnessed })
  const tie = provedTie(chain, witnesses)
  const faults = [
    ...chain.faults,
    ...proveStanding(chain.entries, standing, chain.explained),
    ...tie.faults,
    ...missingFaults(chain, witnesses),
  ]
  return { ...chain, faults, warnings: tie.warnings }
}

/** Every entry names the ledger's last event when it was written: that event, with that head, is in the ledger's chain. */
function provedTie({ entries, explained }: ProvedChain, witnesses: PaperWitnesses): { faults: Fault[]; warnings: Fault[] } {
  const faults: Fault[] = []
  const broken = new Set<string>()
  let ahead = 0
  for (const entry of entries) {
    if (explained.has(entry.hash)) continue
    const { sequence, head } = entry.body.ledger
    if (entry.type === 'opened' && entry.body.ledgerId !== witnesses.ledgerId)
      faults.push(
        fault('PAPERS_ENTRY_OTHER_LEDGER', undefined, { entry: entry.sequence, organisation: entry.body.organisationName }),
      )
    if (sequence > witnesses.ledgerLast) ahead = Math.max(ahead, sequence)
    else if ((witnesses.ledgerHead(sequence) ?? '') !== head && !broken.has(head)) {
      // Entries written on one state of the ledger have one cause.
      broken.add(head)
      faults.push(
        fault('PAPERS_TIE_BROKEN', undefined, {
          ...spokenEntry(entry),
          author: shown(entry.author),
          at: spokenInstant(entry.at),
          sequence,
          head: shown(head),
          here: shown(witnesses.ledgerHead(sequence)),
        }),
      )
    }
  }
  const warnings =
    ahead === 0 ? [] : [fault('PAPERS_AHEAD_OF_LEDGER', undefined, { sequence: ahead, last: witnesses.ledgerLast })]
  return { faults, warnings }
}

/** What was seen of the file before and is not in it: an older copy was put back, or it was written anew. */
function missingFaults(chain: ProvedChain, { seen, taken }: PaperWitnesses): Fault[] {
  const isGone = (hash: string) => !chain.rootOf.has(hash) && !chain.explained.has(hash)
  const faults: Fault[] = []
  if (seen && isGone(seen.hash)) {
    const details = { seen: seen.sequence, found: chain.sequence, at: spokenInstant(seen.at) }
    faults.push(fault(chain.sequence < seen.sequence ? 'PAPERS_OLDER' : 'PAPERS_REWRITTEN', undefined, details))
  }
  const lastOf = new Map<string, number>()
  for (const [hash, root] of chain.rootOf) {
    const sequence = chain.entries.find((entry) => entry.hash === hash)?.sequence ?? 0
    lastOf.set(root, Math.max(lastOf.get(root) ?? 0, sequence))
  }
  for (const { hash, root, sequence, number, author, at } of taken)
    if (isGone(hash) && (lastOf.get(root) ?? 0) >= sequence)
      faults.push(fault('PAPERS_TAKEN_GONE', undefined, { number, author, at: spokenInstant(at), entry: sequence }))
  return faults
}
