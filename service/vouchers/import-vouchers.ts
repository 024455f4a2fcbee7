import { readMasters } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { eachRow } from '../../domain/tabular/each-row.ts'
import type { OpenTable } from '../../domain/tabular/open-table-types.ts'
import { decidePosting, type LinePlace } from '../../domain/vouchers/decide-posting.ts'
import { flagIdleBudgetLines } from '../../domain/vouchers/idle-budget-lines.ts'
import type { Posting } from '../../domain/vouchers/posting.ts'
import type { PostingFacts } from '../../domain/vouchers/posting-facts.ts'
import { followsFromUnread } from '../../domain/vouchers/unread-fields.ts'
import { assembleVoucher, VoucherFileReader, type VoucherFileRow } from '../../domain/vouchers/voucher-file.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { recordExchangeLayer } from './exchange-layer.ts'
import { keepDraft } from './keep-draft.ts'
import { ledgerFacts } from './ledger-facts.ts'
import { PostingBatch } from './posting-batch.ts'

export interface ImportRequest {
  readonly table: OpenTable
  readonly post: boolean
  /** Who approves, when the importer declares both people; the importer alone otherwise. */
  readonly approvedBy?: { readonly id: number; readonly name: string } | undefined
  /** SHA-256 of the file, as the chain keeps it. */
  readonly fileHash: string
  readonly progress?: ((lines: number, total: number) => void) | undefined
}

export interface ImportAnswer {
  readonly vouchers: number
  readonly lines: number
  readonly posted: boolean
  readonly created: { readonly thirdParties: number; readonly activities: number; readonly sites: number }
  readonly warnings: readonly Fault[]
}

/** So many faults say that the file is another one; the rest is counted, not listed. */
const MAX_FAULTS = 2_000
const PROGRESS_STEP = 2_000
/** Flags beyond these tell nothing new. */
const MAX_FLAGS = 100

/**
 * Imports a vouchers file, whole or not at all (spec 10): as drafts, or posted at once. The file is read twice: once to know
 * where each voucher ends, so that memory stays bounded, and once to check and write. After the first fault nothing more is
 * written, but everything is still checked, so that all faults come back.
 */
export function importVouchers(work: Work, surroundings: Surroundings, request: ImportRequest): Result<ImportAnswer> {
  const reader = VoucherFileReader.open(request.table)
  if (!reader.ok) return reader
  const counted = countLines(request.table, reader.value)
  if (!counted.ok) return counted
  if (counted.value.lines === 0) return failure(fault('LINE_EMPTY_FILE', { kind: 'file', name: request.table.name }))
  const writer = new ImportWriter(work, surroundings, request, reader.value)
  const read = readVouchers(request, reader.value, counted.value, writer)
  if (!read.ok) return read
  return writer.finish(counted.value.lines)
}

interface LineCounts {
  readonly lines: number
  readonly byVoucher: Map<string, number>
}

function countLines(table: OpenTable, reader: VoucherFileReader): Result<LineCounts> {
  const byVoucher = new Map<string, number>()
  let lines = 0
  const read = eachRow(table, (row) => {
    const voucher = reader.voucherOf(row)?.normalize('NFC') ?? null
    if (voucher !== null) byVoucher.set(voucher, (byVoucher.get(voucher) ?? 0) + 1)
    lines++
  })
  return read.ok ? success({ lines, byVoucher }) : read
}

function readVouchers(
  request: ImportRequest,
  reader: VoucherFileReader,
  counts: LineCounts,
  writer: ImportWriter,
): Result<number> {
  const waiting = new Map<string, VoucherFileRow[]>()
  let done = 0
  return eachRow(request.table, (row) => {
    done++
    if (done % PROGRESS_STEP === 0) request.progress?.(done, counts.lines)
    const line = reader.read(row, writer.faults)
    if (!line) return writer.wantsMore()
    const rows = waiting.get(line.voucher) ?? []
    rows.push(line)
    if (rows.length < (counts.byVoucher.get(line.voucher) ?? 0)) waiting.set(line.voucher, rows)
    else {
      waiting.delete(line.voucher)
      writer.take(rows)
    }
    return writer.wantsMore()
  })
}

