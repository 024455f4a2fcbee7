import { hash } from 'node:crypto'
import { damageAnywhere, damageFault } from '../../db/damage-fault.ts'
import type { Database, SqlValue } from '../../db/database.ts'
import type { DocumentFiles } from '../../db/document-files.ts'
import { endReading } from '../../db/end-reading.ts'
import { missingTable } from '../../db/expected-tables.ts'
import { BalanceGatherer } from '../../db/queries/balances.ts'
import {
  codeMap,
  eventStream,
  ledgerCounts,
  lineStream,
  sequenceDifferences,
  voucherStream,
} from '../../db/queries/verification.ts'
import type { PostedHeader, PostedLine } from '../../domain/audit/posted-body.ts'
import { canonicalTextAsStored } from '../../shared/canonical/canonical.ts'
import { eventText, GENESIS_HASH } from '../../shared/canonical/event-text.ts'
import type { Verification } from '../../shared/contract/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Clock } from '../../shared/time/instant.ts'
import { verifyIncidents } from '../incidents/verify-incidents.ts'
import { ClockReader } from './verify-clock.ts'
import { verifyDocuments } from './verify-documents.ts'
import { verifyFrozen } from './verify-frozen.ts'
import { verifyIdentity } from './verify-identity.ts'
import { verifyReferences } from './verify-references.ts'
import { verifyRegisters } from './verify-registers.ts'
import { verifySeals } from './verify-seals.ts'
import { verifySetup } from './verify-setup.ts'
import { verifyUsers } from './verify-users.ts'

export interface VerificationProgress {
  readonly done: number
  readonly total: number
}

const NOTHING_COUNTED = { events: 0, vouchers: 0, lines: 0, accountBalances: 0, closedMonths: 0 }
/** How many events are read between two reports of progress, so that the process answers in between. */
const STEP = 2_000
/** Beyond this many faults nothing more is learnt; the first ones name the place. */
const MAX_FAULTS = 200

/**
 * Recomputes everything from the rows: the file's structure, each event's hash and link, each voucher's balance, the numbering,
 * the seals, the frozen conversions and the derived balances (spec 08 §6). It yields its progress and can be left at any
 * step. The database is a reading connection of its own, so that the books stay usable meanwhile. `files` are the documents beside
 * the ledger, whose bytes are then proved too.
 */
export function* verifyLedger(
  database: Database,
  clock: Clock,
  files?: DocumentFiles,
): Generator<VerificationProgress, Verification> {
  const startedAt = Date.parse(clock.now())
  database.exec('BEGIN')
  try {
    const faults: Fault[] = []
    let counts = NOTHING_COUNTED
    faults.push(
      ...checked('structure', () => {
        const damaged = damageAnywhere(database) ?? missingTable(database)
        return damaged ? [damaged] : []
      }),
      ...checked('structure', () => {
        counts = ledgerCounts(database)
        return []
      }),
    )
    yield { done: 0, total: counts.events }
    const balances = new BalanceGatherer()
    const warnings: Fault[] = []
    let end = { head: GENESIS_HASH, sequence: 0 }
    try {
      end = yield* verifyChain(database, counts.events, balances, { faults, warnings })
    } catch (cause) {
      faults.push(unreadable('chain', cause))
    }
    for (const [part, check] of Object.entries(CHECKS)) faults.push(...checked(part, () => check(database)))
    if (files) faults.push(...(yield* documentFaults(database, files, counts.events)))
    faults.push(
      ...checked('balances', () =>
        [...balances.differences(database)].map((difference) => fault('VERIFY_BALANCE', undefined, { ...difference })),
      ),
    )
    const verifiedAt = clock.now()
    const found = withoutRepeats(faults)
    const shown = found.slice(0, MAX_FAULTS)
    return {
      sound: found.length === 0,
      ...end,
      ...counts,
      faults: shown,
      warnings: warnings.slice(0, MAX_FAULTS),
      heads: [],
      durationMs: Date.parse(verifiedAt) - startedAt,
      verifiedAt,
    }
  } finally {
    endReading(database)
  }
}

/** What is proved besides the chain itself, each from the rows as they stand. */
const CHECKS: Readonly<Record<string, (database: Database) => Fault[]>> = {
  numbers: verifyNumbers,
  seals: verifySeals,
  conversions: verifyFrozen,
  setup: verifySetup,
  registers: verifyRegisters,
  incidents: verifyIncidents,
  users: verifyUsers,
  identity: verifyIdentity,
  references: verifyReferences,
}

/** A row that was altered until it cannot be read at all is a finding like any other, and must not stop the rest. */
function checked(part: string, check: () => Fault[]): Fault[] {
  try {
    return check()
  } catch (cause) {
    return [unreadable(part, cause)]
  }
}

export const unreadable = (part: string, cause: unknown): Fault =>
  damageFault(cause) ??
  fault('VERIFY_UNREADABLE', undefined, { part, reason: cause instanceof Error ? cause.message : String(cause) })

