import { ORPCError } from '@orpc/server'
import type { LedgerWatch } from './ledger-watch.ts'

/**
 * Runs a procedure; what it throws, or what the stream that it answers throws later, becomes LEDGER_DAMAGED when the open ledger explains it. A refusal
 * with a name of its own passes as it is, and so does what only a programmer can have caused.
 */
export async function explaining<T extends { readonly output: unknown }>(
  watch: LedgerWatch | undefined,
  run: () => T | PromiseLike<T>,
): Promise<T> {
  try {
    const answer = await run()
    return isStream(answer.output) ? { ...answer, output: explained(watch, answer.output) } : answer
  } catch (cause) {
    throw await explanation(watch, cause)
  }
}

type Stream = AsyncIterableIterator<unknown, unknown>

const isStream = (output: unknown): output is Stream =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output

async function* explained(watch: LedgerWatch | undefined, stream: Stream): AsyncGenerator<unknown, unknown> {
  try {
    return yield* stream
  } catch (cause) {
    throw await explanation(watch, cause)
  }
}

/** An answer that its own contract does not know comes from a value that no ledger holds, as much as an exception does. */
const isNamed = (cause: unknown): boolean =>
  (cause instanceof ORPCError && cause.code !== 'INTERNAL_SERVER_ERROR') ||
  (cause instanceof Error && cause.name === 'AbortError')

async function explanation(watch: LedgerWatch | undefined, cause: unknown): Promise<unknown> {
  const faults = watch && !isNamed(cause) ? await watch.explain(cause) : undefined
  return faults ? new ORPCError('FAULTS', { defined: true, status: 422, data: { faults: [...faults] }, cause }) : cause
}
