import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const RULES = statement((db) =>
  db.selectFrom('paymentRule').select(['name', 'validFrom as from', 'value', 'source']).orderBy('name').orderBy('validFrom'),
)

export const listPaymentRules = (database: Database): Answered<typeof RULES>[] => database.all(RULES)

/** Writes a rule's value from a day on, again if that day has one. */
export const savePaymentRule = (database: Database, rule: Omit<RowOf<'paymentRule'>, 'id'>): number =>
  database.upsert('paymentRule', rule, ['name', 'validFrom'])

const FEE_TYPES = statement((db) =>
  db
    .selectFrom('paymentFeeType')
    .select(['code', 'labelFr', 'labelEn', 'operator', 'validFrom as from', 'validTo as to', 'percent', 'fixedMinor'])
    .select(['minimumMinor', 'maximumMinor', 'account', 'source'])
    .orderBy('code')
    .orderBy('validFrom'),
)

export const listFeeTypes = (database: Database): Answered<typeof FEE_TYPES>[] => database.all(FEE_TYPES)

/** Writes a charge from a day on, again if that day has one. */
export const saveFeeType = (database: Database, fee: Omit<RowOf<'paymentFeeType'>, 'id'>): number =>
  database.upsert('paymentFeeType', fee, ['code', 'validFrom'])

const LAYOUTS = statement((db) => db.selectFrom('paymentLayout').selectAll().orderBy('code'))

export const listLayouts = (database: Database): RowOf<'paymentLayout'>[] => database.all(LAYOUTS)

export const saveLayout = (database: Database, code: string, content: string): number =>
  database.upsert('paymentLayout', { code, content })

const TAKES_POSTINGS = statement((db, p: Given<{ code: string }>) =>
  db.selectFrom('account').select('code').where('code', '=', p.code).where('postable', '=', 1).where('closedOn', 'is', null),
)

/** Whether an account may still be posted to. */
export const accountTakesPostings = (database: Database, code: string): boolean =>
  database.get(TAKES_POSTINGS, { code }) !== undefined
