import type { Database } from '../../db/database.ts'
import { eventStream } from '../../db/queries/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'

export interface ChainEnd {
  readonly sequence: number
  readonly at: string
  readonly user: string
  readonly type: string
  readonly subject: string
  readonly hash: string
}

/** How two chains stand to each other: the last event they share, and the first of each after it. */
export interface ChainComparison {
  /** Sequence of the last event that both have; 0 where they share none. */
  readonly shared: number
  /** When that event was; empty where there is none. */
  readonly at: string
  readonly here: ChainEnd | undefined
  readonly there: ChainEnd | undefined
}

/** Walks two chains side by side to the first event where they differ. Either may simply end before the other. */
export function compareChains(here: Database, there: Database): ChainComparison {
  const left = eventStream(here)
  const right = eventStream(there)
  let shared = 0
  let at = ''
  try {
    for (;;) {
      const one = endOf(left.next().value)
      const other = endOf(right.next().value)
      if (!one || !other || one.hash !== other.hash) return { shared, at, here: one, there: other }
      shared = one.sequence
      at = one.at
    }
  } finally {
    left.return?.()
    right.return?.()
  }
}

function endOf(row: readonly unknown[] | undefined): ChainEnd | undefined {
  if (!row) return undefined
  const [sequence, at, user, , type, subject, , , , hash] = row
  return {
    sequence: Number(sequence),
    at: String(at),
    user: String(user),
    type: String(type),
    subject: String(subject),
    hash: String(hash),
  }
}

/** The fault of two chains that part; none where one of them merely ends before the other. */
export function chainFaults({ shared, here, there }: ChainComparison): Fault[] {
  if (shared === 0) return [fault('VERIFY_OTHER_LEDGER')]
  if (!here || !there) return []
  return [fault('VERIFY_CHAINS_DIFFER', undefined, { sequence: shared + 1, here: spoken(here), there: spoken(there) })]
}

const spoken = ({ type, subject, at, user }: ChainEnd): string => `${type} ${subject}, ${at}, ${user}`
