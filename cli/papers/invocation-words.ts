import type { Invocation } from '../command.ts'
import { UsageError } from '../usage-error.ts'

/** The word after LEDGER; without it the complaint is what the command answers. */
export function thirdWord(invocation: Invocation, complaint: string): string {
  const word = invocation.positionals[2]
  if (word === undefined) throw new UsageError(complaint)
  return word
}

/** Where the command writes. */
export function outOf(invocation: Invocation): string {
  const out = invocation.text('out')
  if (out === undefined) throw new UsageError('--out is needed')
  return out
}
