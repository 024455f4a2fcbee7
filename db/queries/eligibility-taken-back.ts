import { type NotNull, sql } from 'kysely'
import { correctedLine } from '../../shared/accounting/corrected-line.ts'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const ruledVouchers = (db: Builder, p: Given<{ grantId: number }>) =>
  db.selectFrom('eligibilityRuling').select('voucherId').distinct().where('grantId', '=', p.grantId)

const CORRECTIONS = statement((db, p: Given<{ grantId: number; to: string }>) =>
  db
    .selectFrom('voucher as v')
    .innerJoin('voucherLine as l', 'l.voucherId', 'v.id')
    .innerJoin('user as u', 'u.id', 'v.postedBy')
    .select(['v.correctsId', 'l.lineNumber', 'l.account', 'l.budgetLineId', sql<number>`l.side * l.amount_xof`.as('amountXof')])
    .$narrowType<{ correctsId: NotNull }>()
    .select((eb) => ['v.date', 'v.number', eb.fn.coalesce('v.reason', 'v.label').as('reason'), 'u.name as author', 'v.postedAt'])
    .where('v.correctsId', 'in', ruledVouchers(db, p))
    .where('v.date', '<=', p.to)
    .where('l.grantId', '=', p.grantId)
    .where('l.budgetLineId', 'is not', null)
    .orderBy('v.date')
    .orderBy('v.id')
    .orderBy('l.lineNumber'),
)

type Correction = Answered<typeof CORRECTIONS>

/** A line of a reversal or a correction that takes a ruled line back, wholly or in part; the amount is of the opposite sign. */
export interface RulingTakenBack
  extends Readonly<Pick<Correction, 'amountXof' | 'date' | 'number' | 'reason' | 'author' | 'postedAt'>> {
  /** The ruled line. */
  readonly voucherId: number
  readonly lineNumber: number
  readonly lineXof: number
}

const RULED = statement((db, p: Given<{ grantId: number }>) =>
  db.selectFrom('eligibilityRuling').select(['voucherId', 'lineNumber']).distinct().where('grantId', '=', p.grantId),
)

const LINES = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('voucherLine')
    .select(['voucherId', 'lineNumber', 'account', 'budgetLineId', sql<number>`side * amount_xof`.as('amountXof')])
    .where('voucherId', 'in', ruledVouchers(db, p))
    .where('grantId', '=', p.grantId)
    .where('budgetLineId', 'is not', null)
    .orderBy('voucherId')
    .orderBy('lineNumber'),
)

/** What reversals and corrections dated up to a day took back of a grant's ruled lines, by date and voucher. */
export function takenBackFromRuledLines(database: Database, grantId: number, to: string): RulingTakenBack[] {
  const corrections = database.all(CORRECTIONS, { grantId, to })
  if (corrections.length === 0) return []
  const ruled = new Set(database.all(RULED, { grantId }).map(({ voucherId, lineNumber }) => `${voucherId}/${lineNumber}`))
  const lines = linesByVoucher(database, grantId)
  return corrections.flatMap(({ correctsId: voucherId, ...row }): RulingTakenBack[] => {
    const line = correctedLine(row, lines.get(voucherId) ?? [])
    if (!line || !ruled.has(`${voucherId}/${line.lineNumber}`)) return []
    return [{ ...row, voucherId, lineNumber: line.lineNumber, lineXof: line.amountXof }]
  })
}

function linesByVoucher(database: Database, grantId: number): Map<number, Answered<typeof LINES>[]> {
  const lines = new Map<number, Answered<typeof LINES>[]>()
  for (const row of database.all(LINES, { grantId })) {
    const known = lines.get(row.voucherId)
    if (known) known.push(row)
    else lines.set(row.voucherId, [row])
  }
  return lines
}
