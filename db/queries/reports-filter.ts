import type { SqlValue } from '../database.ts'

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

export interface Conditions {
  /** "AND …" for each condition, or nothing. */
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** The conditions of a filter on voucher lines called `l`. */
export function lineConditions(filter: LineFilter): Conditions {
  const account = accountCondition(filter.account, 'l')
  return {
    sql: `${filter.grantId === null ? '' : ' AND l.grant_id = ?'}${filter.partner === null ? '' : ' AND l.partner_id IS ?'}${account.sql}`,
    values: [
      ...(filter.grantId === null ? [] : [filter.grantId]),
      ...(filter.partner === null ? [] : [filter.partner.id]),
      ...account.values,
    ],
  }
}

/** A range of codes rather than LIKE, so that the index on accounts serves; codes are digits and letters, all below U+FFFF. */
export const accountCondition = (account: string | null, alias: string): Conditions =>
  account === null
    ? { sql: '', values: [] }
    : { sql: ` AND ${alias}.account >= ? AND ${alias}.account < ?`, values: [account, `${account}\uffff`] }