/** The documents beside the ledger, as far as the ledger still says which they are. */
function* documentFaults(
  database: Database,
  files: DocumentFiles,
  done: number,
): Generator<VerificationProgress, readonly Fault[]> {
  try {
    return yield* verifyDocuments(database, files, done)
  } catch (cause) {
    return [unreadable('documents', cause)]
  }
}

/** One damaged page stops several checks: it is named once, by its place where SQLite told it. */
function withoutRepeats(faults: readonly Fault[]): Fault[] {
  const isPlaced = ({ details }: Fault): boolean => details?.page !== undefined || details?.table !== undefined
  const damages = faults.filter(({ code }) => code === 'LEDGER_DAMAGED')
  const placed = new Map(damages.filter(isPlaced).map((found) => [`${found.details?.page} ${found.details?.table}`, found]))
  const named = placed.size > 0 ? [...placed.values()] : damages.slice(0, 1)
  return [...named, ...faults.filter(({ code }) => code !== 'LEDGER_DAMAGED')]
}

/** The numbers drawn last, as kept, are those really used. */
function verifyNumbers(database: Database): Fault[] {
  return sequenceDifferences(database).map((gap) =>
    fault('VERIFY_NUMBER_GAP', undefined, { expected: `${gap.journal} ${gap.fiscalYear} ${gap.kept}`, found: gap.used }),
  )
}

/** The place in the chain from which it is walked: what stands there is taken as it is. */
export interface ChainPlace {
  readonly sequence: number
  readonly hash: string
  /** The last voucher posted up to there. */
  readonly voucherId: number
}

/** Walks the chain once, from its beginning or from a place in it, beside the vouchers and their lines in the same order. */
export function* verifyChain(
  database: Database,
  total: number,
  balances: BalanceGatherer,
  { faults, warnings }: { readonly faults: Fault[]; readonly warnings: Fault[] },
  from?: ChainPlace,
): Generator<VerificationProgress, { head: string; sequence: number }> {
  const clock = new ClockReader(warnings)
  let previousHash = from?.hash ?? GENESIS_HASH
  let expected = (from?.sequence ?? 0) + 1
  const vouchers = new VoucherReader(database, balances, faults, from)
  try {
    vouchers.begin()
    for (const row of eventStream(database, from?.sequence)) {
      const [sequence, at, userName, commandId, type, subject, content, storedPrevious, storedHash] = row as [
        number,
        string,
        string,
        string,
        string,
        string,
        string | null,
        string,
        string,
      ]
      if (sequence !== expected || storedPrevious !== previousHash) faults.push(fault('VERIFY_LINK', undefined, { sequence }))
      const bodyText = content ?? vouchers.bodyOf(sequence, subject, { at, userName })
      if (bodyText !== undefined) {
        const text = eventText({ sequence, previousHash: storedPrevious, type, subject, at, userName, commandId }, bodyText)
        if (hash('sha256', text) !== storedHash) faults.push(fault('VERIFY_HASH', undefined, { sequence, subject }))
      }
      clock.look(sequence, at)
      previousHash = storedHash
      expected = sequence + 1
      if (expected % STEP === 0) yield { done: expected, total }
    }
    vouchers.finish()
  } finally {
    vouchers.close()
  }
  return { head: previousHash, sequence: expected - 1 }
}

type Codes = Map<number, string>

/** Reads the posted vouchers with their lines in the order of the chain, checking each as it passes. */
class VoucherReader {
  private readonly vouchers: Iterator<SqlValue[]>
  private readonly lines: Iterator<SqlValue[]>
  private readonly maps: {
    grants: Codes
    budgetLines: Codes
    partners: Codes
    activities: Codes
    sites: Codes
    thirdParties: Codes
  }
  private readonly numbers = new Map<string, number>()
  private readonly faults: Fault[]
  private readonly balances: BalanceGatherer
  /** From a place in the chain on, the first number met in a journal is where its numbering is taken up. */
  private readonly isTail: boolean
  private voucher: SqlValue[] | undefined
  private line: SqlValue[] | undefined

  constructor(database: Database, balances: BalanceGatherer, faults: Fault[], from?: ChainPlace) {
    this.balances = balances
    this.faults = faults
    this.isTail = from !== undefined
    this.maps = {
      grants: codeMap(database, 'grant_agreement'),
      budgetLines: codeMap(database, 'budget_line'),
      partners: codeMap(database, 'partner'),
      activities: codeMap(database, 'activity'),
      sites: codeMap(database, 'site'),
      thirdParties: codeMap(database, 'third_party'),
    }
    this.vouchers = voucherStream(database, from?.voucherId)
    this.lines = lineStream(database, from?.voucherId)
  }

  /** Reads the first of each; whatever it throws, `close` ends the two readings. */
  begin(): void {
    this.voucher = this.vouchers.next().value
    this.line = this.lines.next().value
  }

