import { hash } from 'node:crypto'
import { checkEverywhere, damageFault } from '../../db/damage-fault.ts'
import type { Database } from '../../db/database.ts'
import type { DocumentFiles } from '../../db/document-files.ts'
import { endReading } from '../../db/end-reading.ts'
import { missingTable } from '../../db/expected-tables.ts'
import { BalanceGatherer } from '../../db/queries/balances.ts'
import { eventStream, ledgerCounts, sequenceDifferences, thirdPartySearchKeys } from '../../db/queries/verification.ts'
import type { CodeFinder } from '../../db/registers/codes.ts'
import { formatDescription } from '../../db/registers/format-description.ts'
import { schemaDifferences } from '../../db/schema-proof.ts'
import { canonicalText } from '../../shared/canonical/canonical.ts'
import { eventText, GENESIS_HASH } from '../../shared/canonical/event-text.ts'
import type { Verification } from '../../shared/contract/verification.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Clock } from '../../shared/time/instant.ts'
import { verifyIncidents } from '../incidents/verify-incidents.ts'
import { FORMAT_EVENT } from '../kernel/record-rows.ts'
import { ChainRecords } from './chain-records.ts'
import { oncePerCause } from './once-per-cause.ts'
import { verifyBalances } from './verify-balances.ts'
import { verifyChart } from './verify-chart.ts'
import { ClockReader } from './verify-clock.ts'
import { verifyDocuments } from './verify-documents.ts'
import { verifyFrozenMonths } from './verify-frozen-months.ts'
import { verifyReferences } from './verify-references.ts'
import { unknownSubjects, verifyRegisters } from './verify-registers.ts'
import { verifySeals } from './verify-seals.ts'
import { type ChainPlace, proveVouchers } from './voucher-proof.ts'

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
 * Recomputes everything from the rows: the file's structure and schema, each event's hash and link, each register's rows, each voucher's content and
 * balance, the numbering, the seals and the derived balances (spec 08 §6). It yields its progress and can be left at any step. The database is a reading
 * connection of its own, so that the books stay usable meanwhile. `files` are the documents beside the ledger, whose bytes are then proved too.
 */
