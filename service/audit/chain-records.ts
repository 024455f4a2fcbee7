import type { Database } from '../../db/database.ts'
import { eventsOf } from '../../db/queries/events.ts'
import { type CodeFinder, codesAsTheyStand } from '../../db/registers/codes.ts'
import { type NumberFinder, numbersAsTheyStand } from '../../db/registers/numbers.ts'
import type { RowBody } from '../../db/registers/register-rows.ts'
import { registerCalled } from '../../db/registers/registers.ts'
import type { TableName } from '../../db/schema/tables.ts'
import { RECORD_EVENT, RECORDS_EVENT } from '../kernel/record-rows.ts'

/** What the chain last said of one row of a register. */
export interface ChainRecord {
  readonly sequence: number
  /** Null: that the row is gone. */
  readonly body: RowBody | null
}

/** What the chain last said of every row of every register, by its subject. */
export class ChainRecords {
  readonly #records = new Map<string, ChainRecord>()

  /** Takes in one event; other types than the two that record rows say nothing of registers. What cannot be read says that nothing is there. */
  take(event: { readonly sequence: number; readonly type: string; readonly subject: string; readonly content: string }): void {
    const { sequence, type, subject } = event
    if (type === RECORD_EVENT) this.#records.set(subject, { sequence, body: bodyIn(parsed(event.content)) })
    if (type !== RECORDS_EVENT) return
    const pairs = parsed(event.content)
    if (!Array.isArray(pairs)) return
    for (const pair of pairs)
      if (Array.isArray(pair)) this.#records.set(`${subject}:${String(pair[0])}`, { sequence, body: bodyIn(pair[1]) })
  }

  get(subject: string): ChainRecord | undefined {
    return this.#records.get(subject)
  }

  entries(): IterableIterator<[string, ChainRecord]> {
    return this.#records.entries()
  }

  /**
   * Finds a row's code as the chain has it, whatever its table says now: a renamed row is then one fault of its own, and not one of every row that
   * refers to it. What the chain does not know is looked up in the tables.
   */
  codes(database: Database): CodeFinder {
    const known = new Map(this.#numbered().map(([table, number, code]) => [`${table} ${number}`, code]))
    const standing = codesAsTheyStand(database)
    return (table: TableName, id: number) => known.get(`${table} ${id}`) ?? standing(table, id)
  }

  /** Finds a row's number by its code as the chain has it; what the chain does not know is looked up in the tables. */
  numbers(database: Database): NumberFinder {
    const known = new Map(this.#numbered().map(([table, number, code]) => [`${table} ${code}`, number]))
    const standing = numbersAsTheyStand(database)
    return (table: TableName, code: string) => known.get(`${table} ${code}`) ?? standing(table, code)
  }

  #numbered(): (readonly [TableName, number, string])[] {
    return [...this.#records].flatMap(([subject, { body }]) => {
      const colon = subject.indexOf(':')
      const record = body?.columns.record
      const register = registerCalled(subject.slice(0, colon))
      return register && typeof record === 'number' ? [[register.table, record, subject.slice(colon + 1)] as const] : []
    })
  }
}

/** Reads what the whole chain says of registers. */
export function readChainRecords(database: Database): ChainRecords {
  const records = new ChainRecords()
  for (const event of eventsOf(database, [RECORD_EVENT, RECORDS_EVENT])) records.take(event)
  return records
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}

function bodyIn(value: unknown): RowBody | null {
  // Whatever else stands in it is compared value by value, and differs.
  return isRecord(value) && isRecord(value.columns) ? (value as unknown as RowBody) : null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
