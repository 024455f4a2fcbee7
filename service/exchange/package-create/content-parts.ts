import { hash } from 'node:crypto'
import type { Database } from '../../../db/database.ts'
import { DocumentFiles } from '../../../db/document-files.ts'
import type { GrantRow } from '../../../db/queries/masters.ts'
import { vouchersByJournal } from '../../../db/queries/package-vouchers.ts'
import {
  ADVANCES_PART,
  attachmentPart,
  COMPLIANCE_PART,
  REPORT_PART,
  TREASURY_PART,
  VOUCHERS_PART,
} from '../../../domain/exchange/package-format.ts'
import type { PackedVoucher } from '../../../domain/exchange/packed-voucher.ts'
import { type JournalRun, periodFigures } from '../../../domain/exchange/period-figures.ts'
import { type Canonical, canonicalText } from '../../../shared/canonical/canonical.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import { collectVouchers } from './collect-vouchers.ts'
import type { PackageManifest } from './package-schemas.ts'
import { reportOfPeriod } from './report-of-period.ts'
import type { SealedPeriod } from './sealed-period.ts'
import { advancesOfPeriod, complianceOfPeriod, treasuryOfPeriod } from './state-of-period.ts'

/** The content of a package, without manifest and signature, and what the manifest says of it. */
export interface PackageContent extends Pick<PackageManifest, 'counts' | 'totals' | 'journals' | 'parts'> {
  readonly contents: readonly (readonly [name: string, content: Uint8Array])[]
}

/** Reads everything that a period's package holds. Refused where the bytes of a document are gone or changed, every one named. */
export function contentParts(ledger: Ledger, grant: GrantRow, period: SealedPeriod): Result<PackageContent> {
  const { database } = ledger
  const vouchers = collectVouchers(database, { grantId: grant.id, ...period })
  const attachments = readAttachments(ledger, vouchers)
  if (!attachments.ok) return attachments
  const figures = periodFigures(vouchers, grant.code)
  const report = reportOfPeriod(database, grant, period, figures.spendingByLine)
  const treasury = treasuryOfPeriod(database, grant, period)
  const advances = advancesOfPeriod(database, grant, period)
  const contents: (readonly [string, Uint8Array])[] = [
    [VOUCHERS_PART, bytesOf(vouchers.map((voucher) => `${canonicalText(voucherBody(voucher))}\n`).join(''))],
    [REPORT_PART, jsonPart(report)],
    [TREASURY_PART, jsonPart(treasury)],
    [ADVANCES_PART, jsonPart(advances)],
    [COMPLIANCE_PART, jsonPart(complianceOfPeriod(database, period))],
    ...attachments.value,
  ]
  return success({
    contents,
    counts: { vouchers: figures.vouchers, lines: figures.lines, attachments: attachments.value.length },
    totals: {
      debitXof: figures.debitXof,
      creditXof: figures.creditXof,
      spendingXof: figures.spendingXof,
      spendingMinor: sumMinor(report.rows.map(({ donorMinor }) => donorMinor)),
      treasuryXof: sumMinor(treasury.map(({ closingXof }) => closingXof)),
      advancesXof: sumMinor(advances.map(({ balanceXof }) => balanceXof)),
    },
    journals: wholeRuns(database, period, figures.journals),
    parts: contents.map(([name, content]) => partOf(name, content)),
  })
}

/** What the manifest says of a part. */
export const partOf = (name: string, content: Uint8Array): PackageManifest['parts'][number] => ({
  name,
  bytes: content.length,
  sha256: hash('sha256', content),
})

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const jsonPart = (value: Canonical): Uint8Array => bytesOf(`${canonicalText(value)}\n`)

const voucherBody = ({ event, header, lines, documents }: PackedVoucher): Canonical => ({
  event,
  header,
  lines,
  documents: documents.map((document) => ({ ...document })),
})

function readAttachments(ledger: Ledger, vouchers: readonly PackedVoucher[]): Result<(readonly [string, Uint8Array])[]> {
  const files = new DocumentFiles(ledger.path, ledger.dataKey)
  const faults: Fault[] = []
  const parts = new Map<string, Uint8Array>()
  for (const { header, documents } of vouchers) {
    for (const { sha256, name } of documents) {
      if (parts.has(sha256)) continue
      const found = files.read(sha256)
      if (found.state === 'sound') parts.set(sha256, found.content)
      else {
        const code = found.state === 'missing' ? 'DOCUMENT_FILE_MISSING' : 'DOCUMENT_FILE_CHANGED'
        faults.push(fault(code, { kind: 'voucher', voucher: header[0] }, { name }))
      }
    }
  }
  if (faults.length > 0) return failure(...faults)
  const ids = [...parts.keys()].sort()
  return success(ids.map((id) => [attachmentPart(id), parts.get(id) ?? new Uint8Array()] as const))
}

/** A run is whole where the package has every voucher of its journal in the period, and no number is missing between the first and the last. */
function wholeRuns(database: Database, period: SealedPeriod, runs: readonly JournalRun[]): PackageManifest['journals'] {
  const counts = vouchersByJournal(database, period)
  const packed = new Map<string, number>()
  for (const { journal, vouchers } of runs) packed.set(journal, (packed.get(journal) ?? 0) + vouchers)
  return runs.map((run) => ({
    ...run,
    whole: packed.get(run.journal) === counts.get(run.journal) && run.vouchers === run.last - run.first + 1,
  }))
}
