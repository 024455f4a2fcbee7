import type { Database } from '../../db/database.ts'
import { questionedElsewhere } from '../../db/queries/findings.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { voucherDetailRow } from '../../db/queries/voucher-detail.ts'
import { type FullLineRow, linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { findVoucher, type VoucherRow } from '../../db/queries/vouchers.ts'
import type { LineFact, LineFinder } from '../../domain/audit/findings/line-fact.ts'
import type { OfferedLine } from '../../shared/contract/findings.ts'
import { lineKey } from '../conversion/grant-conversion.ts'
import { eligibilityBook } from '../eligibility/eligibility-book.ts'

/**
 * Reads lines of posted vouchers as findings name them. A line of donor spending holds what it still spends after reversals and corrections, with the pounds of its
 * own conversion; any other line its amount, without. `except` is the finding whose own amounts do not count as taken.
 */
export const lineFinder =
  (database: Database, except: string | null): LineFinder =>
  (reference, lineNumber) => {
    const voucher = findVoucher(database, reference)
    const line = voucher && linesOfVoucher(database, voucher.id).find((row) => row.lineNumber === lineNumber)
    return voucher && line && factOf(database, voucher, line, except)
  }

function factOf(database: Database, voucher: VoucherRow, line: FullLineRow, except: string | null): LineFact {
  const grant = listGrants(database).find(({ code }) => code === line.grantCode)
  const spending = grant && eligibilityBook(database, grant).lines.get(lineKey(line))
  return {
    voucher: voucher.number,
    lineNumber: line.lineNumber,
    date: voucher.date,
    label: line.label,
    grant: line.grantCode,
    budgetLine: line.budgetLine,
    lineXof: spending ? Math.max(0, spending.xof) : Math.abs(line.amountXof),
    lineMinor: spending && spending.xof > 0 ? spending.donorMinor : null,
    currency: spending ? (grant?.currency ?? null) : null,
    takenXof: questionedElsewhere(database, voucher.number, line.lineNumber, except),
  }
}

/** Every line of a posted voucher, for the editor; none where the books have no such voucher. */
export function offeredLines(database: Database, reference: string, except: string | null): OfferedLine[] {
  const id = reference.startsWith('posted:') ? Number(reference.slice(7)) : undefined
  const number = id === undefined ? reference : (voucherNumber(database, id) ?? '')
  const voucher = findVoucher(database, number)
  if (!voucher) return []
  return linesOfVoucher(database, voucher.id).map((line) => ({
    ...factOf(database, voucher, line, except),
    account: line.account,
    partner: line.partner,
  }))
}

/** The number of a posted voucher by its id. */
export const voucherNumber = (database: Database, id: number): string | undefined => voucherDetailRow(database, id)?.number
