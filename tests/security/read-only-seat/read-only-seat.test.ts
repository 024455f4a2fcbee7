import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { call, isProcedure, ORPCError } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLedger } from '../../../db/queries/settings.ts'
import { HostState } from '../../../service/host/host-state.ts'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { runCommand } from '../../../service/kernel/run-command.ts'
import { router } from '../../../service/router.ts'
import { backupOf } from '../../../service/settings/backup-ledger.ts'
import { type CommandName, PERMISSIONS } from '../../../shared/contract/permission.ts'
import { success } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { CLI } from '../../helpers/serve-ledger.ts'
import { expectSuccess, newFolder, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { folderState } from './folder-state.ts'

const PASSPHRASE = 'quatre mots tirés au hasard'

/** A ledger with a document folder and a scanner's folder beside it, as they lie on an office's disk. */
function books(passphrase?: string): TemporaryLedger {
  const made = temporaryLedger(passphrase === undefined ? {} : { passphrase })
  mkdirSync(`${made.path}.files`)
  writeFileSync(join(`${made.path}.files`, 'a-document'), 'bytes')
  made.command('settings.addUser', (work) => {
    work.chain.append('note', 'test', { a: 1 })
    return success({})
  })
  made.close()
  return made
}

function seatOf(made: TemporaryLedger, path = made.path, passphrase?: string): HostState {
  const state = new HostState({
    host: 'loopback',
    version: '0.0.0',
    workspace: newFolder(),
    surroundings: made.surroundings,
    backupAtClose: true,
  })
  expectSuccess(state.open({ path, readOnly: true, passphrase }))
  return state
}

const procedures = Object.entries(router).flatMap(([area, members]) =>
  Object.entries(members as Record<string, unknown>).map(([name, procedure]) => ({ name: `${area}.${name}`, procedure })),
)
const writing = procedures.filter(({ procedure }) => isProcedure(procedure) && procedure['~orpc'].meta.writes === true)

async function faultCodes(procedure: unknown, input: unknown, state: HostState): Promise<string[]> {
  try {
    await call(procedure as never, input as never, { context: { state } as never })
    return []
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    const data = error.data as { faults?: { code: string }[] } | undefined
    return data?.faults?.map(({ code }) => code) ?? [error.code]
  }
}

describe.each([
  ['a plain ledger', undefined],
  ['an encrypted ledger', PASSPHRASE],
])('%s in the auditor’s seat', (_, passphrase) => {
  let made: TemporaryLedger
  let state: HostState
  let before: Record<string, string>
  beforeAll(() => {
    made = books(passphrase)
    before = folderState(made.folder)
    state = seatOf(made, made.path, passphrase)
  })
  afterAll(() => {
    state.close()
    expect(folderState(made.folder)).toEqual(before)
  })

  test('refuses every command of the permission table in the kernel, trials too', () => {
    const ledger = expectSuccess(state.expectLedger())
    let ran = 0
    for (const name of Object.keys(PERMISSIONS) as CommandName[])
      for (const dryRun of [false, true]) {
        const request = { name, user: 'owner', input: null, dryRun }
        const answer = runCommand(ledger, request, () => {
          ran += 1
          return success({})
        })
        expect(answer.ok ? 'done' : answer.faults.map(({ code }) => code), name).toEqual(['LEDGER_OPEN_READ_ONLY'])
      }
    expect(ran).toBe(0)
    expect(folderState(made.folder)).toEqual(before)
  })

  test('refuses every writing procedure of the contract, whatever it is asked', async () => {
    expect(writing.length).toBeGreaterThan(100)
    for (const { name, procedure } of writing)
      for (const input of [{}, { commandId: '018f0000-0000-7000-8000-000000000000', dryRun: true }])
        expect(await faultCodes(procedure, input, state), name).toEqual(['LEDGER_OPEN_READ_ONLY'])
    expect(folderState(made.folder)).toEqual(before)
  })

  test('answers the questions of the contract that take no input, and touches nothing', async () => {
    const asked = [
      'settings.status',
      'settings.accounts',
      'documents.inbox',
      'reports.gallery',
      'settings.backups',
      'audit.verify',
    ]
    for (const { name, procedure } of procedures.filter((one) => asked.includes(one.name)))
      expect(await faultCodes(procedure, undefined, state), name).toEqual([])
    expect(existsSync(`${made.path}.scans`)).toBe(false)
    expect(state.ledger?.database.pragma('query_only')).toBe(1)
    expect(() => state.ledger?.database.exec('DELETE FROM event')).toThrow()
    expect(folderState(made.folder)).toEqual(before)
  })

  test('shows whoever acts as an auditor, and says that it only reads', async () => {
    const status = (await call(router.settings.status, undefined as never, { context: { state } })) as {
      ledger: { readOnly: boolean; user: { roles: string[] } }
    }
    expect(status.ledger).toMatchObject({ readOnly: true, user: { roles: ['auditor'] } })
  })
})

test('the encrypted copy that is read goes when the ledger is closed, and one that a killed process left goes at the next opening', () => {
  const made = books(PASSPHRASE)
  const stale = join(tmpdir(), 'sikasso-reading-999999999-dead')
  mkdirSync(stale, { recursive: true })
  const state = seatOf(made, made.path, PASSPHRASE)
  expect(existsSync(stale)).toBe(false)
  const copy = state.ledger?.copy?.path ?? ''
  expect(copy).not.toBe(made.path)
  expect(existsSync(copy)).toBe(true)
  // Somebody else's start leaves it where it is.
  const other = { path: made.path, reading: true, untouched: true, passphrase: PASSPHRASE }
  closeLedger(expectSuccess(openLedger(other, made.surroundings)))
  expect(existsSync(copy)).toBe(true)
  state.close()
  expect(existsSync(dirname(copy))).toBe(false)
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`sikasso-reading-${process.pid}-`))).toEqual([])
})

