import { type Expression, type SqlBool, sql } from 'kysely'
import type { Given } from '../build.ts'

/** One partner, or the organisation itself: its lines carry no partner, and its id is null. */
export interface PartnerChoice {
  readonly id: number | null
}

/** What narrows a report to some of the ledger's lines; null does not narrow. */
export interface LineFilter {
  readonly grantId: number | null
  readonly partner: PartnerChoice | null
  /** An account, or a heading with everything under it: the beginning of the codes. */
  readonly account: string | null
}

/** Which conditions a statement has: its text depends on nothing else of the filter. */
export interface LineShape {
  readonly grant: boolean
  readonly partner: boolean
  readonly account: boolean
}

export const lineShape = (filter: LineFilter): LineShape => ({
  grant: filter.grantId !== null,
  partner: filter.partner !== null,
  account: filter.account !== null,
})

/** The values of the conditions; of one that the shape does not have, none is asked. */
export interface LineValues {
  readonly grantId: number
  readonly partnerId: number | null
  /** The derived tables write no partner as 0. */
  readonly partnerCell: number
  readonly account: string
  readonly accountEnd: string
}

/** A range of codes rather than LIKE, so that the index on accounts serves; codes are digits and letters, all below U+FFFF. */
export const lineValues = ({ grantId, partner, account }: LineFilter): LineValues => ({
  grantId: grantId ?? 0,
  partnerId: partner?.id ?? null,
  partnerCell: partner?.id ?? 0,
  account: account ?? '',
  accountEnd: `${account ?? ''}\uffff`,
})

type Narrowing = Expression<SqlBool>

/** The conditions of a filter on voucher lines called `l`. */
export const lineConditions = (shape: LineShape, p: Given<LineValues>): Narrowing[] => [
  ...(shape.grant ? [sql<boolean>`l.grant_id = ${p.grantId}`] : []),
  ...(shape.partner ? [sql<boolean>`l.partner_id is ${p.partnerId}`] : []),
  ...(shape.account ? [sql<boolean>`l.account >= ${p.account} and l.account < ${p.accountEnd}`] : []),
]

/** The same on cells of a derived table, called `b`. */
export const cellConditions = (shape: LineShape, p: Given<LineValues>): Narrowing[] => [
  ...(shape.grant ? [sql<boolean>`b.grant_id = ${p.grantId}`] : []),
  ...(shape.partner ? [sql<boolean>`b.partner_id = ${p.partnerCell}`] : []),
  ...(shape.account ? [sql<boolean>`b.account >= ${p.account} and b.account < ${p.accountEnd}`] : []),
]

/** A selection under these conditions too. */
export const narrowed = <Q extends { where(condition: Narrowing): Q }>(query: Q, conditions: readonly Narrowing[]): Q =>
  conditions.reduce<Q>((narrower, condition) => narrower.where(condition), query)
