import type { Database } from '../../db/database.ts'
import type { EligibilityLineRow } from '../../db/queries/eligibility-lines.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import type { RuledLine } from '../../domain/eligibility/ruling-share.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { type EligibilityBook, eligibilityBook } from './eligibility-book.ts'
import { type StandingOnLine, standingRulings } from './rulings-standing.ts'

export interface LineReference {
  /** "posted:12". */
  readonly voucherKey: string
  readonly lineNumber: number
}

export interface FoundLine {
  readonly grant: GrantRow
  readonly key: string
  readonly row: EligibilityLineRow
  /** Null while a rate is missing. */
  readonly ruled: RuledLine | null
}

/** A line of donor spending with what rulings may still take out of it. Refused: a line that is none. */
export function findRuledLine(database: Database, reference: LineReference): Result<FoundLine> {
  const voucherId = reference.voucherKey.startsWith('posted:') ? Number(reference.voucherKey.slice(7)) : Number.NaN
  const line = Number.isSafeInteger(voucherId)
    ? linesOfVoucher(database, voucherId).find(({ lineNumber }) => lineNumber === reference.lineNumber)
    : undefined
  const grant = listGrants(database).find(({ code }) => code === line?.grantCode)
  const key = `${voucherId}/${reference.lineNumber}`
  const known = grant && eligibilityBook(database, grant).lines.get(key)
  if (!grant || !known) return failure(fault('ELIGIBILITY_LINE_UNKNOWN', undefined, { line: reference.lineNumber }))
  return success({
    grant,
    key,
    row: known.row,
    ruled: known.donorMinor === null ? null : ruledLine(known, standingRulings(database, grant.id).get(key)),
  })
}

/** What a line spends, and what rulings left of it. */
export const ruledLine = (line: { xof: number; donorMinor: number | null }, standing: StandingOnLine | undefined): RuledLine => ({
  xof: line.xof,
  donorMinor: line.donorMinor ?? 0,
  leftXof: line.xof - (standing?.xof ?? 0),
  leftMinor: (line.donorMinor ?? 0) - (standing?.donorMinor ?? 0),
})

/** Whoever prepared a voucher does not decide on its eligibility once two people write. */
export const decidesOnOwn = (work: Work, row: Pick<EligibilityLineRow, 'preparedBy'>): boolean =>
  row.preparedBy === work.actor.id && !postsAlone(work)

/** The amounts of a line as screens show them. */
export function lineAmountsOf(book: EligibilityBook, key: string, standing: StandingOnLine | undefined) {
  const line = book.lines.get(key) ?? { xof: 0, donorMinor: 0 }
  const { xof, leftXof, leftMinor } = ruledLine(line, standing)
  const { donorMinor } = line
  return { currency: book.grant.currency, xof, donorMinor, leftXof, leftMinor: donorMinor === null ? null : leftMinor }
}
