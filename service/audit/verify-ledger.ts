import { hash } from 'node:crypto'
import type { Database, SqlValue } from '../../db/database.ts'
import type { DocumentFiles } from '../../db/document-files.ts'
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
import { balanceEntryOf } from './balance-entry-of.ts'
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
    const counts = ledgerCounts(database)
    const faults: Fault[] = []
    const structure = String(database.pragma('quick_check(1)'))
    if (structure !== 'ok') faults.push(fault('VERIFY_STRUCTURE', undefined, { reason: structure }))
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
    if (files) faults.push(...(yield* verifyDocuments(database, files, counts.events)))
    faults.push(
      ...checked('balances', () =>
        [...balances.differences(database)].map((difference) => fault('VERIFY_BALANCE', undefined, { ...difference })),
      ),
    )
    const verifiedAt = clock.now()
    const shown = faults.slice(0, MAX_FAULTS)
    return {
      sound: faults.length === 0,
      ...end,
      ...counts,
      faults: shown,
      warnings: warnings.slice(0, MAX_FAULTS),
      heads: [],
      durationMs: Date.parse(verifiedAt) - startedAt,
      verifiedAt,
    }
  } finally {
    database.exec('COMMIT')
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

const unreadable = (part: string, cause: unknown): Fault =>
  fault('VERIFY_UNREADABLE', undefined, { part, reason: cause instanceof Error ? cause.message : String(cause) })

/** The numbers drawn last, as kept, are those really used. */
function verifyNumbers(database: Database): Fault[] {
  return sequenceDifferences(database).map((gap) =>
    fault('VERIFY_NUMBER_GAP', undefined, { expected: `${gap.journal} ${gap.fiscal_year} ${gap.kept}`, found: gap.used }),
  )
}

/** Walks the chain once, beside the vouchers and their lines in the same order. */
function* verifyChain(
  database: Database,
  total: number,
  balances: BalanceGatherer,
  { faults, warnings }: { readonly faults: Fault[]; readonly warnings: Fault[] },
): Generator<VerificationProgress, { head: string; sequence: number }> {
  const vouchers = new VoucherReader(database, balances, faults)
  const clock = new ClockReader(warnings)
  let previousHash = GENESIS_HASH
  let expected = 1
  try {
    for (const row of eventStream(database)) {
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
  private voucher: SqlValue[] | undefined
  private line: SqlValue[] | undefined

  constructor(database: Database, balances: BalanceGatherer, faults: Fault[]) {
    this.balances = balances
    this.faults = faults
    this.vouchers = voucherStream(database)
    this.lines = lineStream(database)
    this.voucher = this.vouchers.next().value
    this.line = this.lines.next().value
    this.maps = {
      grants: codeMap(database, 'grant_agreement'),
      budgetLines: codeMap(database, 'budget_line'),
      partners: codeMap(database, 'partner'),
      activities: codeMap(database, 'activity'),
      sites: codeMap(database, 'site'),
      thirdParties: codeMap(database, 'third_party'),
    }
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
      this.balances.add(balanceEntryOf(row, isOpening))
      lines.push(this.postedLine(row))
      this.line = this.lines.next().value
    }
    if (gap !== 0) this.faults.push(fault('VERIFY_UNBALANCED', undefined, { subject: number, gap }))
    return lines
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
    const expected = (this.numbers.get(key) ?? 0) + 1
    const found = Number(voucher[15])
    if (found !== expected) this.faults.push(fault('VERIFY_NUMBER_GAP', undefined, { expected: `${key} ${expected}`, found }))
    this.numbers.set(key, found)
    const ending = `-${voucher[4]}-${voucher[14]}-${String(found).padStart(6, '0')}`
    if (!String(voucher[2]).endsWith(ending))
      this.faults.push(fault('VERIFY_HASH', undefined, { sequence: String(voucher[0]), subject: String(voucher[2]) }))
  }
}
