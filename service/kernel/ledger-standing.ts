import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { Work } from './run-command.ts'

/** What this host knows of a ledger's chain and the file lacks. */
export interface Behind {
  /** How many events are missing at least; null where the known heads do not say their place. */
  readonly missing: number | null
  /** When the last event was that both surely have. */
  readonly since: Instant
  /** The known heads that the chain lacks, the latest first. */
  readonly heads: readonly string[]
}

/** How an open ledger stands to what its host knows. */
export interface LedgerStanding {
  behind: Behind | undefined
  /** Why work goes on all the same, given beforehand: it is put in the chain with the first command that is done. */
  answer: string | undefined
  /** True once a person went on with a ledger that was behind, in this session. */
  accepted: boolean
}

export const freshStanding = (): LedgerStanding => ({ behind: undefined, answer: undefined, accepted: false })

/** The type of the event that keeps the answer. */
export const BEHIND_EVENT = 'behind-accepted'

/** More heads than these are not named in the event: the latest say enough. */
const HEADS_NAMED = 200

/** The question, as a refusal that a screen turns into one: how many events are missing, and since when. */
export const behindFault = ({ missing, since }: Behind): Fault => {
  const moment = `${since.slice(0, 10)} ${since.slice(11, 16)} UTC`
  return missing === null
    ? fault('LEDGER_BEHIND_SOME', undefined, { since: moment })
    : fault('LEDGER_BEHIND', undefined, { missing, since: moment })
}

/** Puts into the chain that somebody went on with a file that lacks what this host knows, and why. */
export function recordBehind(work: Pick<Work, 'chain'>, { missing, since, heads }: Behind, reason: string): void {
  const named = heads.slice(0, HEADS_NAMED)
  work.chain.append(BEHIND_EVENT, since, { missing, since, reason: reason.trim(), heads: named, known: heads.length })
}
