import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { addUserKey } from '../../db/keys/add-user-key.ts'
import { unlockKeyFile } from '../../db/keys/unlock-key-file.ts'
import { listBackups } from '../../db/list-backups.ts'
import { isPlainSqlite } from '../../db/open.ts'
import { searchThirdParties } from '../../db/queries/dimension-entries.ts'
import { listUsers } from '../../db/queries/users.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { addWitness } from '../audit/witness-book.ts'
import { witnessHead } from '../audit/witness-head.ts'
import { hashOfText } from '../exchange/hash-text.ts'
import { rememberRestored } from '../heads/remember-ledger.ts'
import { backupFolder } from '../host/automatic-backup.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import type { HostState } from '../host/host-state.ts'
import { verifiedAt } from '../integrity/integrity.ts'
import { recordIntegrity } from '../integrity/integrity-book.ts'
import { runCommand } from '../kernel/run-command.ts'
import { buildSample } from '../sample/build-sample.ts'
import { withTable } from '../vouchers/import-file.ts'
import { addRate } from './add-rate.ts'
import { addUser } from './add-user.ts'
import { backupOf } from './backup-ledger.ts'
import { compareBackup } from './compare-backup.ts'
import { createLedger } from './create-ledger.ts'
import { importRates, RATE_HEADER_KEYS } from './import-rates.ts'
import { importSetup } from './import-setup.ts'
import { ledgerStatus } from './ledger-status.ts'
import { listAccounts } from './list-accounts.ts'
import { listJournals } from './list-journals.ts'
import { listPartners } from './list-partners.ts'
import { listRateCurrencies } from './list-rate-currencies.ts'
import { listRates } from './list-rates.ts'
import { holidayCalendar, setHoliday } from './public-holidays.ts'
import { restoreLedger } from './restore-ledger.ts'

const area = service.settings

