import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../../db/open.ts'
import { lastEvent } from '../../../db/queries/events.ts'
import { checkHeads } from '../../../service/audit/check-heads.ts'
import { chainFaults, compareChains } from '../../../service/audit/diverging-chains.ts'
import { readStatedHeads } from '../../../service/audit/read-stated-heads.ts'
import { verifyFile } from '../../../service/audit/verify-file.ts'
import { addWitness, readWitnessBook, witnessWarnings } from '../../../service/audit/witness-book.ts'
import type { StatedHead } from '../../../shared/contract/verification.ts'
import { AlteredFile, copyOf, rehashed, verdictOf } from '../../helpers/altered-copy.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, newFolder, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger
let rewritten: string
let noted: StatedHead

const stated = (head: string, source: StatedHead['source'], byHand = true): StatedHead => ({
  head,
  source,
  date: '2020-03-31',
  note: 'PV de clôture 2020-03',
  byHand,
})

beforeAll(() => {
  books = temporaryLedger()
  for (const day of ['2020-03-10', '2020-03-11', '2020-03-12'])
    postVouchers(books, [bookVoucher(day, [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])])
  noted = stated(lastEvent(books.database)?.hash ?? '', 'certificate')
  books.close()
  rewritten = copyOf(books.path)
  rehashTail(rewritten)
})

/** An attacker with the key and the program's own rules: a figure changed in rows and event, the balances and every hash after it made anew. */
function rehashTail(path: string): void {
  const file = new AlteredFile(path)
  file.alter((raw) => {
    raw.exec('UPDATE voucher_line SET amount_minor = 50000, amount_xof = 50000 WHERE voucher_id = 2')
    raw.exec(
      `UPDATE account_balance SET debit_minor = debit_minor + 45000, debit_xof = debit_xof + 45000 WHERE account = '6055';
       UPDATE account_balance SET credit_minor = credit_minor + 45000, credit_xof = credit_xof + 45000 WHERE account = '571'`,
    )
    const posted = 'sequence = (SELECT chain_sequence FROM voucher WHERE id = 2)'
    raw.exec(`UPDATE event SET content = replace(content, ',5000,5000,', ',50000,50000,') WHERE ${posted}`)
    rehashed(raw)
  })
  file.close()
}

const openCopy = (path: string) => expectSuccess(openDatabase({ path, reading: true }))

test('a tail hashed anew agrees with itself: only a head stated elsewhere finds it', () => {
  expect(verdictOf(books.path, books.surroundings).sound).toBe(true)
  expect(verdictOf(rewritten, books.surroundings).faults).toEqual([])
  const database = openCopy(rewritten)
  expect(checkHeads(database, [noted])).toMatchObject({
    heads: [{ state: 'missing', sequence: null }],
    faults: [
      { code: 'VERIFY_HEAD_MISSING', details: { source: 'certificate', note: ' (PV de clôture 2020-03)', date: '2020-03-31' } },
    ],
  })
  database.close()
  const untouched = openCopy(books.path)
  expect(checkHeads(untouched, [noted])).toMatchObject({ heads: [{ state: 'held' }], faults: [] })
  untouched.close()
})

test('with both ledgers at hand, the first event where they part is named', () => {
  const here = openCopy(books.path)
  const there = openCopy(rewritten)
  const comparison = compareChains(here, there)
  const second = plainSql(here).get<{ sequence: number; subject: string }>(
    "SELECT sequence, subject FROM event WHERE type = 'posted' LIMIT 1 OFFSET 1",
  )
  expect(comparison.here?.sequence).toBe(second?.sequence)
  expect(comparison.shared).toBe((second?.sequence ?? 0) - 1)
  expect(chainFaults(comparison)).toMatchObject([
    {
      code: 'VERIFY_CHAINS_DIFFER',
      details: { sequence: second?.sequence, here: expect.stringContaining(second?.subject ?? '?') },
    },
  ])
  expect(chainFaults(compareChains(here, here))).toEqual([])
  const stranger = temporaryLedger({ seed: 'stranger' })
  expect(chainFaults(compareChains(here, stranger.database))).toMatchObject([{ code: 'VERIFY_OTHER_LEDGER' }])
  here.close()
  there.close()
})

