import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { lastEvent } from '../../../db/queries/events.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import { chainFaults, compareChains } from '../../../service/audit/diverging-chains.ts'
import { knownHeads } from '../../../service/audit/known-heads.ts'
import { verifyOpenLedger } from '../../../service/audit/verify-open-ledger.ts'
import { addWitness } from '../../../service/audit/witness-book.ts'
import { witnessHead } from '../../../service/audit/witness-head.ts'
import { acceptBehind } from '../../../service/heads/accept-behind.ts'
import { rememberRestored } from '../../../service/heads/remember-ledger.ts'
import { settleStanding } from '../../../service/heads/settle-standing.ts'
import { HostState } from '../../../service/host/host-state.ts'
import type { Ledger } from '../../../service/kernel/ledger.ts'
import { newCommandId, runCommand } from '../../../service/kernel/run-command.ts'
import { addRate } from '../../../service/settings/add-rate.ts'
import { backupOf } from '../../../service/settings/backup-ledger.ts'
import { codesOf } from '../../helpers/closing-books.ts'
import { signedNote } from '../../helpers/head-books.ts'
import { expectSuccess, newFolder, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger
let workspace: string
let host: HostState

beforeEach(() => {
  books = temporaryLedger()
  books.close()
  workspace = newFolder()
  host = new HostState({ host: 'loopback', version: '1', workspace, surroundings: books.surroundings })
})

const open = (path = books.path): Ledger => expectSuccess(host.open({ path }))
let rates = 0
/** Any command that writes one event. */
function write(ledger: Ledger, dryRun = false) {
  rates++
  const dated = `2020-${String((rates % 12) + 1).padStart(2, '0')}-${String(Math.floor(rates / 12) + 1).padStart(2, '0')}`
  const input = { base: 'USD', quote: 'XOF', dated, rate: '600', source: 'essai', evidence: null }
  const request = { name: 'settings.addRate', user: 'owner', input, dryRun } as const
  return runCommand(ledger, request, (work) => addRate(work, input))
}
const accept = (ledger: Ledger, reason: string) => {
  const accepted = acceptBehind(ledger, { user: 'owner', commandId: newCommandId(ledger), reason })
  settleStanding(workspace, ledger)
  return accepted
}

function verify(ledger: Ledger) {
  const known = knownHeads(workspace, ledger)
  const steps = verifyOpenLedger(ledger, known.heads)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return { ...step.value, warnings: [...known.warnings, ...step.value.warnings] }
}

/** A copy of the ledger as it stands, then so many more events in the ledger itself, seen by the host. */
function leftBehind(more = 3): string {
  const copy = join(newFolder(), 'copie.sikasso')
  const ledger = open()
  expectSuccess(write(ledger))
  host.close()
  copyFileSync(books.path, copy)
  books.clock.moveTo('2020-04-02T09:00:00.000Z')
  const again = open()
  for (let count = 0; count < more; count++) expectSuccess(write(again))
  host.close()
  return copy
}

test('a ledger that goes on is never asked about, on this host or after work on another', () => {
  const copy = leftBehind()
  expect(open().standing.behind).toBeUndefined()
  const elsewhere = new HostState({ ...host.settings, workspace: newFolder() })
  host.close()
  expectSuccess(write(expectSuccess(elsewhere.open({ path: books.path }))))
  elsewhere.close()
  expect(open().standing.behind).toBeUndefined()
  host.close()
  // Another host knows nothing of what came after the copy.
  expect(expectSuccess(elsewhere.open({ path: copy, readOnly: true })).standing.behind).toBeDefined()
  elsewhere.close()
  expect(open().standing.behind).toBeUndefined()
  host.close()
})

test('an older copy put back: reading goes on, writing asks with what is missing, and the answer is in the chain', () => {
  const copy = leftBehind(3)
  const ledger = open(copy)
  const before = lastEvent(ledger.database)
  const refused = write(ledger)
  expect(refused).toMatchObject({
    ok: false,
    faults: [{ code: 'LEDGER_BEHIND', details: { missing: 3, since: '2020-04-01 09:00 UTC' } }],
  })
  expect(lastEvent(ledger.database)).toEqual(before)
  // A trial writes nothing, and is not asked.
  expect(write(ledger, true).ok).toBe(true)
  expect(codesOf(accept(ledger, '  '))).toBe('BEHIND_REASON')
  expectSuccess(accept(ledger, 'Disque perdu, copie de la veille'))
  expectSuccess(write(ledger))
  expect(codesOf(accept(ledger, 'encore'))).toBe('BEHIND_NOT')
  const verified = verify(ledger)
  expect(verified.faults).toEqual([])
  expect(verified.warnings).toMatchObject([
    {
      code: 'VERIFY_BEHIND_ACCEPTED',
      details: { user: 'owner', missing: 3, since: '2020-04-01', reason: 'Disque perdu, copie de la veille' },
    },
  ])
  host.close()
  // Answered once and for all.
  expect(open(copy).standing.behind).toBeUndefined()
  host.close()
})

test('after that the fork is named: the other copy is asked about, and its verification finds the head that it lacks', () => {
  const copy = leftBehind(3)
  const ledger = open(copy)
  expectSuccess(accept(ledger, 'Copie de la veille'))
  expectSuccess(write(ledger))
  witnessHead(workspace, ledger, 'verification')
  host.close()
  const original = open()
  expect(codesOf(write(original))).toMatch(/^LEDGER_BEHIND/)
  const verified = verify(original)
  expect(verified.sound).toBe(false)
  expect(verified.faults.map(({ code }) => code)).toContain('VERIFY_HEAD_MISSING')
  const branch = expectSuccess(new HostState({ ...host.settings, workspace: newFolder() }).open({ path: copy, readOnly: true }))
  expect(chainFaults(compareChains(original.database, branch.database))).toMatchObject([{ code: 'VERIFY_CHAINS_DIFFER' }])
  // Going on with this one too is possible, recorded, and still says that the other exists.
  expectSuccess(accept(original, 'Celui-ci est le bon'))
  expect(verify(original).faults).toEqual([])
  expect(verify(original).warnings.map(({ code }) => code)).toContain('VERIFY_BEHIND_ACCEPTED')
  host.close()
})

test('an answer given beforehand goes into the transaction of the command, and is undone with it', () => {
  const copy = leftBehind(2)
  const ledger = open(copy)
  ledger.standing.answer = 'Copie de la clé USB'
  const before = lastEvent(ledger.database)
  const request = { name: 'settings.addRate', user: 'owner', input: null } as const
  const input = { base: '??', quote: 'XOF', dated: '2020-01-01', rate: '600', source: 'essai', evidence: null }
  expect(runCommand(ledger, request, (work) => addRate(work, input)).ok).toBe(false)
  expect(lastEvent(ledger.database)).toEqual(before)
  expectSuccess(write(ledger))
  expect(ledger.standing).toMatchObject({ behind: undefined, accepted: true })
  expect(verify(ledger).warnings).toMatchObject([{ code: 'VERIFY_BEHIND_ACCEPTED', details: { missing: 2 } }])
  host.close()
})

test('a copy that the product restored is set aside in the verification, and still asks before it is written', () => {
  const ledger = open()
  expectSuccess(write(ledger))
  const copy = expectSuccess(backupOf(ledger, newFolder())).path
  const { id } = readLedger(ledger.database)
  expectSuccess(write(ledger))
  host.close()
  const restored = open(copy)
  const { hash: head = '' } = lastEvent(restored.database) ?? {}
  expectSuccess(addWitness(workspace, id, { head, source: 'restore', date: '2020-04-01', note: '', byHand: false }))
  rememberRestored(workspace, id)
  expect(verify(restored)).toMatchObject({ faults: [], heads: [{ source: 'opened', state: 'set-aside' }, { source: 'restore' }] })
  expect(codesOf(write(restored))).toBe('LEDGER_BEHIND')
  host.close()
})

test('a head that a person noted and the chain lacks asks too, once', () => {
  const ledger = open()
  const { id } = readLedger(ledger.database)
  const noted = { head: 'ab'.repeat(32), source: 'email', date: '2020-04-01', note: '', byHand: true } as const
  expectSuccess(addWitness(workspace, id, noted))
  host.close()
  const again = open()
  expect(codesOf(write(again))).toBe('LEDGER_BEHIND_SOME')
  expectSuccess(accept(again, 'Tête d’un autre registre, notée par erreur'))
  host.close()
  const later = open()
  expect(write(later).ok).toBe(true)
  expect(verify(later).faults).toMatchObject([{ code: 'VERIFY_HEAD_MISSING', details: { source: 'email' } }])
  host.close()
})

const bookFile = (ledger: Ledger): string => join(workspace, 'witness', `${readLedger(ledger.database).id}.jsonl`)
const warningCodes = (ledger: Ledger): string[] => verify(ledger).warnings.map(({ code }) => code)

test('a witness book that is gone, or older than what it replaces, is a finding for ever', () => {
  let ledger = open()
  witnessHead(workspace, ledger, 'verification')
  expectSuccess(write(ledger))
  witnessHead(workspace, ledger, 'backup')
  const file = bookFile(ledger)
  const whole = readFileSync(file, 'utf8')
  expect(warningCodes(ledger)).toEqual([])
  writeFileSync(file, whole.split('\n').slice(0, 1).join('\n').concat('\n'))
  expect(verify(ledger).warnings).toMatchObject([{ code: 'WITNESS_BOOK_OLDER', details: { count: 1 } }])
  rmSync(file)
  expect(verify(ledger).warnings).toMatchObject([{ code: 'WITNESS_BOOK_MISSING', details: { count: 2 } }])
  expectSuccess(write(ledger))
  for (const source of ['verification', 'backup', 'close', 'certificate'] as const) witnessHead(workspace, ledger, source)
  host.close()
  ledger = open()
  expect(verify(ledger).warnings).toMatchObject([{ code: 'WITNESS_BOOK_OLDER', details: { count: 2 } }])
  host.close()
})

test('so is the host’s own list, and a host that knows nothing of a ledger whose heads were handed out', () => {
  let ledger = open()
  ledger.signing.offered = 'une clé pour signer'
  witnessHead(workspace, ledger, 'verification')
  signedNote({ ...books, ledger, database: ledger.database })
  const list = join(workspace, 'opened-ledgers.jsonl')
  host.close()
  appendFileSync(list, 'une ligne abîmée\n')
  ledger = open()
  expect(warningCodes(ledger)).toEqual(['HOST_LIST_DAMAGED'])
  host.close()
  rmSync(list)
  ledger = open()
  expect(verify(ledger).warnings).toMatchObject([{ code: 'HOST_LIST_MISSING', details: { count: 1 } }])
  rmSync(list)
  rmSync(bookFile(ledger))
  expect(verify(ledger).warnings).toMatchObject([{ code: 'WITNESS_NONE_HERE', details: { count: 1, date: '2020-04-01' } }])
  host.close()
})
