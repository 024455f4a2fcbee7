import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Database } from '../../db/database.ts'
import { journalDamage } from '../../db/journal-damage.ts'
import { keyFilePath } from '../../db/keys/key-file.ts'
import { readRecoveryKey } from '../../db/keys/recovery-key.ts'
import { unlockKeyFile } from '../../db/keys/unlock-key-file.ts'
import { unlockWithRecoveryKey } from '../../db/keys/unlock-with-recovery-key.ts'
import { readHeader } from '../../db/ledger-header.ts'
import { claimLedger } from '../../db/ledger-lock.ts'
import { openDatabase, openDatabaseBytes, openFault } from '../../db/open.ts'
import { sweepOwnedFolders } from '../../db/owned-folder.ts'
import { type PrivateCopy, privateCopy } from '../../db/private-copy.ts'
import { CURRENT_VERSION, schemaVersion } from '../../db/schema-version.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { UNCHECKED } from '../integrity/integrity.ts'
import type { Ledger, Surroundings } from './ledger.ts'
import { freshStanding } from './ledger-standing.ts'
import { migrateLedger } from './migrate-ledger.ts'
import { lockedSession } from './signing-session.ts'
import { upgradeLedger } from './upgrade-ledger.ts'

export interface OpenLedgerRequest {
  readonly path: string
  /** Reading needs no lock and refuses every write. */
  readonly reading: boolean
  /**
   * The auditor's seat: reads a private copy, so that not a byte of the file or of what lies beside it changes, whoever holds the ledger, and
   * on a write-protected key. A ledger of an earlier version is brought to this one in the copy alone.
   */
  readonly untouched?: boolean | undefined
  /** A user's passphrase, or the printed recovery key: its check makes the two impossible to take for each other. */
  readonly passphrase?: string | undefined
  /** Whose passphrase it is, in an encrypted ledger; absent tries each. */
  readonly user?: string | undefined
}

/** Opens a ledger for reading or, alone, for writing. What its file can cause has a name, whatever is damaged in it or in its log. */
export function openLedger(request: OpenLedgerRequest, surroundings: Surroundings): Result<Ledger> {
  try {
    return openNamed(request, surroundings)
  } catch (cause) {
    return failure(openFault(cause, basename(request.path)))
  }
}

function openNamed(request: OpenLedgerRequest, surroundings: Surroundings): Result<Ledger> {
  sweepOwnedFolders()
  if (!existsSync(request.path) || !statSync(request.path).isFile())
    return failure(fault('LEDGER_MISSING', undefined, { name: basename(request.path) }))
  const keys = unlock(request)
  if (!keys.ok) return keys
  const lost = journalDamage(request.path, keys.value.dataKey)
  if (lost) return failure(lost)
  if (request.untouched) return openCopy(request, keys.value, surroundings)
  const upgraded = upgradeWhenOld(request.path, keys.value.dataKey, surroundings)
  if (!upgraded.ok) return upgraded
  const lock = request.reading ? undefined : claimLedger(request.path)
  if (lock && !lock.ok) return lock
  const database = openDatabase({ path: request.path, dataKey: keys.value.dataKey, reading: request.reading })
  if (!database.ok) {
    lock?.value.release()
    return database
  }
  return success({
    path: request.path,
    database: database.value,
    encrypted: keys.value.dataKey !== undefined,
    dataKey: keys.value.dataKey,
    openedBy: keys.value.user,
    lock: lock?.value,
    readOnly: request.reading,
    copy: undefined,
    surroundings,
    integrity: UNCHECKED,
    signing: lockedSession(),
    standing: freshStanding(),
  })
}

interface OpenKeys {
  readonly dataKey?: Uint8Array
  readonly user?: string
}

function openCopy(request: OpenLedgerRequest, { dataKey, user }: OpenKeys, surroundings: Surroundings): Result<Ledger> {
  const copied = privateCopy(request.path, dataKey)
  if (!copied.ok) return copied
  const database = openMigrated(copied.value, dataKey, basename(request.path), surroundings)
  if (!database.ok) {
    copied.value.release()
    return database
  }
  return success({
    path: request.path,
    database: database.value,
    encrypted: dataKey !== undefined,
    dataKey,
    openedBy: user,
    lock: undefined,
    readOnly: true,
    copy: { path: copied.value.kind === 'file' ? copied.value.path : undefined, release: copied.value.release },
    surroundings,
    integrity: UNCHECKED,
    signing: lockedSession(),
    standing: freshStanding(),
  })
}

/** The copy is nobody's book: it may be migrated as it stands. */
function openMigrated(
  copy: PrivateCopy,
  dataKey: Uint8Array | undefined,
  name: string,
  surroundings: Surroundings,
): Result<Database> {
  const opened =
    copy.kind === 'file' ? openDatabase({ path: copy.path, dataKey, reading: false }) : openDatabaseBytes(copy.bytes, false, name)
  if (!opened.ok) return opened
  try {
    migrateLedger(opened.value, surroundings)
    opened.value.pragma('query_only = ON')
    return opened
  } catch (cause) {
    opened.value.close()
    return failure(openFault(cause, name, dataKey))
  }
}

/** A ledger of an earlier version is brought to this one before anything else, whoever opens it. */
function upgradeWhenOld(path: string, dataKey: Uint8Array | undefined, surroundings: Surroundings): Result<undefined> {
  const opened = openDatabase({ path, dataKey, reading: true })
  if (!opened.ok) return opened
  const old = schemaVersion(opened.value) < CURRENT_VERSION
  opened.value.close()
  return old ? upgradeLedger(path, dataKey, surroundings) : success(undefined)
}

function unlock(request: OpenLedgerRequest): Result<OpenKeys> {
  const { isPlain, damage } = readHeader(request.path)
  // Without keys there is nothing to unlock: what the file is, a ledger or not, is said where it is opened.
  if (isPlain || damage || !existsSync(keyFilePath(request.path))) return success({})
  if (!request.passphrase) return failure(fault('PASSPHRASE_NEEDED'))
  if (readRecoveryKey(request.passphrase)) return unlockWithRecoveryKey(request.path, request.passphrase)
  return unlockKeyFile(request.path, request.user, request.passphrase)
}
