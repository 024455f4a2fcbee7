import type { Database, SqlValue } from '../../db/database.ts'
import type { BalanceGatherer } from '../../db/queries/balances.ts'
import { lineStream, postedEventStream, voucherStream } from '../../db/queries/verification.ts'
import type { CodeFinder } from '../../db/registers/codes.ts'
import type { NumberFinder } from '../../db/registers/numbers.ts'
import type { TableName } from '../../db/schema/tables.ts'
import { type PostedHeader, type PostedLine, postedDifferences } from '../../domain/audit/posted-body.ts'
import { canonicalTextAsStored } from '../../shared/canonical/canonical.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { balanceEntryOf } from './balance-entry-of.ts'
import { heldEntries } from './held-entries.ts'

const STEP = 2_000

/** The codes of rows by their numbers, and the other way round. */
export interface ProofNames {
  readonly find: CodeFinder
  readonly numberOf: NumberFinder
}

/** A place in the chain from which it is proved: what stands up to there is taken as it is. */
export interface ChainPlace {
  readonly sequence: number
  readonly hash: string
  /** The last voucher posted up to there. */
  readonly voucherId: number
}

/**
 * Holds the posted vouchers and their lines against the events that posted them, both in the order of the chain: content, balance, numbering, and what
 * the derived balances must be, which `balances` gathers; all of them, or those after a place in the chain. Yields the sequence it has reached.
 */
export function* proveVouchers(
  database: Database,
  { find, numberOf }: ProofNames,
  balances: BalanceGatherer,
  faults: Fault[],
  from?: ChainPlace,
): Generator<number, void> {
  const vouchers = new VoucherReader(database, { find, numberOf }, balances, faults, from)
  try {
    vouchers.begin()
    let count = 0
    for (const [sequence, at, userName, subject, content] of postedEventStream(database, from?.sequence)) {
      vouchers.prove({
        sequence: Number(sequence),
        at: String(at),
        userName: String(userName),
        subject: String(subject),
        content: String(content),
      })
      count += 1
      if (count % STEP === 0) yield Number(sequence)
    }
    vouchers.finish()
  } finally {
    vouchers.close()
  }
}

interface PostedEvent {
  readonly sequence: number
  readonly at: string
  readonly userName: string
  readonly subject: string
  readonly content: string
}

/** Reads the posted vouchers with their lines in the order of the chain, checking each as it passes. */
class VoucherReader {
  private readonly vouchers: Iterator<SqlValue[]>
  private readonly lines: Iterator<SqlValue[]>
  private readonly numbers = new Map<string, number>()
  private readonly find: CodeFinder
  private readonly numberOf: NumberFinder
  private readonly faults: Fault[]
  private readonly balances: BalanceGatherer
  /** From a place in the chain on, the first number met in a journal is where its numbering is taken up. */
  private readonly isTail: boolean
  private months = ''
  private voucher: SqlValue[] | undefined
  private line: SqlValue[] | undefined

  constructor(database: Database, { find, numberOf }: ProofNames, balances: BalanceGatherer, faults: Fault[], from?: ChainPlace) {
    this.find = find
    this.numberOf = numberOf
    this.balances = balances
    this.faults = faults
    this.isTail = from !== undefined
    this.vouchers = voucherStream(database, from?.voucherId)
    this.lines = lineStream(database, from?.voucherId)
  }

  /** Reads the first of each; whatever it throws, `close` ends the two readings. */
  begin(): void {
    this.voucher = this.vouchers.next().value
    this.line = this.lines.next().value
  }

  /** The voucher that an event posted: its rows say what the event's body holds. */
  prove(event: PostedEvent): void {
    while (this.voucher && Number(this.voucher[0]) < event.sequence) this.skipUnchained()
    const voucher = this.voucher
    if (!voucher || Number(voucher[0]) !== event.sequence) {
      this.faults.push(
        fault('VERIFY_MISSING', undefined, { sequence: event.sequence, subject: event.subject, months: heldMonth(event) }),
      )
      this.gatherHeld(event)
      return
    }
    const header = this.header(voucher)
    this.months = [...new Set([heldMonth(event), String(header[3]).slice(0, 7)])].join(' ')
    const { lines, rows } = this.linesOf(Number(voucher[1]), header[0], header[3])
    if (lines.length !== Number(voucher[13]))
      this.faults.push(
        fault('VERIFY_VOUCHER_CHANGED', undefined, {
          ...this.place(event),
          field: 'lineCount',
          held: lines.length,
          found: Number(voucher[13]),
        }),
      )
    const isHeld = canonicalTextAsStored([header, lines]) === event.content
    if (!isHeld) this.differences(event, header, lines)
    if (isHeld || !this.gatherHeld(event)) this.gatherRows(rows, header)
    this.checkNumber(event, voucher)
    this.checkPosting(event, voucher)
    this.voucher = this.vouchers.next().value
  }

  finish(): void {
    while (this.voucher) this.skipUnchained()
    if (this.line) this.faults.push(unchainedLine(this.line))
  }

  /** Which voucher and line is told of, and the months whose totals it may move: those of its event and of its row. */
  private place({ subject, sequence }: PostedEvent, line = 0) {
    return { subject, sequence, line, months: this.months }
  }

  /** Ends the two readings, wherever they stand. */
  close(): void {
    this.vouchers.return?.()
    this.lines.return?.()
  }

  private skipUnchained(): void {
    const months = String(this.voucher?.[5]).slice(0, 7)
    this.faults.push(fault('VERIFY_UNCHAINED', undefined, { subject: String(this.voucher?.[2]), months }))
    this.voucher = this.vouchers.next().value
  }

