import type { Database } from '../../db/database.ts'
import { type EligibilityRulingRow, eligibilityRulings } from '../../db/queries/eligibility-rulings.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { EligibilityRulingView } from '../../shared/contract/eligibility.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { lineKey } from '../conversion/grant-conversion.ts'
import { type EligibilityBook, eligibilityBook } from './eligibility-book.ts'
import { ANY_DAY } from './rulings-standing.ts'

/** The register of a grant's rulings, with what reversals undid by themselves, in their order. */
export function listRulings(database: Database, grant: GrantRow, to = ANY_DAY) {
  const book = eligibilityBook(database, grant)
  const rows = eligibilityRulings(database, grant.id, to)
  return {
    rows: rows.map((row) => rulingView(book, row, rows)),
    currency: grant.currency,
    standing: {
      xof: sumMinor(rows.map((row) => row.amountXof)),
      donorMinor: sumMinor(rows.map((row) => row.amountMinor)),
    },
  }
}

export function rulingView(
  { grant, lines }: EligibilityBook,
  row: EligibilityRulingRow,
  rows: readonly EligibilityRulingRow[],
): EligibilityRulingView {
  const line = lines.get(lineKey(row))?.row
  const lifted = row.liftsId === null ? rows.filter((other) => other.liftsId === row.id) : []
  const undone = sumMinor(lifted.map((other) => other.amountXof)) + row.amountXof <= 0
  return {
    voucherKey: `posted:${row.voucherId}`,
    lineNumber: row.lineNumber,
    id: row.id,
    ruling: row.number,
    date: row.date,
    number: line?.number ?? '',
    label: line?.label ?? '',
    budgetLine: line?.budgetLine ?? '',
    partner: line?.partner ?? null,
    code: row.code,
    xof: row.amountXof,
    donorMinor: row.amountMinor,
    currency: grant.currency,
    reason: row.reason,
    author: row.author,
    evidence: row.evidence,
    lifts: row.liftsId === null ? null : (rows.find((other) => other.id === row.liftsId)?.number ?? null),
    liftedOn: lifted.length > 0 && undone ? (lifted.at(-1)?.date ?? null) : null,
    takenBackBy: row.takenBackBy,
  }
}