export function* verifyLedger(
  database: Database,
  clock: Clock,
  files?: DocumentFiles,
): Generator<VerificationProgress, Verification> {
  const startedAt = Date.parse(clock.now())
  database.exec('BEGIN')
  try {
    const found: Found = { faults: [], warnings: [], records: new ChainRecords(), format: '' }
    const { faults, warnings, records } = found
    let counts = NOTHING_COUNTED
    faults.push(
      ...checked('structure', () => {
        const { damaged = missingTable(database), broken } = checkEverywhere(database)
        return [...(damaged ? [damaged] : []), ...brokenRules(broken)]
      }),
      ...checked('structure', () => {
        counts = ledgerCounts(database)
        return []
      }),
    )
    faults.push(...checked('schema', () => verifySchema(database)))
    yield { done: 0, total: counts.events }
    const balances = new BalanceGatherer()
    let end = { head: GENESIS_HASH, sequence: 0 }
    try {
      end = yield* verifyChain(database, counts.events, found)
      faults.push(...verifyFormat(found.format), ...verifyRegisters(database, records), ...unknownSubjects(records))
      const names = { find: records.codes(database), numberOf: records.numbers(database) }
      for (const done of proveVouchers(database, names, balances, faults)) yield { done, total: counts.events }
    } catch (cause) {
      faults.push(unreadable('chain', cause))
    }
    const find = records.codes(database)
    faults.push(
      ...checked('chart', () => {
        const chart = verifyChart(database)
        warnings.push(...chart.warnings)
        return chart.faults
      }),
    )
    for (const [part, check] of Object.entries(CHECKS)) faults.push(...checked(part, () => check(database, find)))
    if (files) faults.push(...(yield* documentFaults(database, files, counts.events)))
    faults.push(...checked('balances', () => verifyBalances(database, balances, find)))
    const verifiedAt = clock.now()
    const named = oncePerCause(withoutRepeats(faults))
    const shown = named.slice(0, MAX_FAULTS)
    return {
      sound: named.length === 0,
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

export interface Found {
  readonly faults: Fault[]
  readonly warnings: Fault[]
  readonly records: ChainRecords
  /** What the chain last said of the file's own form. */
  format: string
}

/** What is proved besides the chain itself, each from the rows as they stand. */
const CHECKS: Readonly<Record<string, (database: Database, find: CodeFinder) => Fault[]>> = {
  numbers: verifyNumbers,
  seals: verifySeals,
  'frozen months': verifyFrozenMonths,
  incidents: verifyIncidents,
  references: verifyReferences,
  'search keys': verifySearchKeys,
}

/** A row that was altered until it cannot be read at all is a finding like any other, and must not stop the rest. */
function checked(part: string, check: () => readonly Fault[]): readonly Fault[] {
  try {
    return check()
  } catch (cause) {
    return [unreadable(part, cause)]
  }
}

/** Tables that hold a row which no writing would have let in. */
export const brokenRules = (tables: readonly string[]): Fault[] =>
  tables.map((table) => fault('VERIFY_RULE_BROKEN', undefined, { table }))

/** What stopped a check: damage by its own name. */
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

/** Tables, indexes, triggers and views are those of the file's version. */
const verifySchema = (database: Database): Fault[] =>
  schemaDifferences(database).map(({ kind, name, state }) => fault('VERIFY_SCHEMA', undefined, { kind, name, state }))

/** The file's own description of its registers is this version's. */
const verifyFormat = (content: string): Fault[] =>
  content === canonicalText(formatDescription()) ? [] : [fault('VERIFY_FORMAT')]

/** The numbers drawn last, as kept, are those really used. */
function verifyNumbers(database: Database): Fault[] {
  return sequenceDifferences(database).map((gap) =>
    fault('VERIFY_COUNTER', undefined, { journal: gap.journal, year: gap.fiscalYear, held: gap.used, found: gap.kept }),
  )
}

/** What third parties are found by follows from their names. */
function verifySearchKeys(database: Database): Fault[] {
  return thirdPartySearchKeys(database)
    .filter(({ name, folded }) => fold(name) !== folded)
    .map(({ name, folded }) =>
      fault('VERIFY_ROW_CHANGED', undefined, {
        subject: `third-party:${name}`,
        register: 'third-party',
        title: name,
        sequence: 0,
        field: 'folded',
        held: fold(name),
        found: folded,
      }),
    )
}

/** Walks the chain once, from its beginning or from a place in it: each event's hash, its body's and its link; what it says of registers is gathered. */
export function* verifyChain(
  database: Database,
  total: number,
  found: Found,
  from?: ChainPlace,
): Generator<VerificationProgress, { head: string; sequence: number }> {
  const { faults, warnings, records } = found
  const clock = new ClockReader(warnings)
  let previousHash = from?.hash ?? GENESIS_HASH
  let expected = (from?.sequence ?? 0) + 1
  for (const row of eventStream(database, from?.sequence)) {
    const [sequence, at, userName, commandId, type, subject, content, bodyHash, storedPrevious, storedHash] = row as [
      number,
      ...Nine,
    ]
    if (sequence !== expected || storedPrevious !== previousHash) faults.push(fault('VERIFY_LINK', undefined, { sequence }))
    const text = eventText({ sequence, previousHash: storedPrevious, type, subject, at, userName, commandId }, bodyHash)
    if (hash('sha256', content) !== bodyHash || hash('sha256', text) !== storedHash)
      faults.push(fault('VERIFY_HASH', undefined, { sequence, subject }))
    records.take({ sequence, type, subject, content })
    if (type === FORMAT_EVENT) found.format = content
    clock.look(sequence, at)
    previousHash = storedHash
    expected = sequence + 1
    if (expected % STEP === 0) yield { done: expected, total }
  }
  return { head: previousHash, sequence: expected - 1 }
}

type Nine = [string, string, string, string, string, string, string, string, string]
