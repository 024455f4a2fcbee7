import { lastEvent } from '../../db/queries/events.ts'
import type { Integrity, Verification } from '../../shared/contract/verification.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { knownHeads } from '../audit/known-heads.ts'
import { faultsBehind } from '../integrity/faults-behind.ts'
import { isUnsound, UNCHECKED, unsound, verified } from '../integrity/integrity.ts'
import { keepIntegrity, knownIntegrity } from '../integrity/integrity-book.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { LedgerTask } from '../worker/ledger-task.ts'
import { runInWorker } from '../worker/run-in-worker.ts'
import type { HostSettings } from './host-state.ts'

/**
 * Watches over the ledger that a host holds open: what is known of it from before, the quick check at its opening, and what a failed verification said
 * (spec 12 "Durability"). Reading starts at once; whatever writes waits for `checked`.
 */
export class LedgerWatch {
  private readonly settings: HostSettings
  private readonly ledger: Ledger
  private readonly ended = new AbortController()
  private checking: Promise<void> | undefined
  /** True until the check at opening has its verdict. */
  isChecking = true
  private proving: Promise<Integrity> | undefined
  /** Head of the chain when something threw and the ledger proved sound all the same. */
  private provedHead: string | undefined

  constructor(settings: HostSettings, ledger: Ledger) {
    this.settings = settings
    this.ledger = ledger
    ledger.integrity = knownIntegrity(settings.workspace, ledger)
    // A check that breaks down is told to whoever writes first.
    this.checked().catch(() => undefined)
  }

  /** Ends when the check at opening has its verdict. Rejects when the check itself broke down; asked again, it is made again. */
  checked(): Promise<void> {
    this.checking ??= this.checkQuickly()
      .catch((cause: unknown) => {
        this.checking = undefined
        throw cause
      })
      .finally(() => {
        this.isChecking = false
      })
    return this.checking
  }

  /** Keeps what a check said, also for the next opening. */
  note(found: Integrity): void {
    if (!this.ended.signal.aborted) keepIntegrity(this.settings.workspace, this.ledger, found)
  }

  /** Keeps what a copy of the ledger that did not verify says of the ledger. */
  noteCopy(faults: readonly Fault[]): void {
    const found = faults.filter(({ code }) => code === 'LEDGER_DAMAGED' || code.startsWith('VERIFY_'))
    if (found.length > 0) this.note(unsound(found, this.settings.surroundings.clock.now(), 'whole'))
  }

  /** What was thrown, as faults, when the ledger explains it; undefined for a programmer's mistake. */
  async explain(cause: unknown): Promise<readonly Fault[] | undefined> {
    const faults = await faultsBehind(cause, this.ledger, () => this.proveOnce())
    // The quick check says whether it is the file: a disk that was unplugged for a moment is not.
    if (faults && !isUnsound(this.ledger.integrity)) await this.checkQuickly()
    return faults
  }

  /** The ledger is closed: what is under way says nothing more. */
  end(): void {
    this.ended.abort()
  }

  private async checkQuickly(): Promise<void> {
    const answer = await this.inWorker<readonly Fault[]>({ kind: 'quick-check' })
    // A check that finds nothing proves nothing: what a verification found stands.
    if (answer && answer.length > 0) this.note(unsound(answer, this.settings.surroundings.clock.now(), 'quick'))
  }

  private proveOnce(): Promise<Integrity> {
    this.proving ??= this.prove().finally(() => {
      this.proving = undefined
    })
    return this.proving
  }

  private async prove(): Promise<Integrity> {
    const head = lastEvent(this.ledger.database)?.hash
    if (head !== undefined && head === this.provedHead) return UNCHECKED
    const { heads } = knownHeads(this.settings.workspace, this.ledger)
    const verification = await this.inWorker<Verification>({ kind: 'verify', heads })
    if (!verification) return UNCHECKED
    const found = verified(verification)
    this.note(found)
    this.provedHead = found.state === 'sound' ? head : undefined
    return found
  }

  /** The answer of a task; undefined when it gave none, because the ledger was closed meanwhile or could not be opened. */
  private async inWorker<T>(task: LedgerTask): Promise<T | undefined> {
    const { signal } = this.ended
    try {
      for await (const event of runInWorker<T>(this.settings.workerFile, this.ledger, task, signal)) {
        if (event.kind === 'progress') continue
        if (event.result.ok) return event.result.value
        this.noteCopy(event.result.faults)
      }
    } catch (cause) {
      if (!signal.aborted) throw cause
    }
    return undefined
  }
}
