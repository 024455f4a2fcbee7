import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { createKeyFile } from '../../db/keys/create-key-file.ts'
import { keyFilePath } from '../../db/keys/key-file.ts'
import { checkPassphrase } from '../../db/keys/passphrase-rule.ts'
import { createDatabase, openFault } from '../../db/open.ts'
import { insertAccount, insertJournal, insertLedger } from '../../db/queries/settings.ts'
import { insertUser } from '../../db/queries/users.ts'
import { watchRegisters } from '../../db/registers/touched-rows.ts'
import { migrate } from '../../db/schema-version.ts'
import type { Role } from '../../shared/contract/role.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { isCode } from '../../shared/ids/code.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { ChainWriter } from '../kernel/chain-writer.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import { describeFormat, recordTouchedRows } from '../kernel/record-rows.ts'
import { bundledAccounts, bundledJournals, type Chart } from './bundled-chart.ts'
import { currentEdition } from './chart-edition.ts'

export interface CreateLedgerRequest {
  readonly path: string
  readonly organisationCode: string
  readonly organisationName: string
  readonly country: string
  readonly chart: Chart
  readonly userName: string
  readonly language: Language
  /** Absent makes a plain file. */
  readonly passphrase?: string | undefined
}

const FIRST_USER_ROLES: readonly Role[] = ['preparer', 'approver', 'administrator']

/** Creates a ledger with its chart, journals and first user; nothing is left behind when it fails. Answers the recovery key of an encrypted one. */
export function createLedger(request: CreateLedgerRequest, surroundings: Surroundings): Result<{ recoveryKey: string | null }> {
  const faults = checkRequest(request)
  if (faults.length > 0) return failure(...faults)
  try {
    mkdirSync(dirname(request.path), { recursive: true })
    const keys = request.passphrase ? createKeyFile(request.path, request.userName, request.passphrase) : undefined
    if (keys && !keys.ok) return keys
    const database = createDatabase(request.path, keys?.value.dataKey)
    try {
      migrate(database)
      fill(database, request, surroundings)
    } finally {
      database.close()
    }
    return success({ recoveryKey: keys?.value.recoveryKey ?? null })
  } catch (cause) {
    for (const path of [request.path, `${request.path}-wal`, `${request.path}-shm`, keyFilePath(request.path)])
      rmSync(path, { force: true })
    return failure(openFault(cause, basename(request.path)))
  }
}

function checkRequest(request: CreateLedgerRequest): Fault[] {
  const faults: Fault[] = []
  const name = basename(request.path)
  if (existsSync(request.path)) faults.push(fault('LEDGER_EXISTS', undefined, { name }))
  if (!isCode(request.organisationCode))
    faults.push(fault('CODE_INVALID', { kind: 'field', path: 'organisation' }, { value: request.organisationCode }))
  if (request.organisationName.trim() === '')
    faults.push(fault('NAME_MISSING', { kind: 'field', path: 'name' }, { name: 'organisation' }))
  if (request.userName.trim() === '') faults.push(fault('NAME_MISSING', { kind: 'field', path: 'user' }, { name: 'user' }))
  const rule = request.passphrase === undefined ? undefined : checkPassphrase(request.passphrase)
  if (rule && !rule.ok) faults.push(...rule.faults)
  return faults
}

function fill(database: ReturnType<typeof createDatabase>, request: CreateLedgerRequest, surroundings: Surroundings): void {
  const now = surroundings.clock.now()
  const newId = (): string => uuidV7(Date.parse(now), surroundings.randomBytes)
  watchRegisters(database)
  database.exec('BEGIN IMMEDIATE')
  const identity = {
    id: newId(),
    organisationCode: request.organisationCode,
    organisationName: request.organisationName.trim(),
    country: request.country,
    chart: request.chart,
    language: request.language,
    createdAt: now,
  }
  insertLedger(database, identity)
  for (const account of bundledAccounts(request.chart)) insertAccount(database, account)
  for (const journal of bundledJournals()) insertJournal(database, journal)
  insertUser(database, request.userName, FIRST_USER_ROLES, now)
  const chain = new ChainWriter(database, { at: now, userName: request.userName, commandId: newId() })
  describeFormat(chain)
  const { version: chartVersion, sha256: chartHash } = currentEdition(request.chart)
  const made = { ...identity, chartVersion, chartHash, user: request.userName, roles: [...FIRST_USER_ROLES] }
  chain.append('created', request.organisationCode, made)
  recordTouchedRows(database, chain)
  database.exec('COMMIT')
}
