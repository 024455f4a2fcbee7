import type { Database } from '../../db/database.ts'
import { type CodeFinder, codesAsTheyStand } from '../../db/registers/codes.ts'
import { formatDescription } from '../../db/registers/format-description.ts'
import type { Register } from '../../db/registers/register.ts'
import { canonicalBody, registerRow } from '../../db/registers/register-rows.ts'
import { type TouchedRow, takeTouchedRows } from '../../db/registers/touched-rows.ts'
import { CURRENT_VERSION } from '../../db/schema-version.ts'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { ChainWriter } from './chain-writer.ts'

/** The event of one row of a register: its subject is `register:code`, its body the row, or null where it is gone. */
export const RECORD_EVENT = 'record'
/** The event of many rows of one register: its subject is the register, its body pairs of code and row, in the order of writing. */
export const RECORDS_EVENT = 'records'

/** The event that describes the file's registers: the first of every ledger, and the first after each migration. */
export const FORMAT_EVENT = 'format'

/** From so many rows of one register in one command on, they share one event: a whole chart, an import. */
const TOGETHER_FROM = 8

/** Says in the chain how this version of the file is read, so that it can be proved by whoever has it, without this program. */
export const describeFormat = (chain: ChainWriter): number =>
  chain.append(FORMAT_EVENT, `file:${CURRENT_VERSION}`, formatDescription())

/**
 * Puts every row of a register that the transaction wrote in the chain as it now stands: called once, when the work of a command is done. No use
 * case records anything itself, so that none can forget to.
 */
export function recordTouchedRows(database: Database, chain: ChainWriter): void {
  const find = codesAsTheyStand(database)
  const counts = new Map<Register, number>()
  const touched = takeTouchedRows(database)
  for (const { register } of touched) counts.set(register, (counts.get(register) ?? 0) + 1)
  const together = new Map<Register, Canonical[]>()
  for (const row of touched) {
    const records = recordsOf(database, row, find)
    const { register } = row
    if ((counts.get(register) ?? 0) < TOGETHER_FROM)
      for (const [code, body] of records) chain.append(RECORD_EVENT, `${register.name}:${code}`, body)
    else listFor(together, register).push(...records.map((record): Canonical => [...record]))
  }
  for (const [register, records] of together) chain.append(RECORDS_EVENT, register.name, records)
}

/** What the chain is told of a touched row: that its former code names nothing any more, and what stands under its present one. */
function recordsOf(
  database: Database,
  { register, key, formerCode }: TouchedRow,
  find: CodeFinder,
): (readonly [string, Canonical])[] {
  const row = registerRow(database, register, key, find)
  const gone =
    formerCode !== undefined && formerCode.normalize('NFC') !== row?.code ? [[formerCode.normalize('NFC'), null] as const] : []
  return row ? [...gone, [row.code, canonicalBody(row.body)]] : gone
}

function listFor(together: Map<Register, Canonical[]>, register: Register): Canonical[] {
  const known = together.get(register)
  if (known) return known
  const made: Canonical[] = []
  together.set(register, made)
  return made
}