/** The settings area of the contract: the file itself, its people, tables, periods and copies. */
export const settingsRouter = {
  status: area.status.handler(({ context }) => ledgerStatus(context.state)),
  ledgerFiles: area.ledgerFiles.handler(({ context }) => context.state.ledgerFiles()),
  openLedger: area.openLedger.handler(({ input, context, errors }) => {
    const path = context.state.pathOf(input.fileId)
    if (path === undefined) throw errors.FAULTS({ data: { faults: [fault('LEDGER_MISSING', undefined, { name: '' })] } })
    take(context.state.open({ path, passphrase: input.passphrase, user: input.user, readOnly: input.readOnly }), errors)
    return {}
  }),
  createLedger: area.createLedger.handler(({ input, context, errors }) => {
    const folder = context.state.settings.workspace
    mkdirSync(folder, { recursive: true })
    const path = freePath(folder, input.organisationCode)
    const { passphrase, ...request } = input
    const created = createLedger(
      { ...request, path, ...(passphrase === null ? {} : { passphrase }) },
      context.state.settings.surroundings,
    )
    const { recoveryKey } = take(created, errors)
    const opened = context.state.open({ path, user: input.userName, ...(passphrase === null ? {} : { passphrase }) })
    take(opened, errors)
    return { fileId: context.state.grantFile(path), recoveryKey }
  }),
  openSample: area.openSample.handler(async function* ({ input, context, errors }) {
    const folder = join(context.state.settings.workspace, 'exemple')
    const lead = join(folder, 'lead.sikasso')
    const isNew = !existsSync(lead)
    if (isNew) {
      for await (const step of buildSample(folder, input.language, context.state.settings.surroundings)) {
        if (step.kind === 'refused') {
          yield { kind: 'refused' as const, faults: [...step.faults] }
          return
        }
        if (step.kind === 'progress') yield step
      }
    }
    const opened = take(context.state.open({ path: lead }), errors)
    // Another version of the product may have made another sample before: its heads are set aside.
    if (isNew) {
      opened.standing.behind = undefined
      witnessHead(context.state.settings.workspace, opened, 'restore')
    }
    yield { kind: 'done' as const }
  }),
  closeLedger: area.closeLedger.handler(({ context }) => {
    context.state.close()
    return {}
  }),
  actAs: area.actAs.handler(({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const known = listUsers(ledger.database).some((user) => user.name === input.user)
    if (!known) take(failure(fault('USER_UNKNOWN', undefined, { name: input.user })), errors)
    // In an encrypted ledger a person is proved by that person's own passphrase (spec 10 "Users").
    if (ledger.encrypted) {
      if (!input.passphrase) take(failure(fault('PASSPHRASE_NEEDED')), errors)
      take(unlockKeyFile(ledger.path, input.user, input.passphrase ?? ''), errors)
    }
    context.state.actAs(input.user)
    return {}
  }),
  addUser: area.addUser.handler(({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const { commandId, name, roles, passphrase } = input
    if (ledger.encrypted && passphrase === null)
      take(failure(fault('PASSPHRASE_NEEDED', { kind: 'field', path: 'passphrase' })), errors)
    const request = commandOf(area.addUser, context, commandId, { name, roles })
    return take(
      runCommand(ledger, request, (work) => {
        const added = addUser(work, { name, roles })
        if (!added.ok || !ledger.dataKey || passphrase === null) return added
        const keyed = addUserKey(ledger.path, ledger.dataKey, name.trim().normalize('NFC'), passphrase)
        return keyed.ok ? added : keyed
      }),
      errors,
    )
  }),
  accounts: area.accounts.handler(({ context, errors }) => listAccounts(openLedgerOf(context, errors).database)),
  journals: area.journals.handler(({ context, errors }) => listJournals(openLedgerOf(context, errors).database)),
  partners: area.partners.handler(({ context, errors }) => listPartners(openLedgerOf(context, errors).database)),
  thirdParties: area.thirdParties.handler(({ input, context, errors }) =>
    searchThirdParties(openLedgerOf(context, errors).database, input.text, input.limit),
  ),
  rates: area.rates.handler(({ input, context, errors }) => listRates(openLedgerOf(context, errors).database, input)),
  rateCurrencies: area.rateCurrencies.handler(({ context, errors }) =>
    listRateCurrencies(openLedgerOf(context, errors).database),
  ),
  addRate: area.addRate.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.addRate, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => addRate(work, input)),
      errors,
    )
  }),
  holidays: area.holidays.handler(({ input, context, errors }) =>
    holidayCalendar(openLedgerOf(context, errors).database).filter(({ date }) => date.startsWith(`${input.year}-`)),
  ),
  setHoliday: area.setHoliday.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.setHoliday, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => setHoliday(work, input)),
      errors,
    )
  }),
  importSetup: area.importSetup.handler(async ({ input, context, errors }) => {
    const text = (await input.file.text()).replace(/^\ufeff/, '')
    const request = commandOf(area.importSetup, context, input.commandId, hashOfText(text))
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => importSetup(work, text)),
      errors,
    )
  }),
  importRates: area.importRates.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    return take(
      withTable({ bytes, name: input.file.name }, { headerKeys: RATE_HEADER_KEYS }, ({ table, hash }) => {
        const request = commandOf(area.importRates, context, input.commandId, hash)
        return runCommand(ledger, request, (work) => importRates(work, table))
      }),
      errors,
    )
  }),
  backup: area.backup.handler(({ context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const made = backupOf(ledger, backupFolder(context.state.settings))
    if (!made.ok) context.state.watch?.noteCopy(made.faults)
    const { path } = take(made, errors)
    witnessHead(context.state.settings.workspace, ledger, 'backup', basename(path))
    const at = context.state.settings.surroundings.clock.now()
    context.state.lastBackupAt = at
    return take(success({ fileName: basename(path), at }), errors)
  }),
  backups: area.backups.handler(({ context }) => {
    const { state } = context
    const stem = state.ledger && basename(state.ledger.path, '.sikasso')
    const found = listBackups(backupFolder(state.settings)).filter((backup) => stem === undefined || backup.stem === stem)
    return found.map(({ path, at }) => ({
      fileId: state.grantFile(path),
      name: basename(path),
      at,
      encrypted: !isPlainSqlite(path),
    }))
  }),
  compareBackup: area.compareBackup.handler(({ input, context, errors }) => {
    const { state } = context
    const backup = { path: take(fileOf(state, input.fileId), errors), passphrase: input.passphrase }
    const { since, ...held } = take(compareBackup(state.ledger, backup, state.settings.surroundings), errors)
    return { ...held, since: since && { ...since, numbers: [...since.numbers] } }
  }),
  restoreBackup: area.restoreBackup.handler(({ input, context, errors }) => {
    const { state } = context
    const backup = take(fileOf(state, input.fileId), errors)
    const to = freePath(state.settings.workspace, basename(backup, '.sikasso'))
    const { ledgerId, head } = take(
      restoreLedger({ backup, to, passphrase: input.passphrase }, state.settings.surroundings),
      errors,
    )
    // What this machine saw after the copy was made is set aside from now on, and shown as such.
    const date = state.settings.surroundings.clock.today()
    addWitness(state.settings.workspace, ledgerId, { head, source: 'restore', date, note: basename(to), byHand: false })
    recordIntegrity(state.settings.workspace, { ledgerId, path: to, head }, verifiedAt(state.settings.surroundings.clock.now()))
    rememberRestored(state.settings.workspace, ledgerId)
    return { fileId: state.grantFile(to), name: basename(to) }
  }),
}

/** The path that a page's file id stands for. */
function fileOf(state: HostState, fileId: string): Result<string> {
  const path = state.pathOf(fileId)
  return path === undefined ? failure(fault('LEDGER_MISSING', undefined, { name: '' })) : success(path)
}

/** "AMSS.sikasso" in the folder, or "AMSS-2.sikasso" when that is taken. */
function freePath(folder: string, code: string): string {
  const stem = code.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : `-${number}`}.sikasso`)
    if (!existsSync(path)) return path
  }
}
