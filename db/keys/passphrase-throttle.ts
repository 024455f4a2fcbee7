import { resolve } from 'node:path'

const LONGEST_WAIT_SECONDS = 60

/**
 * Slows down whoever guesses passphrases: after each wrong one the ledger answers nobody for 1, 2, 4 … 60 seconds.
 * It is kept in memory, by ledger; on a stolen file the cost of scrypt alone slows the thief.
 */
export class PassphraseThrottle {
  private readonly wrong = new Map<string, { count: number; untilMs: number }>()
  private readonly nowMs: () => number

  /** @param nowMs a clock that never goes back: setting the computer's date does not shorten a wait. */
  constructor(nowMs: () => number) {
    this.nowMs = nowMs
  }

  /** Whole seconds before the next try is looked at; 0 when it may come now. */
  waitSeconds(ledgerPath: string): number {
    const entry = this.wrong.get(resolve(ledgerPath))
    return entry ? Math.max(0, Math.ceil((entry.untilMs - this.nowMs()) / 1000)) : 0
  }

  /** Notes a wrong passphrase and answers the wait that follows it, in seconds. */
  refuse(ledgerPath: string): number {
    const key = resolve(ledgerPath)
    const count = (this.wrong.get(key)?.count ?? 0) + 1
    const seconds = Math.min(2 ** (count - 1), LONGEST_WAIT_SECONDS)
    this.wrong.set(key, { count, untilMs: this.nowMs() + seconds * 1000 })
    return seconds
  }

  forgive(ledgerPath: string): void {
    this.wrong.delete(resolve(ledgerPath))
  }
}

/** The throttle of this process. */
export const passphraseThrottle = new PassphraseThrottle(() => performance.now())