test('of a plain ledger nothing lies on the disk while it is read', () => {
  const made = books()
  const state = seatOf(made)
  expect(state.ledger?.copy).toMatchObject({ path: undefined })
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`sikasso-reading-${process.pid}-`))).toEqual([])
  state.close()
})

test('a log that a killed process left is read, and stays beside the file as it is', () => {
  const made = temporaryLedger()
  made.database.pragma('wal_autocheckpoint = 0')
  made.command('settings.addUser', (work) => {
    work.chain.append('note', 'in the log', { a: 1 })
    return success({})
  })
  // What a kill leaves: the file and its log, copied while the writer still holds them.
  const path = join(newFolder(), 'killed.sikasso')
  for (const suffix of ['', '-wal']) copyFileSync(`${made.path}${suffix}`, `${path}${suffix}`)
  const before = folderState(join(path, '..'))
  const ledger = expectSuccess(openLedger({ path, reading: true, untouched: true }, made.surroundings))
  expect(plainSql(ledger.database).get("SELECT count(*) AS n FROM event WHERE subject = 'in the log'")).toEqual({ n: 1 })
  closeLedger(ledger)
  expect(folderState(join(path, '..'))).toEqual(before)
})

test.each([
  ['plain', undefined],
  ['encrypted', PASSPHRASE],
])('a %s ledger that another opening holds is read as it stands', (_, passphrase) => {
  const made = temporaryLedger(passphrase === undefined ? {} : { passphrase })
  const read = () => expectSuccess(openLedger({ path: made.path, reading: true, untouched: true, passphrase }, made.surroundings))
  const first = read()
  made.command('settings.addUser', (work) => {
    work.chain.append('note', 'written meanwhile', { a: 1 })
    return success({})
  })
  const count = "SELECT count(*) AS n FROM event WHERE subject = 'written meanwhile'"
  expect(plainSql(first.database).get(count)).toEqual({ n: 0 })
  const second = read()
  expect(plainSql(second.database).get(count)).toEqual({ n: 1 })
  closeLedger(first)
  closeLedger(second)
  expect(openLedger({ path: made.path, reading: false, passphrase }, made.surroundings)).toMatchObject({
    faults: [{ code: 'LEDGER_IN_USE' }],
  })
})

