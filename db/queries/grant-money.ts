import { type NotNull, sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const DAYS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('account as a', 'a.code', 'l.account')
    .select((eb) => [eb.fn.min<string | null>('l.date').as('first'), eb.fn.max<string | null>('l.date').as('last')])
    .where('l.grantId', '=', p.grantId)
    .where('l.budgetLineId', 'is not', null)
    .where('a.spending', '=', 1),
)

/** First and last day of a grant's donor spending; null while there is none. */
export const spendingDays = (database: Database, grantId: number): Answered<typeof DAYS> =>
  database.get(DAYS, { grantId }) ?? { first: null, last: null }

const MONTHS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('dimensionBalance as d')
    .innerJoin('account as a', 'a.code', 'd.account')
    .select('d.month')
    .distinct()
    .where('d.grantId', '=', p.grantId)
    .where('d.budgetLineId', '>', 0)
    .where('a.spending', '=', 1)
    .orderBy('d.month'),
)

/** Months in which a grant has donor spending, the first first. */
export const spendingMonths = (database: Database, grantId: number): string[] =>
  database.all(MONTHS, { grantId }).map(({ month }) => month)

const PARTNER_SUMS = statement((db, p: Given<{ grantId: number; to: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .innerJoin('account as a', 'a.code', 'l.account')
    .select(['l.partnerId', 'l.voucherId', 'l.account'])
    .$narrowType<{ partnerId: NotNull }>()
    .select([
      /** 1 for donor spending. */
      sql<number>`l.budget_line_id is not null and a.spending = 1`.as('spent'),
      /** 1 for a reversal or a correction. */
      sql<number>`v.kind in ('reversal', 'correction')`.as('corrects'),
      /** 1 in an opening voucher: what was there before this ledger. */
      sql<number>`v.kind = 'opening'`.as('opening'),
      sql<number>`sum(l.side * l.amount_xof)`.as('xof'),
    ])
    .where('l.grantId', '=', p.grantId)
    .where('l.partnerId', 'is not', null)
    .where('l.date', '<=', p.to)
    .groupBy(['l.partnerId', 'l.voucherId', 'l.account', 'spent'])
    .orderBy('l.partnerId')
    .orderBy('l.voucherId')
    .orderBy('l.account')
    .orderBy('spent'),
)

/** What one voucher does on a grant's lines of a partner: debits less credits, in XOF, by account. */
export type PartnerLineSum = Answered<typeof PARTNER_SUMS>

/** The lines of a grant that name a partner, up to a day, by voucher and account. */
export const partnerLineSums = (database: Database, grantId: number, to: string): PartnerLineSum[] =>
  database.all(PARTNER_SUMS, { grantId, to })
