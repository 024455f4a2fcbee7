import { copyFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { answerItem } from '../../service/closing/answer-item.ts'
import { askReopening, confirmReopening } from '../../service/closing/reopening.ts'
import { closeLedger } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { unguarded } from '../helpers/altered-copy.ts'
import { closeMonth, closingBooks, codesOf, faultsOf, reopenMonth, withUser } from '../helpers/closing-books.ts'
import { plainSql } from '../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers } from '../helpers/report-books.ts'
import { expectSuccess, newFolder, type TemporaryLedger } from '../helpers/temporary-ledger.ts'

const MONTH = '2020-03'
let books: TemporaryLedger
let copies = 0

beforeAll(() => {
  books = closingBooks([{ code: 'PECIC' }], '2020-04-03T09:00:00.000Z')
  withUser(books, 'Awa', ['preparer', 'approver', 'administrator'])
  postVouchers(books, [bookVoucher('2020-03-10', [bookLine('6055', 500, null), bookLine('571', null, 500)])])
  const answer = { month: MONTH, item: 17, answer: 'yes', comment: 'Vu', evidence: 'PV 12', responsible: 'Awa' } as const
  expectSuccess(books.command('closing.answer', (work) => answerItem(work, answer)))
  expectSuccess(closeMonth(books, MONTH))
})

test('one person alone reopens nothing, whatever the roles: not by confirming, not for both, not past the kernel', () => {
  expect(codesOf(reopenMonth(books, MONTH, 'Awa', 'Awa'))).toBe('SEPARATION_OF_DUTIES')
  const both = books.command('closing.askReopening', (work) => {
    const asked = askReopening(work, { month: '2020-02', reason: 'Oubli' })
    return asked.ok ? confirmReopening(work, asked.value.id, work.actor.name) : asked
  })
  expect(codesOf(both)).toBe('SEPARATION_OF_DUTIES')
  withUser(books, 'Issa', ['preparer'])
  const [pending] = plainSql(books.database).all<{ id: number }>("SELECT id FROM period_reopening WHERE state = 'asked'")
  const confirm = (user: string) =>
    books.command('closing.confirmReopening', (work) => confirmReopening(work, pending?.id ?? 0), { user })
  expect(codesOf(confirm('Issa'))).toBe('ROLE_MISSING')
  expect(() => plainSql(books.database).run("UPDATE period SET state = 'open' WHERE month = ?", MONTH)).toThrow(/REOPENING/)
  expect(() => plainSql(books.database).run("UPDATE period_reopening SET state = 'confirmed', decided_by = asked_by")).toThrow(
    /REOPENING/,
  )
  expect(plainSql(books.database).get('SELECT state FROM period WHERE month = ?', MONTH)).toEqual({ state: 'closed' })
})

/** What a verification says of a copy in which somebody with the file in hand ran this SQL, past the triggers. */
function faultsAfter(sql: string): string[] {
  const path = `${newFolder()}/copy-${copies++}.sikasso`
  books.database.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(books.path, path)
  const raw = unguarded(path)
  raw.exec(sql)
  raw.close()
  const ledger = expectSuccess(openLedger({ path, reading: true }, books.surroundings))
  const found = faultsOf({ database: ledger.database, clock: books.clock })
  closeLedger(ledger)
  return found
}

test.each([
  ['nothing', 'SELECT 1', ''],
  ['the month opened', `UPDATE period SET state = 'open', closed_sequence = NULL WHERE month = '${MONTH}'`, 'VERIFY_SEAL'],
  ['an answer changed', "UPDATE closing_answer SET answer = 'no'", 'VERIFY_ROW_CHANGED'],
  ['an answer gone', 'DELETE FROM closing_answer', 'VERIFY_ROW_GONE'],
  ['a request signed by another', "UPDATE period_reopening SET asked_by = 'owner'", 'VERIFY_ROW_CHANGED'],
  [
    'a year slipped in',
    "INSERT INTO year_end VALUES (2020, 'carried', 'owner', '2021', 'Awa', '2021', NULL, NULL, 0)",
    'VERIFY_ROW_FOREIGN',
  ],
  [
    'a parameter slipped in',
    "INSERT INTO closing_parameter VALUES ('a/b', 'variance-percent', '2020-01', '99', 'owner', '2020')",
    'VERIFY_ROW_FOREIGN',
  ],
])('%s in the file is found and named', (_what, sql, code) => {
  const found = faultsAfter(sql)
  if (code === '') expect(found).toEqual([])
  else expect(found.join(' ')).toContain(code)
})
