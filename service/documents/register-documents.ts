import type { Database } from '../../db/database.ts'
import { supportedVouchers } from '../../db/queries/documents-vouchers.ts'
import { draftVoucher, findDraft } from '../../db/queries/drafts.ts'
import type { RegisterRow } from '../../shared/contract/vouchers.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Supported, SupportReader, supportedVoucher } from './voucher-support.ts'

/** The rows of a page of the register with their documents: a handful of questions for the page, none for each row. */
export function withDocuments<Row extends Pick<RegisterRow, 'key'>>(
  database: Database,
  rows: readonly Row[],
  today: LocalDate,
): (Row & Pick<RegisterRow, 'documents'>)[] {
  const posted = supportedVouchers(
    database,
    rows.flatMap(({ key }) => (key.startsWith('posted:') ? [Number(key.slice(7))] : [])),
  )
  const supported = new Map<string, Supported>(posted.map((row) => [`posted:${row.id}`, supportedVoucher(row)]))
  for (const { key } of rows) if (key.startsWith('draft:')) addDraft(database, key, supported)
  const support = new SupportReader(database, today).read([...supported.values()])
  return rows.map((row) => {
    const found = support.get(supported.get(row.key)?.subject ?? '')
    return {
      ...row,
      documents: {
        count: found?.documents ?? 0,
        required: found?.completeness.required ?? 0,
        settled: found?.completeness.settled ?? 0,
      },
    }
  })
}

/** Drafts are few, and their types of expense are in what they hold. */
function addDraft(database: Database, key: string, supported: Map<string, Supported>): void {
  const draft = findDraft(database, key.slice(6))
  if (!draft) return
  const types = draftVoucher(draft).lines.flatMap(({ expenseType }) => (expenseType === null ? [] : [expenseType]))
  supported.set(key, { subject: key, expenseTypes: [...new Set(types)], date: draft.date })
}
