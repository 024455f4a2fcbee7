import { sql } from 'kysely'
import type { RegisterFilter } from '../../shared/contract/vouchers.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { type Answered, type Builder, type Given, shaped } from '../build.ts'
import type { Database } from '../database.ts'

/** Which conditions the filter of a register has: the text of its statements depends on nothing else. */
interface Shape {
  readonly state: 'any' | 'reversal' | 'none'
  readonly from: boolean
  readonly to: boolean
  readonly journal: boolean
  readonly grant: boolean
  readonly partner: boolean
  readonly budgetLine: boolean
  readonly account: boolean
  readonly minimum: boolean
  readonly maximum: boolean
  readonly text: boolean
}

interface Values {
  readonly from: string
  readonly to: string
  readonly journal: string
  readonly grant: string
  readonly partner: string
  readonly budgetLine: string
  readonly account: string
  readonly minimumXof: number
  readonly maximumXof: number
  readonly text: string
  readonly like: string
  readonly folded: string
}

function shapeOf(filter: RegisterFilter): Shape {
  const { state } = filter
  return {
    // A posted voucher is no draft.
    state: state === 'reversal' ? 'reversal' : state === undefined || state === 'posted' ? 'any' : 'none',
    from: Boolean(filter.from),
    to: Boolean(filter.to),
    journal: Boolean(filter.journal),
    grant: Boolean(filter.grant),
    partner: Boolean(filter.partner),
    budgetLine: Boolean(filter.budgetLine),
    account: Boolean(filter.account),
    minimum: filter.minimumXof !== undefined,
    maximum: filter.maximumXof !== undefined,
    text: Boolean(filter.text?.trim()),
  }
}

function valuesOf(filter: RegisterFilter): Values {
  const { from = '', to = '', journal = '', grant = '', partner = '', budgetLine = '', account = '' } = filter
  const text = filter.text?.trim() ?? ''
  return {
    ...{ from, to, journal, grant, partner, budgetLine, account, text },
    minimumXof: filter.minimumXof ?? 0,
    maximumXof: filter.maximumXof ?? 0,
    like: `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`,
    folded: fold(text),
  }
}

/** The posted vouchers, called `v`, that match; conditions on lines ask for one line that meets them all. */
function matching(db: Builder, shape: Shape, p: Given<Values>) {
  const onLines = shape.grant || shape.partner || shape.budgetLine || shape.account || shape.minimum || shape.maximum
  return db
    .selectFrom('voucher as v')
    .$if(shape.from, (query) => query.where('v.date', '>=', p.from))
    .$if(shape.to, (query) => query.where('v.date', '<=', p.to))
    .$if(shape.journal, (query) => query.where('v.journal', '=', p.journal))
    .$if(shape.state === 'reversal', (query) => query.where('v.kind', '=', 'reversal'))
    .$if(shape.state === 'none', (query) => query.where(sql<boolean>`0`))
    .$if(onLines, (query) => query.where(({ exists }) => exists(matchingLine(db, shape, p))))
    .$if(shape.text, (query) => query.where(holdsText(db, p)))
}

const VOUCHER_ID = sql.ref<number>('v.id')

function matchingLine(db: Builder, shape: Shape, p: Given<Values>) {
  const grant = db.selectFrom('grantAgreement').select('id').where('code', '=', p.grant)
  const partner = db.selectFrom('partner').select('id').where('code', '=', p.partner)
  const budgetLines = db.selectFrom('budgetLine').select('id').where('code', '=', p.budgetLine)
  return db
    .selectFrom('voucherLine as l')
    .select('l.lineNumber')
    .where('l.voucherId', '=', VOUCHER_ID)
    .$if(shape.grant, (query) => query.where('l.grantId', '=', grant))
    .$if(shape.partner, (query) => query.where('l.partnerId', '=', partner))
    .$if(shape.budgetLine, (query) => query.where('l.budgetLineId', 'in', budgetLines))
    .$if(shape.account, (query) => query.where(sql<boolean>`l.account like ${p.account} || '%'`))
    .$if(shape.minimum, (query) => query.where(sql`abs(l.amount_xof)`, '>=', p.minimumXof))
    .$if(shape.maximum, (query) => query.where(sql`abs(l.amount_xof)`, '<=', p.maximumXof))
}