  /** The canonical body of the voucher that an event posted; undefined (with a fault) when its rows are gone. */
  bodyOf(sequence: number, subject: string, event: { readonly at: string; readonly userName: string }): string | undefined {
    while (this.voucher && Number(this.voucher[0]) < sequence) this.skipUnchained()
    if (!this.voucher || Number(this.voucher[0]) !== sequence) {
      this.faults.push(fault('VERIFY_MISSING', undefined, { sequence, subject }))
      return undefined
    }
    const voucher = this.voucher
    // The columns of the query are those of the header, in its order.
    const header = voucher.slice(2, 13) as unknown as PostedHeader
    const lines = this.linesOf(Number(voucher[1]), String(voucher[2]), String(voucher[5]), voucher[7] === 'opening')
    if (lines.length !== Number(voucher[13]))
      this.faults.push(fault('VERIFY_MISSING', undefined, { sequence, subject: String(voucher[2]) }))
    this.checkNumber(voucher)
    // Who posted it and when are the event's own: the voucher's columns repeat them.
    if (voucher[16] !== event.at || voucher[17] !== event.userName)
      this.faults.push(fault('VERIFY_HASH', undefined, { sequence, subject }))
    this.voucher = this.vouchers.next().value
    return canonicalTextAsStored([header, lines])
  }

  finish(): void {
    while (this.voucher) this.skipUnchained()
    if (this.line)
      this.faults.push(fault('VERIFY_UNCHAINED', undefined, { subject: `voucher_line ${this.line[0]}/${this.line[2]}` }))
  }

  /** Ends the two readings, wherever they stand. */
  close(): void {
    this.vouchers.return?.()
    this.lines.return?.()
  }

  private skipUnchained(): void {
    this.faults.push(fault('VERIFY_UNCHAINED', undefined, { subject: String(this.voucher?.[2]) }))
    this.voucher = this.vouchers.next().value
  }

  private linesOf(voucherId: number, number: string, date: string, isOpening: boolean): PostedLine[] {
    const lines: PostedLine[] = []
    let gap = 0
    while (this.line && Number(this.line[0]) < voucherId) {
      this.faults.push(fault('VERIFY_UNCHAINED', undefined, { subject: `voucher_line ${this.line[0]}/${this.line[2]}` }))
      this.line = this.lines.next().value
    }
    while (this.line && this.line[0] === voucherId) {
      const row = this.line
      gap += Number(row[4]) * Number(row[7])
      if (row[1] !== date) this.faults.push(fault('VERIFY_HASH', undefined, { sequence: '–', subject: `${number} (${row[2]})` }))
      this.gather(row, date, isOpening)
      lines.push(this.postedLine(row))
      this.line = this.lines.next().value
    }
    if (gap !== 0) this.faults.push(fault('VERIFY_UNBALANCED', undefined, { subject: number, gap }))
    return lines
  }

  /** Adds a line to the balances that the derived tables must hold. */
  private gather(row: SqlValue[], date: string, isOpening: boolean): void {
    this.balances.add({
      account: String(row[3]),
      month: date.slice(0, 7),
      opening: isOpening && date.endsWith('-01'),
      currency: String(row[5]),
      side: row[4] === 1 ? 1 : -1,
      amountMinor: Number(row[6]),
      amountXof: Number(row[7]),
      grantId: row[10] === null ? null : Number(row[10]),
      budgetLineId: row[11] === null ? null : Number(row[11]),
      partnerId: row[13] === null ? null : Number(row[13]),
    })
  }

  private postedLine(row: SqlValue[]): PostedLine {
    const { grants, budgetLines, partners, activities, sites, thirdParties } = this.maps
    const code = (map: Codes, index: number): string | null => (row[index] === null ? null : (map.get(Number(row[index])) ?? '?'))
    const line = row.slice(2, 23)
    line[8] = code(grants, 10)
    line[9] = code(budgetLines, 11)
    line[11] = code(partners, 13)
    line[12] = code(activities, 14)
    line[13] = code(sites, 15)
    line[14] = code(thirdParties, 16)
    // The columns of the query are those of the line, in its order; only references were looked up.
    return line as unknown as PostedLine
  }

  /** Numbers run without a gap, by journal and fiscal year, in the order of posting. */
  private checkNumber(voucher: SqlValue[]): void {
    const key = `${voucher[4]} ${voucher[14]}`
    const found = Number(voucher[15])
    const expected = this.isTail && !this.numbers.has(key) ? found : (this.numbers.get(key) ?? 0) + 1
    if (found !== expected) this.faults.push(fault('VERIFY_NUMBER_GAP', undefined, { expected: `${key} ${expected}`, found }))
    this.numbers.set(key, found)
    const ending = `-${voucher[4]}-${voucher[14]}-${String(found).padStart(6, '0')}`
    if (!String(voucher[2]).endsWith(ending))
      this.faults.push(fault('VERIFY_HASH', undefined, { sequence: String(voucher[0]), subject: String(voucher[2]) }))
  }
}
