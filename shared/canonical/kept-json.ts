import type { z } from 'zod'

/** How a structured value is kept as text in a ledger, for releases to come. */
export interface KeptJson<T> {
  write(value: T): string
  /** Throws `KeptJsonFault` where the text is no such value: only an altered or damaged file has one. */
  read(text: string): T
}

/** A kept value that cannot be read: the file was altered, damaged, or written by a later release. */
export class KeptJsonFault extends Error {}

/**
 * JSON that is kept carries its version and is read through its schema, whose defaults fill in what an earlier release did not write yet.
 * `upgrades[n]` brings a value of version n + 1 to n + 2; there are as many as versions before `version`.
 */
export function keptJson<S extends z.ZodType>(
  name: string,
  version: number,
  schema: S,
  upgrades: readonly ((value: unknown) => unknown)[] = [],
): KeptJson<z.output<S>> {
  if (upgrades.length !== version - 1) throw new RangeError(`${name} wants an upgrade for each version before ${version}`)
  return {
    write: (value) => JSON.stringify({ version, value }),
    read: (text) => {
      const kept = parsed(name, text)
      const known = Number(kept.version)
      if (!Number.isInteger(known) || known < 1 || known > version) throw new KeptJsonFault(`${name}: version ${kept.version}`)
      const value = upgrades.slice(known - 1).reduce((before, upgrade) => upgrade(before), kept.value)
      const read = schema.safeParse(value)
      if (!read.success) throw new KeptJsonFault(`${name}: ${read.error.issues[0]?.message ?? 'not of its schema'}`)
      return read.data
    },
  }
}

function parsed(name: string, text: string): { readonly version: unknown; readonly value: unknown } {
  let kept: unknown
  try {
    kept = JSON.parse(text)
  } catch {
    throw new KeptJsonFault(`${name}: no JSON`)
  }
  if (typeof kept !== 'object' || kept === null || !('version' in kept) || !('value' in kept))
    throw new KeptJsonFault(`${name}: no version`)
  return kept
}
