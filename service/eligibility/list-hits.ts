import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { EligibilityFilter, EligibilityHitView } from '../../shared/contract/eligibility.ts'
import { ELIGIBILITY_CODES, type EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import { picked } from '../../shared/fields/picked.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type JudgedBook, type JudgedHit, judgedBook } from './hit-states.ts'
import { lineAmountsOf } from './ruled-line.ts'

/** A page of the hints that a filter keeps, by date, with their sum, and how many of each code there are under its other conditions. */
export function listHits(database: Database, grant: GrantRow, filter: EligibilityFilter & { offset: number; limit: number }) {
  const judged = judgedBook(database, grant)
  const lead = readLedger(database).organisationCode
  const withoutCode = judged.hits.filter((hit) => keeps(judged, hit, filter, lead))
  const kept = filter.code === undefined ? withoutCode : withoutCode.filter(({ code }) => code === filter.code)
  return {
    rows: kept.slice(filter.offset, filter.offset + filter.limit).map((hit) => hitView(judged, hit)),
    matching: kept.length,
    xof: sumMinor(kept.map(({ xof }) => xof)),
    counts: countsOf(withoutCode),
  }
}

function keeps({ book }: JudgedBook, hit: JudgedHit, filter: EligibilityFilter, lead: string): boolean {
  const row = book.lines.get(hit.key)?.row
  if (!row) return false
  const { severity, state, from, to, partner, text } = filter
  const words = fold(text ?? '')
  return (
    (severity === undefined || hit.severity === severity) &&
    (state === undefined || hit.state === state) &&
    (from === undefined || row.date >= from) &&
    (to === undefined || row.date <= to) &&
    (partner === undefined || (row.partner ?? lead) === partner) &&
    (words === '' || [row.number, row.label, row.thirdParty ?? ''].some((each) => fold(each).includes(words)))
  )
}

function countsOf(hits: readonly JudgedHit[]) {
  const counts = new Map<EligibilityCode, { severity: 'BLOCK' | 'WARN'; count: number; xof: number }>()
  for (const { code, severity, xof } of hits) {
    const known = counts.get(code)
    counts.set(code, { severity, count: (known?.count ?? 0) + 1, xof: (known?.xof ?? 0) + xof })
  }
  return ELIGIBILITY_CODES.flatMap((code) => {
    const count = counts.get(code)
    return count ? [{ code, ...count }] : []
  })
}

/** A hint with its line as screens show it. */
export function hitView({ book, standing }: JudgedBook, hit: JudgedHit): EligibilityHitView {
  const line = book.lines.get(hit.key)
  if (!line) throw new Error(`a hit on a line that the book does not hold: ${hit.key}`)
  const { row } = line
  return {
    voucherKey: `posted:${row.voucherId}`,
    lineNumber: row.lineNumber,
    ...lineAmountsOf(book, hit.key, standing.get(hit.key)),
    ...picked(row, 'number', 'date', 'account', 'label', 'budgetLine', 'partner', 'thirdParty'),
    code: hit.code,
    severity: hit.severity,
    // The contract's fault has plain records, ours are readonly.
    reason: { code: hit.reason.code, ...(hit.reason.details ? { details: { ...hit.reason.details } } : {}) },
    hitXof: hit.xof,
    state: hit.state,
    review: hit.review
      ? { author: hit.review.author, date: hit.review.madeOn, reason: hit.review.reason, evidence: hit.review.evidence }
      : null,
  }
}
