import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { call, ORPCError } from '@orpc/server'
import { describe, expect, test, vi } from 'vitest'
import { explaining } from '../../../service/host/explaining.ts'
import { HostState } from '../../../service/host/host-state.ts'
import { router } from '../../../service/router.ts'
import { uuidV7 } from '../../../shared/ids/uuid.ts'
import { success } from '../../../shared/result/result.ts'
import { unguarded } from '../../helpers/altered-copy.ts'
import { ask } from '../../helpers/ask-procedures.ts'
import { expectSuccess, newFolder, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const WORKER = resolve('service/worker/ledger-worker.ts')

function hostOf(books: TemporaryLedger, workspace = newFolder(), workerFile?: string): HostState {
  const { surroundings } = books
  return new HostState({ host: 'loopback', version: '0', workspace, surroundings, workerFile })
}

function booksWith(events: number): TemporaryLedger {
  const books = temporaryLedger()
  for (let at = 0; at < events; at += 1)
    expectSuccess(books.command('settings.addUser', (work) => success(work.chain.append('note', `note ${at}`, { at }))))
  books.close()
  return books
}

function alter(books: TemporaryLedger, sql: string): void {
  const raw = unguarded(books.path)
  raw.exec(sql)
  raw.close()
}

const addRate = (books: TemporaryLedger) => ({
  procedure: router.settings.addRate,
  input: {
    commandId: uuidV7(Date.parse(books.clock.now()), books.surroundings.randomBytes),
    base: 'GBP',
    quote: 'XOF',
    dated: '2020-03-02',
    rate: '770.5',
    source: 'Avis',
    evidence: null,
  },
})
const VERIFY = { procedure: router.audit.verify, input: undefined }
const CLOSE = (books: TemporaryLedger) => ({
  procedure: router.closing.seal,
  input: { commandId: uuidV7(Date.parse(books.clock.now()), books.surroundings.randomBytes), month: '2020-01' },
})

const stateOf = async (state: HostState): Promise<unknown> => {
  const status = await call(router.settings.status, undefined, { context: { state } })
  return status.ledger?.integrity
}

describe.each([
  ['in the host’s own thread', undefined],
  ['in a worker', WORKER],
])('the check at opening, %s', (_, workerFile) => {
  test('says nothing of a sound ledger: it is no verification, and commands pass', async () => {
    const books = booksWith(3)
    const state = hostOf(books, undefined, workerFile)
    expectSuccess(state.open({ path: books.path }))
    expect(await ask(addRate(books), state)).toMatchObject({ kind: 'value' })
    expect(await stateOf(state)).toMatchObject({ state: 'unknown', at: null })
    state.close()
  })

  test('finds one of the last events altered; entry goes on, closing is refused, and a restart changes nothing', async () => {
    const books = booksWith(3)
    alter(books, "UPDATE event SET content = '{\"at\":99}' WHERE subject = 'note 1'")
    const home = newFolder()
    for (const state of [hostOf(books, home, workerFile), hostOf(books, home, workerFile)]) {
      expectSuccess(state.open({ path: books.path }))
      expect(await ask(addRate(books), state)).toMatchObject({ kind: 'value' })
      expect(await ask(CLOSE(books), state)).toEqual({ kind: 'faults', codes: ['LEDGER_ALTERED'] })
      expect(await stateOf(state)).toMatchObject({ state: 'altered', check: 'quick', faults: [{ code: 'VERIFY_HASH' }] })
      state.close()
    }
  })

  test('finds a damaged page: reading starts, every command is refused by name', async () => {
    const books = booksWith(3)
    const bytes = readFileSync(books.path)
    // The type of a page that no first reading needs: that of the events.
    const root = rootOf(books, 'event')
    bytes[(root - 1) * 4_096] = 0x77
    writeFileSync(books.path, bytes)
    const state = hostOf(books, undefined, workerFile)
    expectSuccess(state.open({ path: books.path }))
    expect(await ask(addRate(books), state)).toEqual({ kind: 'faults', codes: ['LEDGER_DAMAGED'] })
    expect(await ask({ procedure: router.settings.accounts, input: undefined }, state)).toMatchObject({ kind: 'value' })
    expect(await ask({ procedure: router.settings.status, input: undefined }, state)).toMatchObject({ codes: ['LEDGER_DAMAGED'] })
    expect(await ask({ procedure: router.settings.backups, input: undefined }, state)).toMatchObject({ kind: 'value' })
    expect(state.ledger?.integrity).toMatchObject({ state: 'damaged', faults: [{ details: { page: root, table: 'event' } }] })
    state.close()
  })
})

function rootOf(books: TemporaryLedger, table: string): number {
  const raw = unguarded(books.path)
  const { rootpage } = raw.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').get(table) as { rootpage: number }
  raw.close()
  return rootpage
}

test('a command that arrives during the check waits for its verdict, and does not fail', async () => {
  const books = booksWith(3)
  const state = hostOf(books, undefined, WORKER)
  expectSuccess(state.open({ path: books.path }))
  expect(state.watch?.isChecking).toBe(true)
  const writing = ask(addRate(books), state)
  const reading = await ask({ procedure: router.settings.status, input: undefined }, state)
  expect(reading).toMatchObject({ kind: 'value', value: { ledger: { checking: true } } })
  expect(await writing).toMatchObject({ kind: 'value' })
  expect(state.watch?.isChecking).toBe(false)
  state.close()
})

test('a ledger that is closed during its check leaves no verdict behind', async () => {
  const books = booksWith(3)
  alter(books, "UPDATE event SET content = '{\"at\":99}' WHERE subject = 'note 1'")
  const state = hostOf(books, undefined, WORKER)
  const ledger = expectSuccess(state.open({ path: books.path }))
  const checked = state.watch?.checked()
  state.close()
  await checked
  expect(ledger.integrity.state).toBe('unknown')
})

test('more than the last events are left to the verification, whose failure stands until one succeeds', async () => {
  const books = booksWith(230)
  alter(books, "UPDATE event SET content = '{\"at\":99}' WHERE subject = 'note 1'")
  const home = newFolder()
  const state = hostOf(books, home)
  expectSuccess(state.open({ path: books.path }))
  expect(await ask(addRate(books), state)).toMatchObject({ kind: 'value' })
  expect(await stateOf(state)).toMatchObject({ state: 'unknown' })
  expect(await ask(VERIFY, state)).toMatchObject({ value: { verification: { sound: false } } })
  state.close()

  const again = hostOf(books, home)
  expectSuccess(again.open({ path: books.path }))
  await again.watch?.checked()
  expect(await stateOf(again)).toMatchObject({ state: 'altered', check: 'whole' })
  again.close()

  // An older copy would lack a head that this host has seen: the event itself is mended.
  alter(books, "UPDATE event SET content = '{\"at\":1}' WHERE subject = 'note 1'")
  const mended = hostOf(books, home)
  expectSuccess(mended.open({ path: books.path }))
  await mended.watch?.checked()
  expect(await stateOf(mended)).toMatchObject({ state: 'altered' })
  expect(await ask(VERIFY, mended)).toMatchObject({ value: { verification: { sound: true } } })
  expect(await stateOf(mended)).toMatchObject({ state: 'sound', check: 'whole' })
  mended.close()
})

test('the auditor’s seat checks its private copy too', async () => {
  const books = booksWith(3)
  alter(books, "UPDATE event SET content = '{\"at\":99}' WHERE subject = 'note 1'")
  // Other programs of this machine clear the copies of processes that they take for dead: this one lies elsewhere.
  vi.stubEnv('TMPDIR', newFolder())
  const state = hostOf(books, undefined, WORKER)
  expectSuccess(state.open({ path: books.path, readOnly: true }))
  await state.watch?.checked()
  expect(await stateOf(state)).toMatchObject({ state: 'altered' })
  state.close()
  vi.unstubAllEnvs()
})

describe('what throws', () => {
  const thrown = async (state: HostState, cause: Error): Promise<unknown> => {
    try {
      await explaining(state.watch, () => Promise.reject(cause))
    } catch (error) {
      return error
    }
    return undefined
  }

  test('in a sound ledger stays a programmer’s mistake', async () => {
    const books = booksWith(3)
    const state = hostOf(books)
    expectSuccess(state.open({ path: books.path }))
    const mistake = new TypeError('undefined is not a function')
    expect(await thrown(state, mistake)).toBe(mistake)
    // It was verified whole to find that out.
    expect(await stateOf(state)).toMatchObject({ state: 'sound', check: 'whole' })
    state.close()
  })

  test('in an altered one is LEDGER_DAMAGED with what the verification finds, and the window learns it', async () => {
    const books = booksWith(230)
    alter(books, "UPDATE event SET content = '{\"at\":99}' WHERE subject = 'note 1'")
    const state = hostOf(books)
    expectSuccess(state.open({ path: books.path }))
    await state.watch?.checked()
    const named = await thrown(state, new SyntaxError('Unexpected token'))
    expect(named).toBeInstanceOf(ORPCError)
    expect(named).toMatchObject({ code: 'FAULTS', data: { faults: [{ code: 'LEDGER_DAMAGED' }, { code: 'VERIFY_HASH' }] } })
    expect(await stateOf(state)).toMatchObject({ state: 'altered', check: 'whole' })
    state.close()
  })

  test('as a refusal of its own passes as it is', async () => {
    const books = booksWith(3)
    const state = hostOf(books)
    expectSuccess(state.open({ path: books.path }))
    const refusal = new ORPCError('BAD_REQUEST')
    expect(await thrown(state, refusal)).toBe(refusal)
    state.close()
  })
})

test('a ledger that cannot be copied any more still closes and gives its place to a restored one', async () => {
  const books = booksWith(3)
  const home = newFolder()
  const { surroundings } = books
  const state = new HostState({ host: 'loopback', version: '0', workspace: home, surroundings, backupAtClose: true })
  expectSuccess(state.open({ path: books.path }))
  const made = await ask({ procedure: router.settings.backup, input: undefined }, state)
  expect(made).toMatchObject({ kind: 'value' })
  state.close()
  const bytes = readFileSync(books.path)
  bytes[(rootOf(books, 'event') - 1) * 4_096] = 0x77
  writeFileSync(books.path, bytes)

  expectSuccess(state.open({ path: books.path }))
  const { value } = (await ask({ procedure: router.settings.backups, input: undefined }, state)) as {
    value: { fileId: string }[]
  }
  const input = { fileId: value[0]?.fileId }
  expect(await ask({ procedure: router.settings.compareBackup, input }, state)).toMatchObject({ value: { since: null } })
  const restored = await ask({ procedure: router.settings.restoreBackup, input }, state)
  expect(restored).toMatchObject({ kind: 'value' })
  const { fileId } = (restored as { value: { fileId: string } }).value
  expect(await ask({ procedure: router.settings.openLedger, input: { fileId } }, state)).toMatchObject({ kind: 'value' })
  expect(await stateOf(state)).toMatchObject({ state: 'sound' })
  expect(state.close()).toEqual([])
})

test('what SQLite says of another file is not said of the ledger', async () => {
  const books = booksWith(3)
  const state = hostOf(books)
  expectSuccess(state.open({ path: books.path }))
  const ofAnother = Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' })
  await expect(explaining(state.watch, () => Promise.reject(ofAnother))).rejects.toBe(ofAnother)
  expect(await stateOf(state)).toMatchObject({ state: 'sound' })
  state.close()
})
