import { setTimeout as after } from 'node:timers/promises'
import { call, isProcedure, ORPCError } from '@orpc/server'
import type { z } from 'zod'
import type { HostState } from '../../service/host/host-state.ts'
import { router } from '../../service/router.ts'
import { defaultInput } from './default-input.ts'

export interface NamedProcedure {
  /** "vouchers.search". */
  readonly name: string
  readonly procedure: unknown
  readonly input: unknown
}

/** What a procedure answered: its value; the codes of its faults; or that it broke, which no user may ever see. */
export type Asked =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'faults'; readonly codes: readonly string[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'broken'; readonly cause: string }

/** A stream that says nothing for so long is one that waits for the world (a folder that is watched). */
const SILENT_MS = 20

/** Every procedure of the contract that only asks, with an input made from its own schema. */
export const readingProcedures: readonly NamedProcedure[] = Object.entries(router).flatMap(([area, members]) =>
  Object.entries(members as Record<string, unknown>).flatMap(([name, procedure]) => {
    if (!isProcedure(procedure) || procedure['~orpc'].meta.roles !== undefined) return []
    const schema = procedure['~orpc'].inputSchema as z.ZodType | undefined
    return [{ name: `${area}.${name}`, procedure, input: defaultInput(schema) }]
  }),
)

/** Asks a procedure on a host, as a page would; of a stream the last thing it says before it ends or falls silent. */
export async function ask({ procedure, input }: Pick<NamedProcedure, 'procedure' | 'input'>, state: HostState): Promise<Asked> {
  try {
    // The procedures of the whole contract have no type in common.
    const output: unknown = await call(procedure as never, input as never, { context: { state } as never })
    return { kind: 'value', value: isStream(output) ? await heard(output) : output }
  } catch (error) {
    if (!(error instanceof ORPCError)) return { kind: 'broken', cause: error instanceof Error ? `${error.stack}` : String(error) }
    const faults = (error.data as { faults?: { code: string }[] } | undefined)?.faults
    if (faults) return { kind: 'faults', codes: faults.map(({ code }) => code) }
    return error.code === 'BAD_REQUEST' ? { kind: 'refused' } : { kind: 'broken', cause: `${error.code} ${error.cause ?? ''}` }
  }
}

type Stream = AsyncIterableIterator<unknown>

const isStream = (output: unknown): output is Stream =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output

async function heard(stream: Stream): Promise<unknown> {
  let last: unknown = null
  for (;;) {
    const said = await Promise.race([stream.next(), after(SILENT_MS, undefined)])
    if (said && !said.done) last = said.value
    else {
      void stream.return?.()
      return last
    }
  }
}
