import type { z } from 'zod'
import { ledgerDamaged } from '../../shared/result/damage.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

/**
 * The answer that a command was given the first time, as it was kept with the command's id: it is read through the schema of the command's answers.
 * Refused as damage: a text that is none of them, which only an altered or damaged file holds.
 */
export function readAnswer<T>(answers: z.ZodType<T>, kept: string): Result<T> {
  const read = answers.safeParse(parsed(kept))
  return read.success ? success(read.data) : failure(ledgerDamaged({ part: 'value', reason: 'command.answer' }))
}

/** Undefined, which is no answer, for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
