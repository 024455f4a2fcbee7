import type { RegisterFilter } from '../../shared/contract/vouchers.ts'
import { fold } from '../../shared/i18n/fold.ts'
import type { Database, SqlValue } from '../database.ts'

export interface RegisterVoucherRow {
  readonly id: number
  readonly number: string
  readonly sourceId: string | null
  readonly journal: string
  readonly date: string
  readonly label: string
  readonly kind: string
  readonly totalXof: number
  readonly treasuryXof: number
  readonly reversed: number
  readonly thirdParty: string | null
  readonly grants: string | null
  readonly budgetLines: string | null
}

interface Where {
  readonly sql: string
  readonly values: SqlValue[]
}

/** The conditions of a register's filter on posted vouchers; conditions on lines ask for one line that meets them. */
function postedWhere(filter: RegisterFilter): Where {
  const parts: string[] = []
  const values: SqlValue[] = []
  const add = (sql: string, ...given: SqlValue[]): void => {
    parts.push(sql)
    values.push(...given)
  }
  if (filter.from) add('v.date >= ?', filter.from)
  if (filter.to) add('v.date <= ?', filter.to)
  if (filter.journal) add('v.journal = ?', filter.journal)
  if (filter.state === 'reversal') add("v.kind = 'reversal'")
  if (filter.state === 'draft' || filter.state === 'submitted' || filter.state === 'approved') add('0')
  const line: string[] = []
  const lineValues: SqlValue[] = []
  const addLine = (sql: string, value: SqlValue): void => {
    line.push(sql)
    lineValues.push(value)
  }
  if (filter.grant) addLine('l.grant_id = (SELECT id FROM grant_agreement WHERE code = ?)', filter.grant)
  if (filter.partner) addLine('l.partner_id = (SELECT id FROM partner WHERE code = ?)', filter.partner)
  if (filter.budgetLine) addLine('l.budget_line_id IN (SELECT id FROM budget_line WHERE code = ?)', filter.budgetLine)
  if (filter.account) addLine("l.account LIKE ? || '%'", filter.account)
  if (filter.minimumXof !== undefined) addLine('abs(l.amount_xof) >= ?', filter.minimumXof)
  if (filter.maximumXof !== undefined) addLine('abs(l.amount_xof) <= ?', filter.maximumXof)
  if (line.length > 0)
    add(`EXISTS (SELECT 1 FROM voucher_line l WHERE l.voucher_id = v.id AND ${line.join(' AND ')})`, ...lineValues)
  if (filter.text?.trim()) addText(filter.text.trim(), add)
  return { sql: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values }
}

/** Free text finds a number, a source id, words of a label or of the settlement, a third party, an invoice or an account. */
function addText(text: string, add: (sql: string, ...given: SqlValue[]) => void): void {
  const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const folded = fold(text)
  add(
    `(v.number LIKE ? ESCAPE '\\' OR v.source_id LIKE ? ESCAPE '\\' OR v.label LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM voucher_line l LEFT JOIN third_party t ON t.id = l.third_party_id
      WHERE l.voucher_id = v.id AND (l.label LIKE ? ESCAPE '\\' OR l.payment_mode LIKE ? ESCAPE '\\' OR l.account = ? OR l.invoice = ? OR (? <> '' AND t.folded LIKE '%' || ? || '%'))))`,
    like,
    like,
    like,
    like,
    like,
    text,
    text,
    folded,
    folded,
  )
}

const TREASURY = "(l.account LIKE '52%' OR l.account LIKE '53%' OR l.account LIKE '55%' OR l.account LIKE '57%')"

/** One page of posted vouchers, newest first, each with its total, its effect on the treasury and what it touches. */
export function postedPage(database: Database, filter: RegisterFilter, offset: number, limit: number): RegisterVoucherRow[] {
  const where = postedWhere(filter)
  return database.all<RegisterVoucherRow>(
    `WITH page AS (SELECT v.* FROM voucher v ${where.sql} ORDER BY v.date DESC, v.id DESC LIMIT ? OFFSET ?)
     SELECT v.id, v.number, v.source_id, v.journal, v.date, v.label, v.kind,
      (SELECT sum(amount_xof) FROM voucher_line l WHERE l.voucher_id = v.id AND side = 1) AS total_xof,
      (SELECT coalesce(sum(side * amount_xof), 0) FROM voucher_line l WHERE l.voucher_id = v.id AND ${TREASURY}) AS treasury_xof,
      EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal') AS reversed,
      (SELECT t.name FROM voucher_line l JOIN third_party t ON t.id = l.third_party_id WHERE l.voucher_id = v.id ORDER BY l.line_number LIMIT 1) AS third_party,
      (SELECT group_concat(DISTINCT g.code) FROM voucher_line l JOIN grant_agreement g ON g.id = l.grant_id WHERE l.voucher_id = v.id) AS grants,
      (SELECT group_concat(DISTINCT b.code) FROM voucher_line l JOIN budget_line b ON b.id = l.budget_line_id WHERE l.voucher_id = v.id) AS budget_lines
     FROM page v ORDER BY v.date DESC, v.id DESC`,
    ...where.values,
    limit,
    offset,
  )
}

/** How many posted vouchers match, and the money in and out of the treasury over all of them. */
export function postedTotals(database: Database, filter: RegisterFilter): { matching: number; inXof: number; outXof: number } {
  const where = postedWhere(filter)
  const count = database.get<{ matching: number }>(`SELECT count(*) AS matching FROM voucher v ${where.sql}`, ...where.values)
  const money = database.get<{ moneyIn: number; moneyOut: number }>(
    `SELECT coalesce(sum(max(net, 0)), 0) AS money_in, coalesce(sum(max(-net, 0)), 0) AS money_out FROM (
      SELECT sum(l.side * l.amount_xof) AS net FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id AND ${TREASURY} ${where.sql} GROUP BY v.id)`,
    ...where.values,
  )
  return { matching: count?.matching ?? 0, inXof: money?.moneyIn ?? 0, outXof: money?.moneyOut ?? 0 }
}
