import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { damageFault, unlessDamaged } from '../../db/damage-fault.ts'
import { isPlainSqlite } from '../../db/open.ts'
import { sweepOwnedFolders } from '../../db/owned-folder.ts'
import { listUsers } from '../../db/queries/users.ts'
import type { Verification } from '../../shared/contract/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { behindOf } from '../heads/behind-of.ts'
import { rememberLedger } from '../heads/remember-ledger.ts'
import { verified } from '../integrity/integrity.ts'
import { closeLedger, type Ledger, type Surroundings } from '../kernel/ledger.ts'
import { type OpenLedgerRequest, openLedger } from '../kernel/open-ledger.ts'
import { backupAtClose, lastBackupOf } from './automatic-backup.ts'
import { LedgerWatch } from './ledger-watch.ts'

export interface HostSettings {
  readonly host: 'desktop' | 'loopback'
  readonly version: string
  /** The product's own folder of the user: new ledgers, the sample, the list of recent files. */
  readonly workspace: string
  /** The worker's entry file; absent, long work runs in this thread. */
  readonly workerFile?: string | undefined
  readonly surroundings: Surroundings
  /** Whether a verified copy is made when a changed ledger is closed: what a person's host does, and a test's need not. */
  readonly backupAtClose?: boolean | undefined
}

export interface OpenRequest extends Omit<OpenLedgerRequest, 'reading' | 'untouched'> {
  /** The auditor's seat: every command is refused, and not a byte of the ledger changes. */
  readonly readOnly?: boolean | undefined
}

export interface KeptExport {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** The one person whom it is handed over to; absent, whoever asks. */
  readonly onlyFor?: string
}

/** So many exports are kept for their download; older ones are forgotten. */
const KEPT_EXPORTS = 5
const KEPT_RECENTS = 8

/** What a host holds between two calls: the open ledger, who acts, the files a page may name by id, the exports just made. */
export class HostState {
  readonly settings: HostSettings
  private current: Ledger | undefined
  private watching: LedgerWatch | undefined
  private acting = ''
  private readonly files = new Map<string, string>()
  private readonly exports = new Map<string, KeptExport>()
  /** Set by `noteVerification` alone. */
  lastVerification: Verification | undefined
  lastBackupAt: string | undefined
  /** Why the last automatic copy could not be made; empty while copies succeed. */
  backupFaults: readonly Fault[] = []

  constructor(settings: HostSettings) {
    this.settings = settings
    sweepOwnedFolders()
  }

  get ledger(): Ledger | undefined {
    return this.current
  }

  /** Watches over the open ledger; undefined while none is. */
  get watch(): LedgerWatch | undefined {
    return this.watching
  }

  get user(): string {
    return this.acting
  }

  /** Opens a ledger in place of the one that was open. The first user who can write acts, or the one whose passphrase opened it. */
  open({ readOnly = false, ...request }: OpenRequest): Result<Ledger> {
    const path = resolve(request.path)
    if (this.current && resolve(this.current.path) === path) this.close()
    const opened = openLedger({ ...request, path, reading: readOnly, untouched: readOnly }, this.settings.surroundings)
    if (!opened.ok) return opened
    this.close()
    this.current = opened.value
    // An older copy that was put back is read as it is; whoever writes in it first is asked.
    opened.value.standing.behind = unlessDamaged(() => behindOf(this.settings.workspace, opened.value), undefined)
    this.rememberHead(opened.value)
    this.watching = new LedgerWatch(this.settings, opened.value)
    this.lastBackupAt = lastBackupOf(this.settings, path)
    this.acting = opened.value.openedBy ?? request.user ?? firstOf(opened.value)
    this.remember(path)
    return opened
  }

  /** Ends the use of the ledger, after a verified copy of what changed; answers why a copy could not be made. */
  close(): readonly Fault[] {
    const faults = this.current && !this.current.readOnly && this.settings.backupAtClose ? backupAtClose(this, this.current) : []
    this.watching?.end()
    if (this.current) {
      this.rememberHead(this.current)
      closeLedger(this.current)
    }
    this.current = undefined
    this.watching = undefined
    this.acting = ''
    this.lastVerification = undefined
    this.lastBackupAt = undefined
    this.exports.clear()
    this.backupFaults = []
    return faults
  }

  /** A head that damage hides is not remembered: the one before it stands. */
  private rememberHead(ledger: Ledger): void {
    unlessDamaged(() => rememberLedger(this.settings.workspace, ledger), undefined)
  }

  /** What a whole verification said of the open ledger. */
  noteVerification(verification: Verification): void {
    this.lastVerification = verification
    this.watching?.note(verified(verification))
  }

  actAs(user: string): void {
    this.acting = user
  }

  /** The open ledger, or NO_LEDGER_OPEN. */
  expectLedger(): Result<Ledger> {
    return this.current ? success(this.current) : failure(fault('NO_LEDGER_OPEN'))
  }

  /** Lets pages name this path by the id answered; a page never names a path (spec 12 "Electron"). */
  grantFile(path: string, fileId = fileIdOf(path)): string {
    this.files.set(fileId, resolve(path))
    return fileId
  }

  pathOf(fileId: string): string | undefined {
    return this.files.get(fileId)
  }

  /** Recent ledgers first, then those of the product's own folder. */
  ledgerFiles(): { fileId: string; name: string; folder: string; encrypted: boolean; modifiedAt: string }[] {
    const found = [...new Set([...this.recents(), ...ledgersIn(this.settings.workspace, 2)])].filter((path) => existsSync(path))
    return found.map((path) => ({
      fileId: this.grantFile(path),
      name: basename(path, '.sikasso'),
      folder: basename(dirname(path)),
      encrypted: !isPlainSqlite(path),
      modifiedAt: statSync(path).mtime.toISOString(),
    }))
  }

  keepExport(exportId: string, kept: KeptExport): void {
    this.exports.set(exportId, kept)
    for (const id of [...this.exports.keys()].slice(0, -KEPT_EXPORTS)) this.exports.delete(id)
  }

  exportOf(exportId: string): KeptExport | undefined {
    return this.exports.get(exportId)
  }

  private get recentsFile(): string {
    return join(this.settings.workspace, 'recents.json')
  }

  private recents(): string[] {
    try {
      const list: unknown = JSON.parse(readFileSync(this.recentsFile, 'utf8'))
      return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : []
    } catch {
      return []
    }
  }

  /** The list of recent files is a comfort: where it cannot be written, nothing else suffers. */
  private remember(path: string): void {
    const list = [path, ...this.recents().filter((entry) => entry !== path)].slice(0, KEPT_RECENTS)
    try {
      writeFileSync(`${this.recentsFile}-new`, JSON.stringify(list))
      renameSync(`${this.recentsFile}-new`, this.recentsFile)
    } catch {
      this.files.set(fileIdOf(path), path)
    }
  }
}

/** The user named first; nobody where damage hides who there is: the ledger is opened all the same, to be told what it is. */
function firstOf({ database }: Ledger): string {
  try {
    return listUsers(database)[0]?.name ?? ''
  } catch (cause) {
    if (!damageFault(cause)) throw cause
    return ''
  }
}

const fileIdOf = (path: string): string => createHash('sha256').update(resolve(path)).digest('hex').slice(0, 24)

function ledgersIn(folder: string, depth: number): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isFile()) return entry.name.endsWith('.sikasso') ? [path] : []
    return entry.isDirectory() && depth > 0 && entry.name !== 'backups' ? ledgersIn(path, depth - 1) : []
  })
}