test('a rewritten ledger handed over as a file is named against the open one; an older copy holds', async () => {
  const open = temporaryLedger()
  const run = async (bytes: Uint8Array) => {
    const steps = verifyFile({ bytes, name: 'copie.sikasso' }, { ...open.ledger, database: openCopy(books.path) })
    let step = await steps.next()
    while (!step.done) step = await steps.next()
    return step.value
  }
  expect(await run(readFileSync(rewritten))).toMatchObject({
    ok: true,
    value: { kind: 'ledger', sound: false, sequence: null, faults: [{ code: 'VERIFY_CHAINS_DIFFER' }] },
  })
  expect(await run(readFileSync(books.path))).toMatchObject({ ok: true, value: { kind: 'ledger', sound: true } })
  expect(await run(new TextEncoder().encode('bonjour'))).toMatchObject({ ok: false, faults: [{ code: 'VERIFY_FILE_UNKNOWN' }] })
  expect(await run(new TextEncoder().encode(`%PDF-1.3 /Keywords (sikasso-head:${noted.head})`))).toMatchObject({
    ok: true,
    value: { kind: 'paper', sound: true, head: noted.head },
  })
  expect(await run(new TextEncoder().encode(`%PDF-1.3 /Keywords (sikasso-head:${'a'.repeat(64)})`))).toMatchObject({
    ok: true,
    value: { sound: false, faults: [{ code: 'VERIFY_HEAD_ABSENT' }] },
  })
})

test('the book of heads outlives the ledger, drops nothing, and a damaged one is kept aside and named', () => {
  const workspace = newFolder()
  const id = 'ledger-id'
  const other = stated('b'.repeat(64), 'email')
  for (const head of [noted, other, other]) expectSuccess(addWitness(workspace, id, head))
  expect(readWitnessBook(workspace, id)).toEqual({ heads: [noted, other], damaged: [] })
  const file = join(workspace, 'witness', `${id}.jsonl`)
  writeFileSync(file, readFileSync(file, 'utf8').replace('bbbb', 'bbbc'))
  appendFileSync(file, 'half a li')
  const mended = readWitnessBook(workspace, id)
  expect(mended.heads).toEqual([noted])
  expect(mended.damaged).toEqual([`${id}.damaged-1`])
  expect(witnessWarnings(mended)).toMatchObject([{ code: 'WITNESS_BOOK_DAMAGED', details: { name: `${id}.damaged-1` } }])
  expect(readFileSync(join(workspace, 'witness', `${id}.damaged-1`), 'utf8')).toContain('bbbc')
  // Named for ever, and what could be read goes on.
  expectSuccess(addWitness(workspace, id, other))
  expect(readWitnessBook(workspace, id)).toEqual({ heads: [noted, other], damaged: [`${id}.damaged-1`] })
  expect(readdirSync(join(workspace, 'witness'))).toHaveLength(2)
  rmSync(workspace, { recursive: true })
})

test('what this machine saw before it restored an older copy is set aside; what a person noted never is', () => {
  const database = openCopy(books.path)
  const lost = 'c'.repeat(64)
  const restored = stated(noted.head, 'restore', false)
  const states = (heads: StatedHead[]) => checkHeads(database, heads).heads.map(({ state }) => state)
  expect(states([stated(lost, 'verification', false), restored])).toEqual(['set-aside', 'held'])
  expect(states([stated(lost, 'certificate', true), restored])).toEqual(['missing', 'held'])
  expect(states([restored, stated(lost, 'verification', false)])).toEqual(['held', 'missing'])
  database.close()
})

test('a list of heads is read with all its errors at once', () => {
  const spaced = (noted.head.match(/.{4}/g) ?? []).join(' ').toUpperCase()
  expect(
    readStatedHeads(`head,source,date,note\n# remarque\n${spaced},email,2020-04-02,reçu du bailleur, page 2\n`, '2020-05-01'),
  ).toEqual({
    ok: true,
    value: [{ head: noted.head, source: 'email', date: '2020-04-02', note: 'reçu du bailleur, page 2', byHand: true }],
  })
  expect(readStatedHeads(`abc\n${noted.head},lune\n${noted.head},email,2 avril\n`, '2020-05-01')).toMatchObject({
    ok: false,
    faults: [
      { code: 'HEAD_INVALID', place: { line: 1 } },
      { code: 'HEAD_SOURCE_UNKNOWN', place: { line: 2 } },
      { code: 'DATE_INVALID', place: { line: 3 } },
    ],
  })
})

test('a clock that was set back is named without breaking the verdict; a minute is not', () => {
  const turned = temporaryLedger({ now: '2021-06-15T10:00:00.000Z' })
  const post = () =>
    postVouchers(turned, [bookVoucher('2020-03-10', [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])])
  post()
  turned.clock.moveTo('2021-06-15T09:59:00.000Z')
  post()
  turned.clock.moveTo('2020-02-01T10:00:00.000Z')
  post()
  post()
  turned.close()
  const { sound, warnings } = verdictOf(turned.path, turned.surroundings)
  expect(sound).toBe(true)
  expect(warnings).toMatchObject([
    { code: 'VERIFY_CLOCK', details: { at: '2020-02-01T10:00:00.000Z', before: '2021-06-15T10:00:00.000Z' } },
  ])
})
