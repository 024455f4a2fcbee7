import { hash } from 'node:crypto'
import type { Database, SqlValue } from '../../db/database.ts'
import { balanceDifferences } from '../../db/queries/balances.ts'
import {
  codeMap,
  eventStream,
  ledgerCounts,
  lineStream,
  sequenceDifferences,
  voucherStream,
} from '../../db/queries/verification.ts'
import { type PostedHeader, type PostedLine, postedBody } from '../../domain/audit/posted-body.ts'
import { canonicalText } from '../../shared/canonical/canonical.ts'
import { eventText, GENESIS_HASH } from '../../shared/canonical/event-text.ts'
import type { Verification } from '../../shared/contract/audit.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Clock } from '../../shared/time/instant.ts'
import { verifyFrozen } from './verify-frozen.ts'
import { verifySeals } from './verify-seals.ts'
import { verifySetup } from './verify-setup.ts'

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
 * step. The database is a reading connection of its own, so that the books stay usable meanwhile.
 */
export function* verifyLedger(database: Database, clock: Clock): Generator<VerificationProgress, Verification> {
  const startedAt = Date.parse(clock.now())
  database.exec('BEGIN')
  try {
    const counts = ledgerCounts(database)
    const faults: Fault[] = []
    const structure = String(database.pragma('quick_check(1)'))
    if (structure !== 'ok') faults.push(fault('VERIFY_STRUCTURE', undefined, { reason: structure }))
    yield { done: 0, total: counts.events }
    const head = yield* verifyChain(database, counts.events, faults)
    for (const gap of sequenceDifferences(database)) {
      faults.push(
        fault('VERIFY_NUMBER_GAP', undefined, { expected: `${gap.journal} ${gap.fiscal_year} ${gap.kept}`, found: gap.used }),
      )
    }
    faults.push(...verifySeals(database), ...verifyFrozen(database), ...verifySetup(database))
    for (const difference of balanceDifferences(database)) faults.push(fault('VERIFY_BALANCE', undefined, { ...difference }))
    const verifiedAt = clock.now()
    const shown = faults.slice(0, MAX_FAULTS)
    return {
      sound: faults.length === 0,
      head,
      ...counts,
      faults: shown,
      durationMs: Date.parse(verifiedAt) - startedAt,
      verifiedAt,
    }
  } finally {
    database.exec('COMMIT')
  }
}

/** Walks the chain once, beside the vouchers and their lines in the same order. */
function* verifyChain(database: Database, total: number, faults: Fault[]): Generator<VerificationProgress, string> {
  const vouchers = new VoucherReader(database, faults)
  let previousHash = GENESIS_HASH
  let expected = 1
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
    const bodyText = content ?? vouchers.bodyOf(sequence, subject)
    if (bodyText !== undefined) {
      const text = eventText({ sequence, previousHash: storedPrevious, type, subject, at, userName, commandId }, bodyText)
      if (hash('sha256', text) !== storedHash) faults.push(fault('VERIFY_HASH', undefined, { sequence, subject }))
    }
    previousHash = storedHash
    expected = sequence + 1
    if (expected % STEP === 0) yield { done: expected, total }
  }
  vouchers.finish()
  return previousHash
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
  private voucher: SqlValue[] | undefined
  private line: SqlValue[] | undefined

  constructor(database: Database, faults: Fault[]) {
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
  bodyOf(sequence: number, subject: string): string | undefined {
    while (this.voucher && Number(this.voucher[0]) < sequence) this.skipUnchained()
    if (!this.voucher || Number(this.voucher[0]) !== sequence) {
      this.faults.push(fault('VERIFY_MISSING', undefined, { sequence, subject }))
      return undefined
    }
    const voucher = this.voucher
    // The columns of the query are those of the header, in its order.
    const header = voucher.slice(2, 13) as unknown as PostedHeader
    const lines = this.linesOf(Number(voucher[1]), String(voucher[2]), String(voucher[5]))
    if (lines.length !== Number(voucher[13]))
      this.faults.push(fault('VERIFY_MISSING', undefined, { sequence, subject: String(voucher[2]) }))
    this.checkNumber(voucher)
    this.voucher = this.vouchers.next().value
    return canonicalText(postedBody(header, lines))
  }

  finish(): void {
    while (this.voucher) this.skipUnchained()
    if (this.line)
      this.faults.push(fault('VERIFY_UNCHAINED', undefined, { subject: `voucher_line ${this.line[0]}/${this.line[2]}` }))
  }

  private skipUnchained(): void {
    this.faults.push(fault('VERIFY_UNCHAINED', undefined, { subject: String(this.voucher?.[2]) }))
    this.voucher = this.vouchers.next().value
  }

  private linesOf(voucherId: number, number: string, date: string): PostedLine[] {
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
      lines.push(this.postedLine(row))
      this.line = this.lines.next().value
    }
    if (gap !== 0) this.faults.push(fault('VERIFY_UNBALANCED', undefined, { subject: number, gap }))
    return lines
  }

  private postedLine(row: SqlValue[]): PostedLine {
    const { grants, budgetLines, partners, activities, sites, thirdParties } = this.maps
    const code = (map: Codes, index: number): string | null => (row[index] === null ? null : (map.get(Number(row[index])) ?? '?'))
    // The columns of the query are those of the line, in its order; only references are looked up.
    return [
      ...row.slice(2, 10),
      code(grants, 10),
      code(budgetLines, 11),
      row[12],
      code(partners, 13),
      code(activities, 14),
      code(sites, 15),
      code(thirdParties, 16),
      ...row.slice(17, 23),
    ] as unknown as PostedLine
  }

  /** Numbers run without a gap, by journal and fiscal year, in the order of posting. */
  private checkNumber(voucher: SqlValue[]): void {
    const key = `${voucher[4]} ${voucher[14]}`
    const expected = (this.numbers.get(key) ?? 0) + 1
    const found = Number(voucher[15])
    if (found !== expected) this.faults.push(fault('VERIFY_NUMBER_GAP', undefined, { expected: `${key} ${expected}`, found }))
    this.numbers.set(key, found)
  }
}
