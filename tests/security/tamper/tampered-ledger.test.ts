import { beforeAll, expect, test } from 'vitest'
import { AlteredFile, copyOf, verdictOf } from '../../helpers/altered-copy.ts'
import { closedMonthBooks } from '../../helpers/closed-month-books.ts'
import type { TemporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger

beforeAll(() => {
  books = closedMonthBooks()
})

/** What verify says of a copy of the books in which somebody with the file in hand has run this SQL; the triggers stand again afterwards. */
function verdictAfter(sql: string) {
  const path = copyOf(books.path)
  const file = new AlteredFile(path)
  file.alter((raw) => raw.exec(sql))
  file.close()
  return verdictOf(path, books.surroundings)
}

test('untouched books are sound', () => {
  expect(verdictAfter('SELECT 1').faults).toEqual([])
})

const ATTACKS: readonly [string, string, string][] = [
  [
    'an amount on both sides',
    'UPDATE voucher_line SET amount_xof = amount_xof + 1, amount_minor = amount_minor + 1 WHERE voucher_id = 2',
    'VERIFY_VOUCHER_CHANGED',
  ],
  [
    'an amount on one side',
    'UPDATE voucher_line SET amount_xof = amount_xof + 1 WHERE voucher_id = 2 AND line_number = 1',
    'VERIFY_UNBALANCED',
  ],
  ['a label', "UPDATE voucher_line SET label = 'Autre' WHERE voucher_id = 3 AND line_number = 1", 'VERIFY_VOUCHER_CHANGED'],
  ['an account', "UPDATE voucher_line SET account = '6055' WHERE voucher_id = 3 AND line_number = 1", 'VERIFY_VOUCHER_CHANGED'],
  ['a date', "UPDATE voucher SET date = '2020-01-25' WHERE id = 2", 'VERIFY_VOUCHER_CHANGED'],
  ['a number', "UPDATE voucher SET number = 'AMSS-BQ1-2020-000009' WHERE id = 2", 'VERIFY_VOUCHER_CHANGED'],
  [
    'the approver',
    "INSERT INTO user VALUES (9, 'autre', 'approver', '2020', 0); UPDATE voucher SET approved_by = 9 WHERE id = 2",
    'VERIFY_VOUCHER_CHANGED',
  ],
  ['a third party renamed', "UPDATE third_party SET name = 'Un autre' WHERE id = 1", 'VERIFY_ROW_CHANGED'],
  ['a budget line renamed', "UPDATE budget_line SET code = 'A9'", 'VERIFY_ROW_CHANGED'],
  ['a voucher deleted', 'DELETE FROM voucher_line WHERE voucher_id = 3; DELETE FROM voucher WHERE id = 3', 'VERIFY_MISSING'],
  ['a line deleted', 'DELETE FROM voucher_line WHERE voucher_id = 3 AND line_number = 2', 'VERIFY_VOUCHER_CHANGED'],
  [
    'a voucher inserted',
    "INSERT INTO voucher SELECT 99, 'X', 'AMSS-BQ1-2020-000005', journal, fiscal_year, 5, date, value_date, kind, label, NULL, NULL, 2, 1, 1, 1, posted_at, 99 FROM voucher WHERE id = 3",
    'VERIFY_UNCHAINED',
  ],
  [
    'two vouchers swapped',
    'UPDATE voucher SET chain_sequence = -1 WHERE id = 2; UPDATE voucher SET chain_sequence = (SELECT chain_sequence FROM voucher WHERE id = 3) WHERE id = 2',
    'VERIFY_MISSING',
  ],
  ['an event deleted', 'DELETE FROM event WHERE sequence = 3', 'VERIFY_LINK'],
  [
    'an event rewritten',
    "UPDATE event SET content = replace(content, 'Loyer', 'Bureau') WHERE type = 'record' AND content LIKE '%Loyer%'",
    'VERIFY_HASH',
  ],
  ['the clock of an event', "UPDATE event SET at = '2019-01-01T00:00:00.000Z' WHERE sequence = 4", 'VERIFY_HASH'],
  ['a tranche', 'UPDATE tranche SET xof_credited = xof_credited - 1000', 'VERIFY_ROW_CHANGED'],
  ['a frozen amount', 'UPDATE frozen_conversion SET donor_minor = donor_minor - 100 WHERE position = 1', 'VERIFY_ROW_CHANGED'],
  ...['{broken', 'null', '{"conversions":5}', '{"totals":{"lines":0.5},"conversions":[null,{"grant":"PECIC","rows":[0.5]}]}'].map(
    (content): [string, string, string] => [
      `the seal of a month (${content})`,
      `UPDATE event SET content = '${content}' WHERE type = 'closed'`,
      'VERIFY_SEAL',
    ],
  ),
  ['a closed month opened', "UPDATE period SET state = 'open', closed_sequence = NULL WHERE month = '2020-01'", 'VERIFY_SEAL'],
  ['a derived balance', "UPDATE account_balance SET debit_xof = debit_xof + 5 WHERE account = '6222'", 'VERIFY_BALANCE'],
  ['a derived balance deleted', "DELETE FROM dimension_balance WHERE account = '6222'", 'VERIFY_BALANCE'],
  ['an account that counts no more as spending', "UPDATE account SET spending = 0 WHERE code = '6222'", 'VERIFY_ROW_CHANGED'],
  ['an account opened again', "UPDATE account SET closed_on = '2020-01-01' WHERE code = '6222'", 'VERIFY_ROW_CHANGED'],
  ['a journal’s account', "UPDATE journal SET account = '571' WHERE code = 'BQ1'", 'VERIFY_ROW_CHANGED'],
  ['a person’s roles', "UPDATE user SET roles = 'approver'", 'VERIFY_ROW_CHANGED'],
  [
    'an account slipped in',
    "INSERT INTO account SELECT '999999', name_fr, name_en, class, type, normal_side, postable, parent, 1, 1, NULL FROM account LIMIT 1",
    'VERIFY_ROW_FOREIGN',
  ],
  ['a rate taken out', 'DELETE FROM tranche', 'VERIFY_ROW_GONE'],
  ['an index slipped in', 'CREATE INDEX sly ON voucher(label)', 'VERIFY_SCHEMA'],
  [
    'a number drawn twice over',
    "UPDATE voucher SET sequence = sequence + 5, number = 'AMSS-BQ1-2020-000009' WHERE id = 4",
    'VERIFY_NUMBER_GAP',
  ],
  ['a journal counter', 'UPDATE journal_sequence SET last_number = last_number + 1', 'VERIFY_COUNTER'],
]

test.each(ATTACKS)('%s altered with the file in hand is found and named', (_what, sql, code) => {
  const found = verdictAfter(sql)
  expect(found.sound).toBe(false)
  const codes = found.faults.map((fault) => fault.code)
  expect(codes).toContain(code)
  // What was altered of a voucher is the voucher's fault alone: its balances are those of its event.
  if (code !== 'VERIFY_BALANCE') expect(codes).not.toContain('VERIFY_BALANCE')
  if (/VOUCHER|MISSING|UNCHAINED/.test(code)) expect(codes).not.toContain('VERIFY_SEAL')
})

test('the triggers themselves refuse what code would do', () => {
  const { raw } = new AlteredFile(copyOf(books.path))
  const refused = (sql: string): string => {
    try {
      raw.exec(sql)
      return 'done'
    } catch (cause) {
      return String((cause as Error).message)
    }
  }
  expect(refused("UPDATE voucher_line SET label = 'x'")).toContain('IMMUTABLE')
  expect(refused('DELETE FROM voucher_line')).toContain('IMMUTABLE')
  expect(refused("UPDATE voucher SET label = 'x'")).toContain('IMMUTABLE')
  expect(refused('DELETE FROM event')).toContain('IMMUTABLE')
  const line = (id: number, side: number, amount: number) =>
    `INSERT INTO voucher_line (voucher_id, line_number, date, account, side, currency, amount_minor, amount_xof, label) VALUES (${id}, ${side === 1 ? 1 : 2}, '2020-02-01', '571', ${side}, 'XOF', ${amount}, ${amount}, 'x')`
  const header = (id: number, date: string) =>
    `INSERT INTO voucher (id, number, journal, fiscal_year, sequence, date, kind, label, line_count, prepared_by, approved_by, posted_by, posted_at, chain_sequence) VALUES (${id}, 'N${id}', 'CA1', 2020, ${id}, '${date}', 'normal', 'x', 2, 1, 1, 1, 'now', ${id})`
  expect(refused(`BEGIN; ${line(50, 1, 10)}; ${line(50, -1, 9)}; ${header(50, '2020-02-01')}; COMMIT`)).toContain('UNBALANCED')
  raw.exec('ROLLBACK')
  const january = `BEGIN; ${line(51, 1, 10)}; ${line(51, -1, 10)}; ${header(51, '2020-01-31')}; COMMIT`.replaceAll(
    '2020-02-01',
    '2020-01-31',
  )
  expect(refused(january)).toContain('PERIOD_CLOSED')
  raw.close()
})
