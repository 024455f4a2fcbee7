import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listBackups } from '../../../db/list-backups.ts'
import { HostState } from '../../../service/host/host-state.ts'
import { runCommand } from '../../../service/kernel/run-command.ts'
import { backupOf } from '../../../service/settings/backup-ledger.ts'
import { compareBackup } from '../../../service/settings/compare-backup.ts'
import { restoreLedger } from '../../../service/settings/restore-ledger.ts'
import { keepDraft } from '../../../service/vouchers/keep-draft.ts'
import { success } from '../../../shared/result/result.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, newFolder, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const rent = (amount: number) => bookVoucher('2020-01-10', [bookLine('6222', amount, null), bookLine('5211', null, amount)])

function copied(books: TemporaryLedger): string {
  postVouchers(books, [rent(5_000)])
  return expectSuccess(backupOf(books.ledger, join(books.folder, 'copies'))).path
}

test('a copy comes back verified, as a ledger of its own, and says what was posted since', () => {
  const books = temporaryLedger()
  const backup = copied(books)
  postVouchers(books, [rent(7_000)])
  expect(expectSuccess(compareBackup(books.ledger, { path: backup }, books.surroundings))).toMatchObject({
    vouchers: 1,
    since: { sameLedger: true, vouchers: 1, numbers: ['AMSS-OD-2020-000002'] },
  })
  const to = join(books.folder, 'restored.sikasso')
  expect(expectSuccess(restoreLedger({ backup, to }, books.surroundings))).toMatchObject({ path: to, vouchers: 1 })
  expect(restoreLedger({ backup, to }, books.surroundings)).toMatchObject({ ok: false, faults: [{ code: 'LEDGER_EXISTS' }] })
  expect(readdirSync(books.folder).filter((name) => name.includes('-new'))).toEqual([])
})

test('a copy of another ledger is told apart', () => {
  const books = temporaryLedger()
  const other = temporaryLedger({ seed: 'other', organisationCode: 'ARGA' })
  expect(expectSuccess(compareBackup(books.ledger, { path: copied(other) }, books.surroundings)).since).toEqual({
    sameLedger: false,
    vouchers: 0,
    numbers: [],
  })
})

test('a copy that was touched is not restored, and leaves nothing', () => {
  const books = temporaryLedger()
  const backup = copied(books)
  const bytes = readFileSync(backup)
  const at = bytes.indexOf('AMSS-OD-2020-000001')
  bytes.write('AMSS-OD-2020-000007', at)
  writeFileSync(backup, bytes)
  const to = join(books.folder, 'restored.sikasso')
  expect(restoreLedger({ backup, to }, books.surroundings).ok).toBe(false)
  expect([to, `${to}-new`].filter((path) => existsSync(path))).toEqual([])
})

test('an encrypted copy needs its passphrase and opens with it', () => {
  const passphrase = 'mil et sorgho 2020'
  const books = temporaryLedger({ passphrase })
  const backup = copied(books)
  const to = join(books.folder, 'restored.sikasso')
  expect(restoreLedger({ backup, to }, books.surroundings)).toMatchObject({ faults: [{ code: 'PASSPHRASE_NEEDED' }] })
  expectSuccess(restoreLedger({ backup, to, passphrase }, books.surroundings))
  expect(existsSync(`${to}.keys`)).toBe(true)
})

test('a host copies a changed ledger when it closes it, and an unchanged one not again', () => {
  const books = temporaryLedger()
  postVouchers(books, [rent(5_000)])
  books.close()
  const workspace = newFolder()
  const { surroundings, clock } = books
  const state = new HostState({ host: 'loopback', version: '0', workspace, surroundings, backupAtClose: true })
  const copies = () => listBackups(join(workspace, 'backups')).map(({ at }) => at)
  clock.moveTo('2020-04-02T10:00:00.000Z')
  expectSuccess(state.open({ path: books.path }))
  expect(state.close()).toEqual([])
  expect(copies()).toEqual(['2020-04-02T10:00:00.000Z'])
  clock.moveTo('2020-04-02T11:00:00.000Z')
  expectSuccess(state.open({ path: books.path }))
  expect(state.lastBackupAt).toBe('2020-04-02T10:00:00.000Z')
  state.close()
  expect(copies()).toHaveLength(1)
})

test('a draft alone is worth a copy', () => {
  const books = temporaryLedger()
  const workspace = newFolder()
  const state = new HostState({
    host: 'loopback',
    version: '0',
    workspace,
    surroundings: books.surroundings,
    backupAtClose: true,
  })
  books.close()
  books.clock.moveTo('2020-04-02T10:00:00.000Z')
  expectSuccess(state.open({ path: books.path }))
  state.close()
  books.clock.moveTo('2020-04-03T10:00:00.000Z')
  const ledger = expectSuccess(state.open({ path: books.path }))
  const request = { name: 'vouchers.saveDraft', user: 'owner', input: 1 } as const
  expectSuccess(runCommand(ledger, request, (work) => success(keepDraft(work, books.surroundings, rent(1_000)))))
  state.close()
  expect(listBackups(join(workspace, 'backups'))).toHaveLength(2)
})
