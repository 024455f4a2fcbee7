import type { GrantAgreement } from '../../domain/grants/grant-agreement.ts'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

type KeptTerms = Pick<RowOf<'grantAgreement'>, 'virement' | 'payment' | 'terms'>

/** A grant's agreement, by codes, with its rules and terms as they are kept. */
export type AgreementRow = Omit<GrantAgreement, keyof KeptTerms> & KeptTerms

const AGREEMENTS = statement((db) =>
  db
    .selectFrom('grantAgreement as g')
    .innerJoin('donor as d', 'd.id', 'g.donorId')
    .select(['g.code', 'd.code as donor', 'g.titleFr', 'g.titleEn', 'g.currency', 'g.ceilingMinor'])
    .select(['g.startDate as start', 'g.endDate as end', 'g.model', 'g.basis', 'g.conversionMethod as method', 'g.budgetRate'])
    .select(['g.provisional', 'g.rateTable as table', 'g.virement', 'g.payment', 'g.terms'])
    .orderBy('g.id'),
)

/** The agreement in force of every grant, in the order they were entered. */
export const listAgreements = (database: Database): AgreementRow[] => database.all(AGREEMENTS)

const DONOR_ID = statement((db, p: Given<{ code: string }>) => db.selectFrom('donor').select('id').where('code', '=', p.code))

/** Creates a grant or rewrites its agreement. */
export function saveGrant(database: Database, { donor, start, end, method, table, ...row }: AgreementRow): void {
  const donorId = database.get(DONOR_ID, { code: donor })?.id
  if (donorId === undefined) throw new Error(`no donor ${donor}`)
  const named = { donorId, startDate: start, endDate: end, conversionMethod: method, rateTable: table }
  database.upsert('grantAgreement', { ...row, ...named }, ['code'])
}

const GRANT_ID = statement((db, p: Given<{ code: string }>) =>
  db.selectFrom('grantAgreement').select('id').where('code', '=', p.code),
)

/** The id of a grant that is known to exist. */
export function grantId(database: Database, code: string): number {
  const row = database.get(GRANT_ID, { code })
  if (!row) throw new Error(`no grant ${code}`)
  return row.id
}

const IN_USE = statement((db, p: Given<{ code: string }>) =>
  db
    .selectFrom('grantAgreement as g')
    .select('g.id')
    .where('g.code', '=', p.code)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('budgetVersion as v').select('v.id').whereRef('v.grantId', '=', 'g.id')),
        exists(selectFrom('tranche as t').select('t.id').whereRef('t.grantId', '=', 'g.id')),
        exists(selectFrom('voucherLine as l').select('l.voucherId').whereRef('l.grantId', '=', 'g.id')),
        exists(selectFrom('openingSpending as o').select('o.grantId').whereRef('o.grantId', '=', 'g.id')),
        exists(selectFrom('openingClaim as c').select('c.grantId').whereRef('c.grantId', '=', 'g.id')),
      ]),
    ),
)

/** True when amounts in the grant's currency are kept: a budget, a receipt, a line, an opening. */
export const grantInUse = (database: Database, code: string): boolean => database.get(IN_USE, { code }) !== undefined
