import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { expectSuccess, newFolder, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const PASSPHRASE = 'quatre mots tirés au hasard'
/** Stands in every ledger of these tests. */
const SECRET = 'Association Malienne pour la Survie au Sahel'

let folder: string
let before: string | undefined

/** The system's temporary folder of these tests and of the processes that they start. */
beforeEach(() => {
  folder = newFolder()
  before = process.env.TMPDIR
  process.env.TMPDIR = folder
})
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
})

interface Seat {
  readonly child: ChildProcess
  /** Where its copy lies. */
  readonly copy: string
  kill(): Promise<void>
}

/** A process that has opened a ledger in the auditor's seat and reads it. */
async function seatOn(path: string, ...passphrase: string[]): Promise<Seat> {
  const child = spawn(process.execPath, [resolve('tests/crash/kill/read-forever.ts'), path, ...passphrase], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const copy = await new Promise<string>((done) => child.stdout.setEncoding('utf8').once('data', done))
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const kill = () => {
    child.kill('SIGKILL')
    return ended
  }
  return { child, copy: copy.trim(), kill }
}

const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('sikasso-test-'))
const inClear = (): string[] => files().filter((path) => readFileSync(path).includes(SECRET))

test('a process killed in the seat of a plain ledger has left nothing of it on the disk', async () => {
  const books = temporaryLedger()
  expect(readFileSync(books.path).includes(SECRET) || readFileSync(`${books.path}-wal`).includes(SECRET)).toBe(true)
  const seat = await seatOn(books.path)
  expect([seat.copy, inClear()]).toEqual(['in memory', []])
  await seat.kill()
  expect(files()).toEqual([])
})

test('the encrypted copy of a killed process says nothing and goes at the next start; that of a living one stays', async () => {
  const books = temporaryLedger({ passphrase: PASSPHRASE })
  books.close()
  const [killed, living] = [await seatOn(books.path, PASSPHRASE), await seatOn(books.path, PASSPHRASE)]
  await killed.kill()
  expect([existsSync(killed.copy), existsSync(living.copy), inClear()]).toEqual([true, true, []])
  const request = { path: books.path, reading: true, untouched: true, passphrase: PASSPHRASE }
  const next = expectSuccess(openLedger(request, books.surroundings))
  expect([existsSync(killed.copy), existsSync(living.copy), existsSync(next.copy?.path ?? '')]).toEqual([false, true, true])
  closeLedger(next)
  await living.kill()
  const last = expectSuccess(openLedger(request, books.surroundings))
  closeLedger(last)
  expect(files()).toEqual([])
})