/** Checks each voucher as it is complete and writes it while nothing has failed. */
class ImportWriter {
  readonly faults: Fault[] = []
  private readonly facts: PostingFacts
  private readonly batch: PostingBatch
  private readonly imported = new Set<string>()
  private readonly flags: Fault[] = []
  private readonly masters: ReturnType<typeof readMasters>
  private readonly work: Work
  private readonly surroundings: Surroundings
  private readonly request: ImportRequest
  private readonly reader: VoucherFileReader
  private vouchers = 0

  constructor(work: Work, surroundings: Surroundings, request: ImportRequest, reader: VoucherFileReader) {
    this.work = work
    this.surroundings = surroundings
    this.request = request
    this.reader = reader
    this.masters = readMasters(work.database)
    const known = ledgerFacts(work.database, this.masters, work.actor.roles)
    // A correction may name a voucher of the same file, which as a draft is not posted yet.
    this.facts = {
      ...known,
      postedVoucherId: (reference) => known.postedVoucherId(reference) ?? (this.imported.has(reference) ? 0 : undefined),
    }
    this.batch = new PostingBatch(work, this.masters, readLedger(work.database).organisationCode)
  }

  wantsMore(): boolean {
    return this.faults.length < MAX_FAULTS
  }

  take(rows: readonly VoucherFileRow[]): void {
    const before = this.faults.length
    const voucher = assembleVoucher(rows, this.reader, this.faults)
    if (this.faults.length > before) return
    const indexes = new Map<Place, number>()
    const placeOf: LinePlace = (index, field) => {
      const place = this.reader.placeOf(rows[index]?.line ?? rows[0]?.line ?? 1, field)
      indexes.set(place, index)
      return place
    }
    const decision = decidePosting(voucher, this.facts, placeOf)
    if (!decision.ok) {
      const lineOf = ({ place }: Fault): number => (place && indexes.get(place)) ?? 0
      this.faults.push(...decision.faults.filter((found) => !followsFromUnread(found.code, lineOf(found), rows)))
      return
    }
    this.vouchers++
    if (this.flags.length < MAX_FLAGS) this.flags.push(...flagIdleBudgetLines(voucher, placeOf))
    if (voucher.sourceId !== null) this.imported.add(voucher.sourceId)
    if (this.faults.length > 0) return
    if (this.request.post) this.postOne(decision.value, voucher)
    else keepDraft(this.work, this.surroundings, voucher)
  }

  finish(lines: number): Result<ImportAnswer> {
    if (this.faults.length > 0) return failure(...this.faults)
    this.batch.finish()
    const body = {
      file: this.request.table.name,
      sha256: this.request.fileHash,
      vouchers: this.vouchers,
      lines,
      posted: this.request.post,
    }
    this.work.chain.append('imported', this.request.table.name, body)
    const { created, similarThirdParties } = this.batch
    const warnings = [
      ...this.request.table.warnings,
      ...this.reader.ignoredColumns.map((name) =>
        fault('COLUMN_IGNORED', { kind: 'file', name: this.request.table.name }, { name }),
      ),
      ...similarThirdParties.map(([name, other]) => fault('THIRD_PARTY_SIMILAR', undefined, { name, other })),
      ...this.flags,
    ]
    return success({
      vouchers: this.vouchers,
      lines,
      posted: this.request.post,
      created: { thirdParties: created.thirdParty, activities: created.activity, sites: created.site },
      warnings,
    })
  }

  private postOne(posting: Posting, voucher: VoucherInput): void {
    const people = { preparedBy: this.work.actor, approvedBy: this.request.approvedBy ?? this.work.actor }
    const corrected = voucher.corrects === null ? undefined : findVoucher(this.work.database, voucher.corrects)
    const posted = this.batch.post({ ...posting, correctsId: corrected?.id ?? null }, people, {
      correctsNumber: corrected?.number ?? null,
    })
    recordExchangeLayer(this.work, this.masters, posting, posted)
  }
}
