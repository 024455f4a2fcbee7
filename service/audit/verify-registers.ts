import type { Database } from '../../db/database.ts'
import type { CodeFinder } from '../../db/registers/codes.ts'
import type { Register } from '../../db/registers/register.ts'
import { type RegisterRow, registerRows } from '../../db/registers/register-rows.ts'
import { REGISTERS, registerCalled } from '../../db/registers/registers.ts'
import { type RowDifference, rowDifferences } from '../../db/registers/row-differences.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { type ChainRecord, type ChainRecords, readChainRecords } from './chain-records.ts'
import { keptTextDifference } from './kept-text-difference.ts'

/**
 * Proves every row of every register against what the chain last said of it (spec 08 §6): a row altered, renamed, slipped in or gone is named once,
 * with the field, what the chain holds and what was found.
 */
export function verifyRegisters(database: Database, records: ChainRecords = readChainRecords(database)): Fault[] {
  const find = records.codes(database)
  return REGISTERS.flatMap((register) => registerFaults(database, register, records, find))
}

function registerFaults(database: Database, register: Register, records: ChainRecords, find: CodeFinder): Fault[] {
  const faults: Fault[] = []
  const strangers: RegisterRow[] = []
  const seen = new Set<string>()
  for (const row of registerRows(database, register, find)) {
    const subject = `${register.name}:${row.code}`
    const record = records.get(subject)
    seen.add(subject)
    if (record?.body) faults.push(...changes(register, row.code, record.body && record, row))
    else strangers.push(row)
  }
  const gone = new Map<string, ChainRecord>()
  for (const [subject, record] of records.entries())
    if (record.body && !seen.has(subject) && subject.startsWith(`${register.name}:`))
      gone.set(subject.slice(register.name.length + 1), record)
  for (const row of strangers) {
    const former = [...gone].find(([, { body }]) => sameRow(body?.columns.record, row.body.columns.record))
    if (former) {
      gone.delete(former[0])
      faults.push(...changes(register, former[0], former[1], row))
    } else faults.push(fault('VERIFY_ROW_FOREIGN', undefined, namesOf(register, row.code)))
  }
  for (const [code, { sequence }] of gone)
    faults.push(fault('VERIFY_ROW_GONE', undefined, { ...namesOf(register, code), sequence }))
  return exchangesJoined(register, faults)
}

const sameRow = (one: unknown, other: unknown): boolean => typeof one === 'number' && one === other

function changes(register: Register, code: string, { sequence, body }: ChainRecord, row: RegisterRow): Fault[] {
  if (!body) return []
  return rowDifferences(register, body, row.body).map((difference) => {
    const inside = register.restricted ? undefined : keptTextDifference(difference.held, difference.found)
    const { held, found, ...place } = inside ?? { held: difference.held, found: difference.found }
    return fault('VERIFY_ROW_CHANGED', undefined, {
      ...namesOf(register, code),
      sequence,
      ...wordsOf(register, { ...difference, held, found }),
      ...place,
      ...currencyOf(register, row, difference),
    })
  })
}

const namesOf = (register: Register, code: string) => ({
  // A restricted register says that a row was touched, never which.
  subject: register.restricted ? `${register.name}:` : `${register.name}:${code}`,
  register: register.name,
  title: register.restricted ? '–' : code,
})

function wordsOf(register: Register, { table, field, row, held, found }: RowDifference) {
  const secret = register.restricted
  return {
    field: field ?? table,
    // Absent where the row itself is meant, and not one of its parts.
    ...(table === register.table ? {} : { partTable: table, partRow: row }),
    held: secret ? '–' : (held ?? ''),
    found: secret ? '–' : (found ?? ''),
  }
}

/** The currency of an amount, where the row itself says it. */
function currencyOf({ restricted, table }: Register, { body }: RegisterRow, difference: RowDifference): { currency?: string } {
  const { currency } = body.columns
  const isAmount = difference.table === table && difference.field?.endsWith('Minor') === true
  return isAmount && !restricted && typeof currency === 'string' ? { currency } : {}
}

/** Two rows that only took each other's number are one cause. */
function exchangesJoined(register: Register, faults: readonly Fault[]): Fault[] {
  const numbers = faults.filter(({ code, details }) => code === 'VERIFY_ROW_CHANGED' && details?.field === 'record')
  const joined = new Set<Fault>()
  const made: Fault[] = []
  for (const one of numbers) {
    const other = numbers.find(
      (each) =>
        each !== one &&
        !joined.has(each) &&
        each.details?.held === one.details?.found &&
        each.details?.found === one.details?.held,
    )
    if (joined.has(one) || !other) continue
    joined.add(one).add(other)
    const { subject = '', title = '' } = one.details ?? {}
    made.push(
      fault('VERIFY_ROWS_EXCHANGED', undefined, { subject, register: register.name, title, other: other.details?.title ?? '' }),
    )
  }
  return [...made, ...faults.filter((each) => !joined.has(each))]
}

/** Whether the chain speaks of a register that this version does not know: what it recorded cannot be proved. */
export const unknownSubjects = (records: ChainRecords): Fault[] =>
  [...records.entries()].flatMap(([subject, { sequence, body }]) =>
    body && !registerCalled(subject.slice(0, subject.indexOf(':')))
      ? [fault('VERIFY_MISSING', undefined, { sequence, subject })]
      : [],
  )
