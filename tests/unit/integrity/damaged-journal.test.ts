import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { success } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, newFolder, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const PASSPHRASE = 'quatre mots tirés au hasard'
const HEADER = 32
const EVENTS = 12

/** A ledger as a killed process leaves it: its last writes are in the log beside it alone. */
interface Killed {
  readonly books: TemporaryLedger
  readonly folder: string
  readonly passphrase: string | undefined
}

function killed(passphrase: string | undefined): Killed {
  const books = temporaryLedger(passphrase === undefined ? {} : { passphrase })
  for (let at = 0; at < EVENTS; at += 1) {
    const noted = books.command('settings.addUser', (work) => success(work.chain.append('note', `note ${at}`, { at })))
    expectSuccess(noted)
  }
  const folder = newFolder()
  for (const suffix of ['', '-wal', '.keys'])
    if (existsSync(`${books.path}${suffix}`)) copyFileSync(`${books.path}${suffix}`, join(folder, `ledger${suffix}`))
  books.close()
  return { books, folder, passphrase }
}

/** What comes of opening a copy in which the log was changed: how many events it has, or its first fault. */
function openedAfter({ books, folder, passphrase }: Killed, change: (log: Buffer) => Buffer | undefined) {
  const path = join(newFolder(), 'ledger.sikasso')
  for (const suffix of ['', '-wal', '.keys'])
    if (existsSync(join(folder, `ledger${suffix}`))) copyFileSync(join(folder, `ledger${suffix}`), `${path}${suffix}`)
  const log = change(readFileSync(`${path}-wal`))
  if (log) writeFileSync(`${path}-wal`, log)
  else rmSync(`${path}-wal`)
  const opened = openLedger({ path, passphrase, reading: false }, books.surroundings)
  if (!opened.ok)
    return { fault: opened.faults[0], log: existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : undefined, changed: log }
  const events = plainSql(opened.value.database).get<{ count: number }>('SELECT count(*) AS count FROM event')?.count ?? 0
  closeLedger(opened.value)
  return { events }
}

const flipped = (log: Buffer, at: number): Buffer => {
  const damaged = Buffer.from(log)
  damaged[at] = (damaged[at] ?? 0) ^ 4
  return damaged
}

describe.each([
  ['a plain ledger', undefined],
  ['an encrypted ledger', PASSPHRASE],
])('the log of %s', (_, passphrase) => {
  let left: Killed
  beforeAll(() => {
    left = killed(passphrase)
  })

  test('that is whole gives back every event', () => {
    const { events } = openedAfter(left, (log) => log)
    expect(events).toBeGreaterThan(EVENTS)
  })

  test.each([
    ['its header', () => 5],
    ['its salt', () => 18],
    ['the salt of a frame', () => HEADER + 9],
    ['the content of its first frame', () => HEADER + 24 + 700],
    ['a frame in its middle', (log: Buffer) => Math.floor(log.length / 2)],
  ])('damaged in %s is named, and nothing of it is touched', (__, place) => {
    const found = openedAfter(left, (log) => flipped(log, place(log)))
    expect(found.fault).toMatchObject({ code: 'LEDGER_DAMAGED', details: { part: 'journal' } })
    // What SQLite would have dropped can still be looked at.
    expect(found.log?.equals(found.changed ?? Buffer.alloc(0))).toBe(true)
  })

  test('whose last commit alone does not hold is what a kill leaves: the ledger opens without it', () => {
    const whole = openedAfter(left, (log) => log).events ?? 0
    expect(openedAfter(left, (log) => flipped(log, log.length - 9)).events).toBe(whole - 1)
    expect(openedAfter(left, (log) => log.subarray(0, log.length - 100)).events).toBe(whole - 1)
  })

  test('that is empty, or made and not written, is no concern', () => {
    const before = openedAfter(left, () => undefined).events ?? 0
    expect(before).toBeGreaterThan(0)
    expect(openedAfter(left, () => Buffer.alloc(0)).events).toBe(before)
    expect(openedAfter(left, () => Buffer.alloc(8_000)).events).toBe(before)
  })
})
