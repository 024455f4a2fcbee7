import { chainHolds } from '../../service/audit/chain-holds.ts'
import { success } from '../../shared/result/result.ts'
import type { CommandAnswer, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'

/** Tells a head, and with `--against` where the chain of that ledger has it; absent there is a fault. */
export async function compareWith(invocation: Invocation, { head }: { readonly head: string }): Promise<CommandAnswer> {
  const against = invocation.text('against')
  if (against === undefined) return told(invocation, { head })
  const held = await withLedger(invocation, against, true, (ledger) => chainHolds(ledger.database, head))
  return held.ok ? told(invocation, { head, ...held.value }) : held
}

export function told(invocation: Invocation, found: Readonly<Record<string, string | number>>): CommandAnswer {
  const text = Object.entries(found).map(([name, value]) => `${name} ${value}\n`)
  invocation.print(invocation.json ? `${JSON.stringify(found)}\n` : text.join(''))
  return success(undefined)
}