  private differences(event: PostedEvent, header: PostedHeader, lines: readonly PostedLine[]): void {
    for (const { field, line, held, found } of postedDifferences(event.content, header, lines)) {
      const currency = field === 'amountMinor' ? lines[line - 1]?.[3] : undefined
      this.faults.push(
        fault('VERIFY_VOUCHER_CHANGED', undefined, {
          ...this.place(event, line),
          ...(currency === undefined ? {} : { currency }),
          field,
          held: held ?? '',
          found: found ?? '',
        }),
      )
    }
  }

  /** The columns of the query are those of the header, in its order; only people were looked up. */
  private header(voucher: SqlValue[]): PostedHeader {
    const header = voucher.slice(2, 13)
    header[9] = this.find('user', Number(voucher[11]))
    header[10] = this.find('user', Number(voucher[12]))
    // As above: the columns are those of the header, in its order.
    return header as unknown as PostedHeader
  }

  /** Counts what the rows say. */
  private gatherRows(rows: readonly SqlValue[][], header: PostedHeader): void {
    const [, , , , , kind] = header
    const date = String(header[3])
    const isOpening = kind === 'opening' && date.endsWith('-01')
    for (const row of rows) this.balances.add(balanceEntryOf(row), date.slice(0, 7), isOpening)
  }

  /** Counts what the event holds instead: what was altered of a voucher is named as the voucher's, not as that of its balances too. */
  private gatherHeld(event: PostedEvent): boolean {
    const held = heldEntries(event.content, this.numberOf)
    for (const entry of held?.entries ?? []) this.balances.add(entry, held?.month ?? '', held?.isOpening ?? false)
    return held !== undefined
  }

  private linesOf(voucherId: number, number: string, date: string): { lines: PostedLine[]; rows: SqlValue[][] } {
    const lines: PostedLine[] = []
    const rows: SqlValue[][] = []
    let gap = 0
    while (this.line && Number(this.line[0]) < voucherId) {
      this.faults.push(unchainedLine(this.line))
      this.line = this.lines.next().value
    }
    while (this.line && this.line[0] === voucherId) {
      const row = this.line
      gap += Number(row[4]) * Number(row[7])
      if (row[1] !== date)
        this.faults.push(
          fault('VERIFY_VOUCHER_CHANGED', undefined, {
            subject: number,
            line: Number(row[2]),
            field: 'date',
            held: date,
            found: String(row[1]),
            sequence: 0,
            months: this.months,
          }),
        )
      rows.push(row)
      lines.push(this.postedLine(row))
      this.line = this.lines.next().value
    }
    if (gap !== 0) this.faults.push(fault('VERIFY_UNBALANCED', undefined, { subject: number, gap }))
    return { lines, rows }
  }

  private postedLine(row: SqlValue[]): PostedLine {
    const code = (table: TableName, index: number): string | null =>
      row[index] === null ? null : this.find(table, Number(row[index]))
    const line = row.slice(2, 23)
    line[8] = code('grantAgreement', 10)
    // A line's budget line is named within its grant.
    line[9] = code('budgetLine', 11)?.replace(/^[^/]*\//, '') ?? null
    line[11] = code('partner', 13)
    line[12] = code('activity', 14)
    line[13] = code('site', 15)
    line[14] = code('thirdParty', 16)
    // The columns of the query are those of the line, in its order; only references were looked up.
    return line as unknown as PostedLine
  }

  /** Numbers run without a gap, by journal and fiscal year, in the order of posting. */
  private checkNumber(event: PostedEvent, voucher: SqlValue[]): void {
    const key = `${voucher[4]} ${voucher[14]}`
    const found = Number(voucher[15])
    const last = this.numbers.get(key) ?? (this.isTail ? found - 1 : 0)
    const expected = last + 1
    if (found !== expected)
      this.faults.push(
        fault('VERIFY_NUMBER_GAP', undefined, { journal: String(voucher[4]), year: Number(voucher[14]), expected, found }),
      )
    this.numbers.set(key, found)
    const number = `-${voucher[4]}-${voucher[14]}-${String(found).padStart(6, '0')}`
    if (!event.subject.endsWith(number) && found === expected)
      this.faults.push(
        fault('VERIFY_VOUCHER_CHANGED', undefined, {
          ...this.place(event),
          field: 'number',
          held: event.subject,
          found: String(voucher[2]),
        }),
      )
  }

  /** Who posted it and when are the event's own: the voucher's columns repeat them. */
  private checkPosting(event: PostedEvent, voucher: SqlValue[]): void {
    const poster = this.find('user', Number(voucher[17]))
    if (voucher[16] !== event.at)
      this.faults.push(
        fault('VERIFY_VOUCHER_CHANGED', undefined, {
          ...this.place(event),
          field: 'postedAt',
          held: event.at,
          found: String(voucher[16]),
        }),
      )
    if (poster !== event.userName)
      this.faults.push(
        fault('VERIFY_VOUCHER_CHANGED', undefined, {
          ...this.place(event),
          field: 'postedBy',
          held: event.userName,
          found: poster,
        }),
      )
  }
}

/** The month that an event's body dates its voucher in; empty where the body is none. */
const heldMonth = ({ content }: PostedEvent): string =>
  /^\[\["[^"]*",(?:null|"[^"]*"),"[^"]*","(\d{4}-\d{2})-/.exec(content)?.[1] ?? ''

const unchainedLine = (row: SqlValue[]): Fault =>
  fault('VERIFY_LINE_FOREIGN', undefined, { line: Number(row[2]), label: String(row[17]) })
