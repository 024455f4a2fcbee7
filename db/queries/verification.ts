import type { Database, SqlValue } from '../database.ts'

export interface LedgerCounts {
  readonly events: number
  readonly vouchers: number
  readonly lines: number
  readonly accountBalances: number
  readonly closedMonths: number
}

export function ledgerCounts(database: Database): LedgerCounts {
  const count = (sql: string): number => database.get<{ count: number }>(sql)?.count ?? 0
  return {
    events: count('SELECT count(*) AS count FROM event'),
    vouchers: count('SELECT count(*) AS count FROM voucher'),
    lines: count('SELECT count(*) AS count FROM voucher_line'),
    accountBalances: count('SELECT (SELECT count(*) FROM account_balance) + (SELECT count(*) FROM dimension_balance) AS count'),
    closedMonths: count("SELECT count(*) AS count FROM period WHERE state = 'closed'"),
  }
}

/** Every event in order, or those after one, as arrays: sequence, at, user, command, type, subject, content, previous hash, hash. */
export const eventStream = (database: Database, after?: number): IterableIterator<SqlValue[]> =>
  database.iterateArrays(
    `SELECT sequence, at, user_name, command_id, type, subject, content, previous_hash, hash FROM event ${after === undefined ? '' : 'WHERE sequence > ?'} ORDER BY sequence`,
    ...(after === undefined ? [] : [after]),
  )

/** The event after which the last `count` ones stand; undefined when there are no more than these. */
export function eventBeforeLast(
  database: Database,
  count: number,
): { sequence: number; hash: string; voucherId: number } | undefined {
  return database.get(
    `SELECT e.sequence, e.hash, coalesce((SELECT max(id) FROM voucher WHERE chain_sequence <= e.sequence), 0) AS voucherId
     FROM event e ORDER BY e.sequence DESC LIMIT 1 OFFSET ?`,
    count,
  )
}

/** Every posted voucher, or those after one, in order of its row, which is the order of the chain: chain sequence, id, then the header exactly as the chain covers it, then line count, fiscal year, number in it, when and by whom it was posted. */
export const voucherStream = (database: Database, after?: number): IterableIterator<SqlValue[]> =>
  database.iterateArrays(
    `SELECT v.chain_sequence, v.id, v.number, v.source_id, v.journal, v.date, v.value_date, v.kind, v.label, o.number, v.reason, p.name, a.name, v.line_count, v.fiscal_year, v.sequence, v.posted_at, w.name
     FROM voucher v LEFT JOIN voucher o ON o.id = v.corrects_id JOIN user p ON p.id = v.prepared_by JOIN user a ON a.id = v.approved_by JOIN user w ON w.id = v.posted_by ${after === undefined ? '' : 'WHERE v.id > ?'} ORDER BY v.id`,
    ...(after === undefined ? [] : [after]),
  )

/** Every line, or those of the vouchers after one, by voucher: voucher id, date, then the columns that the chain covers; dimensions come as ids for the caller's maps. */
export const lineStream = (database: Database, after?: number): IterableIterator<SqlValue[]> =>
  database.iterateArrays(
    `SELECT voucher_id, date, line_number, account, side, currency, amount_minor, amount_xof, rate, rate_source, grant_id, budget_line_id, memo_budget_line, partner_id,
      activity_id, site_id, third_party_id, label, document_reference, document_date, invoice, payment_mode, expense_type
     FROM voucher_line ${after === undefined ? '' : 'WHERE voucher_id > ?'} ORDER BY voucher_id, line_number`,
    ...(after === undefined ? [] : [after]),
  )

/** id → code or name of a table that lines refer to. */
export function codeMap(
  database: Database,
  table: 'grant_agreement' | 'budget_line' | 'partner' | 'activity' | 'site' | 'third_party',
): Map<number, string> {
  const column = table === 'third_party' ? 'name' : 'code'
  return new Map(
    database.all<{ id: number; code: string }>(`SELECT id, ${column} AS code FROM ${table}`).map((row) => [row.id, row.code]),
  )
}

export interface SealFigures {
  readonly vouchers: number
  readonly lines: number
  readonly debitXof: number
  readonly creditXof: number
}

/** The control totals of a month over what was posted before an event of the chain. */
export function sealFigures(database: Database, month: string, beforeSequence: number): SealFigures {
  const row = database.get<{ vouchers: number; lines: number; debit: number; credit: number }>(
    `SELECT count(DISTINCT v.id) AS vouchers, count(*) AS lines, coalesce(sum(CASE WHEN l.side = 1 THEN l.amount_xof END), 0) AS debit,
      coalesce(sum(CASE WHEN l.side = -1 THEN l.amount_xof END), 0) AS credit
     FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id WHERE v.date BETWEEN ? || '-01' AND ? || '-31' AND v.chain_sequence < ?`,
    month,
    month,
    beforeSequence,
  )
  return { vouchers: row?.vouchers ?? 0, lines: row?.lines ?? 0, debitXof: row?.debit ?? 0, creditXof: row?.credit ?? 0 }
}

/** The numbers drawn last, as kept, beside the highest number really used. */
export const sequenceDifferences = (database: Database): { journal: string; fiscalYear: number; kept: number; used: number }[] =>
  database.all(
    `SELECT s.journal, s.fiscal_year, s.last_number AS kept, coalesce(max(v.sequence), 0) AS used FROM journal_sequence s
     LEFT JOIN voucher v ON v.journal = s.journal AND v.fiscal_year = s.fiscal_year GROUP BY s.journal, s.fiscal_year HAVING kept <> used`,
  )