/** Free text finds a number, a source id, words of a label or of the settlement, a third party, an invoice or an account. */
function holdsText(db: Builder, p: Given<Values>) {
  const line = db
    .selectFrom('voucherLine as l')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select('l.lineNumber')
    .where('l.voucherId', '=', VOUCHER_ID)
    .where(
      sql<boolean>`(l.label like ${p.like} escape '\\' or l.payment_mode like ${p.like} escape '\\' or l.account = ${p.text} or l.invoice = ${p.text}
        or (${p.folded} <> '' and t.folded like '%' || ${p.folded} || '%'))`,
    )
  return sql<boolean>`(v.number like ${p.like} escape '\\' or v.source_id like ${p.like} escape '\\' or v.label like ${p.like} escape '\\' or exists ${line})`
}

const IN_TREASURY = sql<boolean>`(l.account like '52%' or l.account like '53%' or l.account like '55%' or l.account like '57%')`

const PAGE = shaped((db, shape: Shape, p: Given<Values & { limit: number; offset: number }>) =>
  db
    .with('page', () =>
      matching(db, shape, p).selectAll('v').orderBy('v.date', 'desc').orderBy('v.id', 'desc').limit(p.limit).offset(p.offset),
    )
    .selectFrom('page as v')
    .select(['v.id', 'v.number', 'v.sourceId', 'v.journal', 'v.date', 'v.label', 'v.kind'])
    .select(sql<number>`(select sum(amount_xof) from voucher_line l where l.voucher_id = v.id and side = 1)`.as('totalXof'))
    .select(
      sql<number>`(select coalesce(sum(side * amount_xof), 0) from voucher_line l where l.voucher_id = v.id and ${IN_TREASURY})`.as(
        'treasuryXof',
      ),
    )
    .select(sql<number>`exists (select 1 from voucher r where r.corrects_id = v.id and r.kind = 'reversal')`.as('reversed'))
    .select((eb) => [
      eb
        .selectFrom('voucherLine as l')
        .innerJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
        .select('t.name')
        .whereRef('l.voucherId', '=', 'v.id')
        .orderBy('l.lineNumber')
        .limit(sql.lit(1))
        .as('thirdParty'),
      eb
        .selectFrom('voucherLine as l')
        .innerJoin('grantAgreement as g', 'g.id', 'l.grantId')
        .select(sql<string | null>`group_concat(distinct g.code)`.as('codes'))
        .whereRef('l.voucherId', '=', 'v.id')
        .as('grants'),
      eb
        .selectFrom('voucherLine as l')
        .innerJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
        .select(sql<string | null>`group_concat(distinct b.code)`.as('codes'))
        .whereRef('l.voucherId', '=', 'v.id')
        .as('budgetLines'),
    ])
    .orderBy('v.date', 'desc')
    .orderBy('v.id', 'desc'),
)

/** A posted voucher with its total, its effect on the treasury and what it touches (codes, parted by commas). */
export type RegisterVoucherRow = Answered<ReturnType<typeof PAGE>>

/** One page of posted vouchers, newest first. */
export const postedPage = (database: Database, filter: RegisterFilter, offset: number, limit: number): RegisterVoucherRow[] =>
  database.all(PAGE(shapeOf(filter)), { ...valuesOf(filter), limit, offset })

const COUNT = shaped((db, shape: Shape, p: Given<Values>) =>
  matching(db, shape, p).select((eb) => eb.fn.countAll<number>().as('matching')),
)

const MONEY = shaped((db, shape: Shape, p: Given<Values>) =>
  db
    .selectFrom(
      matching(db, shape, p)
        .innerJoin('voucherLine as l', (join) => join.onRef('l.voucherId', '=', 'v.id').on(IN_TREASURY))
        .select(sql<number>`sum(l.side * l.amount_xof)`.as('net'))
        .groupBy('v.id')
        .as('voucher'),
    )
    .select(sql<number>`coalesce(sum(max(net, 0)), 0)`.as('inXof'))
    .select(sql<number>`coalesce(sum(max(-net, 0)), 0)`.as('outXof')),
)

/** How many posted vouchers match, and the money in and out of the treasury over all of them. */
export function postedTotals(database: Database, filter: RegisterFilter): { matching: number; inXof: number; outXof: number } {
  const shape = shapeOf(filter)
  const values = valuesOf(filter)
  const money = database.get(MONEY(shape), values)
  return { matching: database.get(COUNT(shape), values)?.matching ?? 0, inXof: money?.inXof ?? 0, outXof: money?.outXof ?? 0 }
}
