import { type Fault, fault } from '../../shared/result/fault.ts'

/** A clock that is put right by a network goes back by less. */
const TOLERANCE_MS = 10 * 60 * 1000
const NAMED_AT_MOST = 50

/**
 * Looks at the instants of the chain as they pass. A clock set back decides nothing (numbers and order go on), so it is no proof of alteration; but an
 * event stamped before its predecessor wants an explanation, and is named.
 */
export class ClockReader {
  readonly #warnings: Fault[]
  #latest = ''
  #named = 0

  constructor(warnings: Fault[]) {
    this.#warnings = warnings
  }

  look(sequence: number, at: string): void {
    if (at >= this.#latest) {
      this.#latest = at
      return
    }
    const back = Date.parse(this.#latest) - Date.parse(at)
    if (back <= TOLERANCE_MS) return
    this.#named += 1
    if (this.#named <= NAMED_AT_MOST)
      this.#warnings.push(fault('VERIFY_CLOCK', undefined, { sequence, at, before: this.#latest }))
    // Named once: what follows is held against the clock as it now runs.
    this.#latest = at
  }
}
