import type { Database } from '../database.ts'

/** A posted voucher that spends, with where its checklist T1 stands. */
export interface VoucherCheckRow {
  readonly id: number
  readonly number: string
  readonly date: string
  readonly label: string
  readonly amountXof: number
  /** JSON arrays of the codes of its lines. */
  readonly grants: string
  readonly partners: string
  readonly expenseTypes: string
  /** The run that counts: its id, state and failing blocking items; null while there is none. */
  readonly runId: number | null
  readonly runState: 'draft' | 'signed' | null
  readonly runScore: string | null
  readonly runBlocking: number | null
}

const codes = (column: string, joins = ''): string =>
  `(SELECT json_group_array(DISTINCT ${column}) FROM voucher_line l ${joins} WHERE l.voucher_id = v.id AND ${column} IS NOT NULL)`

/** What asks for a checklist: it spends (expenses and fixed assets, or a budget line), and no reversal took it back. */
const ASKED = `v.kind IN ('normal', 'exchange', 'correction') AND EXISTS (SELECT 1 FROM voucher_line l JOIN account a ON a.code = l.account
  WHERE l.voucher_id = v.id AND a.spending = 1 AND (a.class IN (2, 6) OR l.budget_line_id IS NOT NULL)) AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal')`

/** The run of a voucher that counts: the last one signed, else its draft. It may name the voucher by its number or by its source id. */
const LAST_RUN = `(SELECT r.id FROM checklist_run r WHERE r.template = 'T1' AND r.subject IN ('voucher:' || v.number, 'voucher:' || coalesce(v.source_id, v.number))
  ORDER BY r.state = 'signed' DESC, r.id DESC LIMIT 1)`

/** The vouchers of these days that spend, by date, each with its last run. */
export const voucherChecks = (database: Database, from: string, to: string): VoucherCheckRow[] =>
  database.all(
    `SELECT v.id, v.number, v.date, v.label, (SELECT coalesce(sum(l.amount_xof), 0) FROM voucher_line l WHERE l.voucher_id = v.id AND l.side = 1) AS amount_xof,
      ${codes('g.code', 'JOIN grant_agreement g ON g.id = l.grant_id')} AS grants, ${codes('p.code', 'JOIN partner p ON p.id = l.partner_id')} AS partners,
      ${codes('l.expense_type')} AS expense_types, c.id AS run_id, c.state AS run_state, c.score AS run_score, c.blocking AS run_blocking
     FROM voucher v LEFT JOIN checklist_run c ON c.id = ${LAST_RUN} WHERE v.date >= ? AND v.date <= ? AND ${ASKED} ORDER BY v.date, v.id`,
    from,
    to,
  )

/** How many vouchers that spend from a day on have a signed checklist, by month, and how many of those fail a blocking item. */
export const voucherCheckCounts = (
  database: Database,
  from = '0000-00-00',
): { month: string; asked: number; signed: number; failing: number; drafts: number }[] =>
  database.all(
    `SELECT substr(v.date, 1, 7) AS month, count(*) AS asked, coalesce(sum(c.state = 'signed'), 0) AS signed, coalesce(sum(c.state = 'signed' AND c.blocking > 0), 0) AS failing,
      coalesce(sum(c.state = 'draft'), 0) AS drafts
     FROM voucher v LEFT JOIN checklist_run c ON c.id = ${LAST_RUN} WHERE v.date >= ? AND ${ASKED} GROUP BY 1 ORDER BY 1`,
    from,
  )

/** Place of a posted voucher in its journal's sequence, and whether the number before it is in the books. */
export const sequenceOf = (database: Database, id: number): { sequence: number; previous: number } | undefined =>
  database.get(
    `SELECT v.sequence, EXISTS (SELECT 1 FROM voucher o WHERE o.journal = v.journal AND o.fiscal_year = v.fiscal_year AND o.sequence = v.sequence - 1) AS previous
     FROM voucher v WHERE v.id = ?`,
    id,
  )

/** Where the last T1 of each of these vouchers stands, by id: the small mark of the register. */
export const voucherCheckMarks = (
  database: Database,
  ids: readonly number[],
): { id: number; state: 'draft' | 'signed'; blocking: number }[] =>
  database.all(
    `SELECT v.id, c.state, c.blocking FROM voucher v JOIN checklist_run c ON c.id = ${LAST_RUN} WHERE v.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )

/** The run of a voucher that counts; undefined while it has none. */
export const runOfVoucher = (database: Database, id: number): number | undefined =>
  database.get<{ run: number | null }>(`SELECT ${LAST_RUN} AS run FROM voucher v WHERE v.id = ?`, id)?.run ?? undefined
