import Sqlite from 'better-sqlite3'
import { benchLines } from './bench-data.ts'

/** The floor: the same lines inserted bare by better-sqlite3, one table, one transaction, nothing checked. Answers lines a second. */
export function rawInsertRate(path: string, count: number): number {
  const database = new Sqlite(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(
    'CREATE TABLE line (voucher TEXT, number INTEGER, date TEXT, account TEXT, debit INTEGER, credit INTEGER, label TEXT, grant_code TEXT, budget_line TEXT, partner TEXT, third_party TEXT)',
  )
  const insert = database.prepare('INSERT INTO line VALUES (?,?,?,?,?,?,?,?,?,?,?)')
  const lines = [...benchLines(count)]
  const started = performance.now()
  database.exec('BEGIN')
  lines.forEach((line, index) => {
    insert.run(
      line.voucher,
      index,
      line.date,
      line.account,
      line.debit,
      line.credit,
      line.voucher,
      line.grant,
      line.budgetLine,
      line.partner,
      line.thirdParty,
    )
  })
  database.exec('COMMIT')
  const seconds = (performance.now() - started) / 1000
  database.close()
  return lines.length / seconds
}

/** The floor of a trial balance: one grouped sum over those bare lines, in milliseconds. */
export function rawTrialBalanceMs(path: string): number {
  const database = new Sqlite(path, { readonly: true })
  const statement = database.prepare('SELECT account, sum(debit), sum(credit) FROM line GROUP BY account')
  statement.all()
  const started = performance.now()
  statement.all()
  const spent = performance.now() - started
  database.close()
  return spent
}
