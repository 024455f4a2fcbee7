import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { systemClock } from '../../../shared/time/instant.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const CLI = resolve('out/main/cli.js')
const surroundings = { clock: systemClock, randomBytes: seededRandom('kill') }

/** A vouchers file of two-line vouchers, whose ids begin with a prefix. */
function vouchersFile(folder: string, prefix: string, count: number): string {
  const path = join(folder, `${prefix}.csv`)
  const rows = ['voucher,date,journal,account,debit,credit,label']
  for (let number = 1; number <= count; number++) {
    const id = `${prefix}${number}`
    rows.push(`${id},2020-01-15,BQ1,6222,${number},,Loyer ${number}`, `${id},2020-01-15,BQ1,5211,,${number},Loyer ${number}`)
  }
  writeFileSync(path, `${rows.join('\n')}\n`)
  return path
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.once('close', (code) => done(code)))

/** Opens the ledger after the accident, proves it, and tells what it holds. */
function reopened(path: string): { vouchers: number; sound: boolean } {
  const ledger = expectSuccess(openLedger({ path, reading: false }, surroundings))
  try {
    const steps = verifyLedger(ledger.database, systemClock)
    let step = steps.next()
    while (!step.done) step = steps.next()
    return { vouchers: countOf(ledger.database), sound: step.value.sound }
  } finally {
    closeLedger(ledger)
  }
}

const countOf = (database: Database): number =>
  plainSql(database).get<{ count: number }>('SELECT count(*) AS count FROM voucher')?.count ?? -1

test('an import killed at any moment leaves all of it or nothing, and the next command works', async () => {
  const books = temporaryLedger()
  books.close()
  const count = 3_000
  let held = 0
  let killed = 0
  for (const delayMs of [120, 200, 260, 320, 380, 450, 520, 600, 700, 900]) {
    const file = vouchersFile(books.folder, `K${delayMs}-`, count)
    const child = spawn(process.execPath, [CLI, 'import', 'vouchers', books.path, file, '--post'], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), delayMs)
    const code = await ended(child)
    clearTimeout(timer)
    const found = reopened(books.path)
    expect(found.sound).toBe(true)
    // A command that answered has kept everything; one that was killed has kept all or nothing.
    if (code === 0) expect(found.vouchers).toBe(held + count)
    else {
      killed++
      expect([held, held + count]).toContain(found.vouchers)
    }
    held = found.vouchers
  }
  expect(killed).toBeGreaterThan(0)
})

test('every voucher that was acknowledged before a kill is there afterwards', async () => {
  const books = temporaryLedger()
  books.close()
  const acknowledged: string[] = []
  const child = spawn(process.execPath, [resolve('tests/crash/kill/post-forever.ts'), books.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    acknowledged.push(...lines)
    if (acknowledged.length >= 40) child.kill('SIGKILL')
  })
  await ended(child)
  const ledger = expectSuccess(openLedger({ path: books.path, reading: false }, surroundings))
  const numbers = new Set(
    plainSql(ledger.database)
      .all<{ number: string }>('SELECT number FROM voucher')
      .map((row) => row.number),
  )
  closeLedger(ledger)
  expect(acknowledged.length).toBeGreaterThanOrEqual(40)
  expect(acknowledged.filter((number) => !numbers.has(number))).toEqual([])
  // At most the one voucher that was committed but not yet told.
  expect(numbers.size - acknowledged.length).toBeLessThanOrEqual(1)
  expect(reopened(books.path).sound).toBe(true)
})
