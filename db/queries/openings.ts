import type { Database } from '../database.ts'

/** Spending of a budget line before this ledger began, in francs and minor units of the grant's currency. */
export interface OpeningSpendingRow {
  readonly grantCode: string
  readonly budgetLine: string
  readonly amountXof: number
  readonly amountMinor: number
  readonly chainSequence: number
}

export const listOpeningSpending = (database: Database): OpeningSpendingRow[] =>
  database.all<OpeningSpendingRow>(
    `SELECT g.code AS grant_code, b.code AS budget_line, o.amount_xof, o.amount_minor, o.chain_sequence
     FROM opening_spending o JOIN grant_agreement g ON g.id = o.grant_id JOIN budget_line b ON b.id = o.budget_line_id ORDER BY o.chain_sequence`,
  )

export function insertOpeningSpending(database: Database, row: OpeningSpendingRow): void {
  database.run(
    `INSERT INTO opening_spending (grant_id, budget_line_id, amount_xof, amount_minor, chain_sequence)
     SELECT g.id, b.id, ?, ?, ? FROM grant_agreement g JOIN budget_line b ON b.grant_id = g.id WHERE g.code = ? AND b.code = ?`,
    row.amountXof,
    row.amountMinor,
    row.chainSequence,
    row.grantCode,
    row.budgetLine,
  )
}

/** What had been claimed from the donor before this ledger began. */
export interface OpeningClaimRow {
  readonly grantCode: string
  readonly number: string
  readonly period: string
  readonly amountMinor: number
  readonly chainSequence: number
}

export const listOpeningClaims = (database: Database): OpeningClaimRow[] =>
  database.all<OpeningClaimRow>(
    `SELECT g.code AS grant_code, c.number, c.period, c.amount_minor, c.chain_sequence
     FROM opening_claim c JOIN grant_agreement g ON g.id = c.grant_id ORDER BY c.chain_sequence`,
  )

export function insertOpeningClaim(database: Database, row: OpeningClaimRow): void {
  database.run(
    `INSERT INTO opening_claim (grant_id, number, period, amount_minor, chain_sequence)
     VALUES ((SELECT id FROM grant_agreement WHERE code = ?), ?, ?, ?, ?)`,
    row.grantCode,
    row.number,
    row.period,
    row.amountMinor,
    row.chainSequence,
  )
}
