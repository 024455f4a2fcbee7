import type { Database } from '../database.ts'

export interface ThirdPartyLineRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly number: string
  readonly kind: string
  readonly account: string
  readonly accountFr: string
  readonly accountEn: string
  readonly currency: string
  /** Debit positive. */
  readonly netMinor: number
  readonly date: string
  readonly documentDate: string | null
  readonly invoice: string | null
  readonly documentReference: string | null
  readonly label: string
  readonly grantCode: string | null
  readonly partner: string | null
  readonly thirdParty: string | null
  /** 1 when the voucher pays or returns what a payment run holds: it settles its own lines. */
  readonly ofRun: number
}

/** The posted lines of the accounts of debts up to a day, reversed vouchers and reversals left out, by date. */
export const thirdPartyLines = (database: Database, accounts: readonly string[], to: string): ThirdPartyLineRow[] =>
  database.all(
    `SELECT l.voucher_id, l.line_number, v.number, v.kind, l.account, a.name_fr AS account_fr, a.name_en AS account_en, l.currency, l.side * l.amount_minor AS net_minor,
       l.date, l.document_date, l.invoice, l.document_reference, l.label, g.code AS grant_code, p.code AS partner, t.name AS third_party,
       EXISTS (SELECT 1 FROM voucher_origin o WHERE o.voucher_id = v.id AND (o.origin LIKE 'payment-run:%' OR (o.origin LIKE 'mobile-result:%' AND o.role LIKE 'return%'))) AS of_run
     FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id JOIN account a ON a.code = l.account LEFT JOIN grant_agreement g ON g.id = l.grant_id
       LEFT JOIN partner p ON p.id = l.partner_id LEFT JOIN third_party t ON t.id = l.third_party_id
     WHERE l.account IN (SELECT value FROM json_each(?)) AND l.date <= ? AND v.kind <> 'reversal'
       AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal')
     ORDER BY l.date, l.voucher_id, l.line_number`,
    JSON.stringify(accounts),
    to,
  )

export interface PayeeCardRow {
  readonly name: string
  readonly bank: string | null
  readonly bankAccount: string | null
  readonly mobileOperator: string | null
  readonly mobileNumber: string | null
}

/** How each third party with a card is paid. */
export const payeeCards = (database: Database): PayeeCardRow[] =>
  database.all(
    `SELECT t.name, c.bank, c.bank_account, c.mobile_operator, coalesce(c.mobile_number, CASE WHEN c.mobile_operator IS NULL THEN NULL ELSE c.phone END) AS mobile_number
     FROM third_party_card c JOIN third_party t ON t.id = c.third_party_id ORDER BY t.name`,
  )