test('a backup copy, and a ledger in a folder where nothing can be written, open and stay as they are', () => {
  const made = temporaryLedger({ passphrase: PASSPHRASE })
  const folder = newFolder()
  const backup = expectSuccess(backupOf(made.ledger, folder)).path
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444)
  chmodSync(folder, 0o555)
  const before = folderState(folder)
  const asRoot = process.geteuid?.() === 0
  // Rights say nothing to the superuser: the reading is done as nobody.
  try {
    const state = seatOf(made, backup, PASSPHRASE)
    if (asRoot) chmodSync(state.settings.workspace, 0o777)
    state.close()
    if (asRoot) process.seteuid?.(65_534)
    expectSuccess(state.open({ path: backup, readOnly: true, passphrase: PASSPHRASE }))
    const ledger = expectSuccess(state.expectLedger())
    expect(plainSql(ledger.database).get('SELECT count(*) AS n FROM ledger')).toEqual({ n: 1 })
    state.close()
  } finally {
    if (asRoot) process.seteuid?.(0)
    chmodSync(folder, 0o755)
  }
  expect(folderState(folder)).toEqual(before)
})

test('beside a ledger where nothing can be written, the auditor’s file goes to the product’s own folder', () => {
  const made = temporaryLedger()
  const { id } = readLedger(made.database)
  const [folder, home] = [newFolder(), newFolder()]
  const ledger = expectSuccess(backupOf(made.ledger, folder)).path
  chmodSync(home, 0o777)
  chmodSync(ledger, 0o444)
  chmodSync(folder, 0o555)
  const before = folderState(folder)
  // Rights say nothing to the superuser: the command runs as nobody.
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const words = ['audit', 'papers', 'annotate', ledger, '--on', 'voucher:E99', '--text', 'x', '--author', 'Awa', '--json']
  const env = { ...process.env, SIKASSO_HOME: home }
  const answer = spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8', env, ...asNobody })
  chmodSync(folder, 0o755)
  expect(answer.stderr).toContain('PAPERS_SUBJECT_UNKNOWN')
  expect(answer.status).toBe(1)
  expect(existsSync(join(home, 'audit', `${id}.audit`))).toBe(true)
  expect(folderState(folder)).toEqual(before)
})

test.each([
  ['plain', undefined],
  ['encrypted', PASSPHRASE],
])('audit copy of a %s ledger is verified, opens with the same keys, and leaves no byte behind', (_, passphrase) => {
  const made = books(passphrase)
  const before = folderState(made.folder)
  const folder = newFolder()
  const words = ['audit', 'copy', made.path, '--to', folder]
  const copied = spawnSync(process.execPath, [CLI, ...words], {
    encoding: 'utf8',
    env: { ...process.env, SIKASSO_PASSPHRASE: passphrase ?? '', SIKASSO_HOME: newFolder() },
  })
  expect(copied).toMatchObject({ status: 0, stderr: '' })
  expect(folderState(made.folder)).toEqual(before)
  const path = copied.stdout.trim()
  expect(statSync(path).mode & 0o222).toBe(0)
  const state = seatOf(made, path, passphrase)
  const events = ({ ledger }: HostState) => ledger && plainSql(ledger.database).get('SELECT count(*) AS n FROM event')
  const original = seatOf(made, made.path, passphrase)
  expect(events(state)).toEqual(events(original))
  original.close()
  state.close()
})

test('serve --read-only serves the seat, and leaves no byte behind', async () => {
  const made = books()
  const before = folderState(made.folder)
  const script = `const{spawn}=require('node:child_process');const h=spawn(process.execPath,[${JSON.stringify(CLI)},'serve',${JSON.stringify(made.path)},'--read-only']);
    h.stdout.once('data',(t)=>{process.stdout.write(t);h.kill('SIGTERM')});h.on('exit',(c)=>process.exit(c??1))`
  const served = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    env: { ...process.env, SIKASSO_HOME: newFolder() },
    timeout: 30_000,
  })
  expect(served.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/)
  expect(served.status).toBe(0)
  expect(folderState(made.folder)).toEqual(before)
})
