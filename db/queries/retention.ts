import type { Database } from '../database.ts'

/** The financial years that the books have, oldest first. */
export const financialYears = (database: Database): number[] =>
  database
    .all<{ fiscalYear: number }>('SELECT DISTINCT fiscal_year FROM period ORDER BY fiscal_year')
    .map(({ fiscalYear: year }) => year)

/** The vouchers that each document supports: their financial year, and the grants of their lines. */
export const documentUses = (database: Database): { documentId: string; fiscalYear: number; grantId: number | null }[] =>
  database.all(
    `SELECT DISTINCT d.document_id, v.fiscal_year, l.grant_id FROM document_link d JOIN voucher v ON d.subject = 'voucher:' || v.number
    JOIN voucher_line l ON l.voucher_id = v.id ORDER BY d.document_id, v.fiscal_year, l.grant_id`,
  )
