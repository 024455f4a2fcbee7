import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { faultSchema } from '../../shared/contract/procedure.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { SessionEnded } from './session-ended.ts'

/** Why the service gave no answer: faults of the user's own input, or something of the machine. */
export type Failure =
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'session' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'broken' }

/** The answer of a command: a value, or the reason why there is none. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

const faultsData = z.object({ faults: z.array(faultSchema) })

/** Turns whatever a call threw into a failure that a page can explain. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError) {
    if (error.code === 'UNAUTHORIZED') return { kind: 'session' }
    const data = faultsData.safeParse(error.data)
    return data.success ? { kind: 'faults', faults: data.data.faults } : { kind: 'broken' }
  }
  if (error instanceof SessionEnded) return { kind: 'session' }
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' }
  // A browser says that a host is gone with a TypeError, and a closed message port with an AbortError of its own.
  if (error instanceof TypeError) return { kind: 'unreachable' }
  return error instanceof Error && error.name === 'AbortError' ? { kind: 'unreachable' } : { kind: 'broken' }
}

export const faultsOf = (failure: Failure | null): readonly Fault[] => (failure?.kind === 'faults' ? failure.faults : [])
