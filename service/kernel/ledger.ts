import type { Database } from '../../db/database.ts'
import type { LedgerLock } from '../../db/ledger-lock.ts'
import type { Integrity } from '../../shared/contract/verification.ts'
import type { RandomBytes } from '../../shared/ids/uuid.ts'
import type { Clock } from '../../shared/time/instant.ts'
import type { LedgerStanding } from './ledger-standing.ts'
import type { SigningSession } from './signing-session.ts'

/** What the outside world gives a ledger: tests and simulations hand in their own, so every run replays. */
export interface Surroundings {
  readonly clock: Clock
  readonly randomBytes: RandomBytes
}

/** A private copy in use. */
export interface OpenCopy {
  /** The encrypted copy of an encrypted ledger; undefined for a plain one, which is read in memory alone. */
  readonly path: string | undefined
  release(): void
}

/** An open ledger: one connection, held alone when it may write. */
export interface Ledger {
  readonly path: string
  readonly database: Database
  readonly encrypted: boolean
  /** The data key of an encrypted ledger, for its copies. */
  readonly dataKey: Uint8Array | undefined
  /** The user whose passphrase opened an encrypted ledger. */
  readonly openedBy: string | undefined
  readonly lock: LedgerLock | undefined
  /** Every command is refused: it was opened to be read. */
  readonly readOnly: boolean
  /** What the connection reads, when that is a private copy of the file at `path`; documents and keys are always read beside `path`. */
  readonly copy: OpenCopy | undefined
  readonly surroundings: Surroundings
  /** The organisation's key while it is unlocked; it changes during the session. */
  readonly signing: SigningSession
  /** What this host knows and the file lacks; it changes once somebody answers for it. */
  readonly standing: LedgerStanding
  /** What the latest check by this host says; each check replaces it. The kernel refuses by it, and what is printed carries it. */
  integrity: Integrity
}

/** Ends the use of a ledger: the write-ahead log is brought into the file, the lock is freed, and a private copy taken away. */
export function closeLedger(ledger: Ledger): void {
  ledger.signing.unlocked = undefined
  ledger.signing.offered = undefined
  ledger.database.close()
  ledger.lock?.release()
  ledger.copy?.release()
}
