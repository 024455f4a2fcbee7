import type { Fault } from './fault.ts'

/** The answer of anything a user's input can make fail: a value, or every fault found (never only the first). */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] }

export const success = <T>(value: T): Result<T> => ({ ok: true, value })

export const failure = (...faults: readonly Fault[]): { readonly ok: false; readonly faults: readonly Fault[] } => ({
  ok: false,
  faults,
})
