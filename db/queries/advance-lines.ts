import type { Database } from '../database.ts'

/** A posted line on an account of advances, with the record that its voucher comes from. */
export interface AdvanceLineRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly number: string
  readonly date: string
  readonly account: string
  readonly side: 1 | -1
  readonly xof: number
  /** The currency that the line was written in, and its amount there, debit positive. */
  readonly currency: string
  readonly minor: number
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
  readonly thirdParty: string | null
  readonly label: string
  readonly groupId: number | null
  readonly reversesId: number | null
  readonly reversedById: number | null
  /** "advance:3", "advance-liquidation:7"; a reversal has the origin of what it reverses. */
  readonly origin: string | null
  /** The advance that was taken over from this very line. */
  readonly takenOverId: number | null
  /** Money (class 5), or pay withheld, on the debit side of the same voucher, net, XOF. */
  readonly takenInXof: number
}

/**
 * Every line on the accounts that begin so, dated up to a day, oldest first. `withheldAccount` is where pay is withheld: what a voucher
 * debits there settles an advance as money does.
 */
export const advanceLinesOf = (database: Database, prefix: string, to: string, withheldAccount: string): AdvanceLineRow[] =>
  database.all(
    `SELECT l.voucher_id, l.line_number, v.number, l.date, l.account, l.side, l.side * l.amount_xof AS xof, l.currency, l.side * l.amount_minor AS minor, g.code AS grant_code,
       coalesce(b.code, l.memo_budget_line) AS budget_line, p.code AS partner, t.name AS third_party, l.label, m.group_id,
       CASE v.kind WHEN 'reversal' THEN v.corrects_id END AS reverses_id, r.id AS reversed_by_id, o.origin, a.id AS taken_over_id,
       (SELECT coalesce(sum(x.side * x.amount_xof), 0) FROM voucher_line x
         WHERE x.voucher_id = l.voucher_id AND ((x.account >= '5' AND x.account < '6') OR x.account = ?)) AS taken_in_xof
     FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id LEFT JOIN grant_agreement g ON g.id = l.grant_id
     LEFT JOIN budget_line b ON b.id = l.budget_line_id LEFT JOIN partner p ON p.id = l.partner_id LEFT JOIN third_party t ON t.id = l.third_party_id
     LEFT JOIN matching_line m ON m.voucher_id = l.voucher_id AND m.line_number = l.line_number
     LEFT JOIN voucher r ON r.corrects_id = v.id AND r.kind = 'reversal' AND r.date <= ?
     LEFT JOIN voucher_origin o ON o.voucher_id = CASE v.kind WHEN 'reversal' THEN v.corrects_id ELSE v.id END
       AND (o.origin LIKE 'advance:%' OR o.origin LIKE 'advance-liquidation:%')
     LEFT JOIN advance a ON a.opening_voucher_id = CASE v.kind WHEN 'reversal' THEN v.corrects_id ELSE v.id END AND a.opening_line = l.line_number
     WHERE l.account >= ? AND l.account < ? AND l.date <= ? ORDER BY l.date, l.voucher_id, l.line_number`,
    withheldAccount,
    to,
    prefix,
    `${prefix}\uffff`,
    to,
  )

export const voucherHead = (database: Database, id: number): { number: string; date: string } | undefined =>
  database.get('SELECT number, date FROM voucher WHERE id = ?', id)
