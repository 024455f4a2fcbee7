import { chainHolds } from '../../service/audit/chain-holds.ts'
import { verifyHead } from '../../service/heads/verify-head.ts'
import type { Ledger } from '../../service/kernel/ledger.ts'
import { readHeadText } from '../../shared/canonical/head-text.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { CommandAnswer, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import type { StatedPaper } from './head-of-paper.ts'

/** Tells the head of a paper and the events that its skeleton leads through, and with `--against` where the chain of that ledger has it; absent there is a fault, and so is a note or a skeleton on the paper that does not hold. */
export async function compareWith(invocation: Invocation, { head, note, proof }: StatedPaper): Promise<CommandAnswer> {
  const against = invocation.text('against')
  // A paper without a skeleton proves nothing by itself, and says nothing of it.
  const stated = { head, ...(proof.events === 0 ? {} : { events: proof.events }) }
  if (against === undefined) return proof.faults.length === 0 ? told(invocation, stated) : failure(...proof.faults)
  const held = await withLedger(invocation, against, true, ({ database }) => {
    const place = chainHolds(database, head)
    const faults = [...(place.ok ? [] : place.faults), ...noteFaults(database, note), ...proof.faults]
    return place.ok && faults.length === 0 ? place : failure(...faults)
  })
  return held.ok ? told(invocation, { ...stated, ...held.value }) : held
}

function noteFaults(database: Ledger['database'], note: string | undefined): readonly Fault[] {
  if (note === undefined) return []
  const read = readHeadText(note)
  return read.ok ? verifyHead(database, read.value).faults : read.faults
}

export function told(invocation: Invocation, found: Readonly<Record<string, string | number>>): CommandAnswer {
  const text = Object.entries(found).map(([name, value]) => `${name} ${value}\n`)
  invocation.print(invocation.json ? `${JSON.stringify(found)}\n` : text.join(''))
  return success(undefined)
}
