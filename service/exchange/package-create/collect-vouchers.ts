import type { Database, SqlValue } from '../../../db/database.ts'
import { type PackageScope, packageDocuments, packageLineRows, packageVoucherRows } from '../../../db/queries/package-vouchers.ts'
import type { PostedHeader, PostedLine } from '../../../domain/audit/posted-body.ts'
import type { PackedDocument, PackedVoucher, PostedEvent } from '../../../domain/exchange/packed-voucher.ts'

/** The vouchers of a grant's period as a package carries them, in the order of the chain. */
export function collectVouchers(database: Database, scope: PackageScope): PackedVoucher[] {
  const rows = [...packageVoucherRows(database, scope)]
  const lines = linesByVoucher(packageLineRows(database, scope))
  const documents = documentsByNumber(
    database,
    rows.map((row) => String(row[7])),
  )
  return rows.map((row): PackedVoucher => {
    // The columns of the query are those of the event, in its order.
    const event = row.slice(1, 7) as unknown as PostedEvent
    // So is the header.
    const header = row.slice(7) as unknown as PostedHeader
    return { event, header, lines: lines.get(Number(row[0])) ?? [], documents: documents.get(header[0]) ?? [] }
  })
}

function linesByVoucher(rows: Iterable<SqlValue[]>): Map<number, PostedLine[]> {
  const lines = new Map<number, PostedLine[]>()
  for (const [voucherId, ...columns] of rows) {
    // The columns of the query are those of the line, in its order.
    const line = columns as unknown as PostedLine
    const known = lines.get(Number(voucherId))
    if (known) known.push(line)
    else lines.set(Number(voucherId), [line])
  }
  return lines
}

function documentsByNumber(database: Database, numbers: readonly string[]): Map<string, PackedDocument[]> {
  const documents = new Map<string, PackedDocument[]>()
  for (const row of packageDocuments(database, numbers)) {
    const document = { sha256: row.documentId, name: row.name, mediaType: row.mediaType, kind: row.kind, line: row.lineNumber }
    documents.set(row.number, [...(documents.get(row.number) ?? []), document])
  }
  return documents
}
