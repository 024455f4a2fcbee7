import { statement } from '../../db/build.ts'
import { Database } from '../../db/database.ts'

import { createDatabase } from '../../db/open.ts'
import { migrate } from '../../db/schema-version.ts'

const old = createDatabase(':memory:')
migrate(old)
const d = new Database(old.raw)
old.raw.pragma('foreign_keys=off')
const row = (i: number) => ({
  voucherId: i,
  lineNumber: 1,
  date: '2020-01-01',
  account: '601',
  side: 1,
  currency: 'XOF',
  amountMinor: i,
  amountXof: i,
  rate: null,
  rateSource: null,
  grantId: 1,
  budgetLineId: 2,
  memoBudgetLine: null,
  partnerId: 3,
  activityId: null,
  siteId: null,
  thirdPartyId: 4,
  label: 'Achat de fournitures',
  documentReference: 'FA-7',
  documentDate: null,
  invoice: null,
  paymentMode: null,
  expenseType: null,
})
const INS =
  'INSERT INTO voucher_line (voucher_id, line_number, date, account, side, currency, amount_minor, amount_xof, rate, rate_source, grant_id, budget_line_id, memo_budget_line, partner_id, activity_id, site_id, third_party_id, label, document_reference, document_date, invoice, payment_mode, expense_type) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)'
const time = (n: string, f: () => void) => {
  const t = process.hrtime.bigint()
  f()
  console.log(n, Number(process.hrtime.bigint() - t) / 1e6)
}
const N = 100000
for (let r = 0; r < 3; r++) {
  time('old insert', () => {
    old.exec('begin')
    for (let i = 0; i < N; i++) old.run(INS, ...(Object.values(row(i + 1 + r * 2 * N)) as any[]))
    old.exec('commit')
  })
  time('new insert', () => {
    old.exec('begin')
    for (let i = 0; i < N; i++) d.insert('voucherLine', row(i + 1 + r * 2 * N + N) as any)
    old.exec('commit')
  })
}

const S = statement((db) => db.selectFrom('voucherLine').selectAll())
const G = statement((db, p: any) => db.selectFrom('voucherLine').selectAll().where('voucherId', '=', p.v))
for (let r = 0; r < 4; r++) {
  time('old all', () => old.all('select * from voucher_line'))
  time('new all', () => d.all(S))
  time('old get', () => {
    for (let i = 1; i < N; i++) old.get('select * from voucher_line where voucher_id = ?', i)
  })
  time('new get', () => {
    for (let i = 1; i < N; i++) d.get(G as any, { v: i })
  })
}
