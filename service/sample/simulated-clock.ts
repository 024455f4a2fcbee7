import type { Clock, Instant } from '../../shared/time/instant.ts'

/** The clock of the year that the sample tells: it stands where the story has come to. */
export class SimulatedClock implements Clock {
  #instant: Instant

  constructor(instant: Instant) {
    this.#instant = instant
  }

  now(): Instant {
    return this.#instant
  }

  today(): string {
    return this.#instant.slice(0, 10)
  }

  moveTo(instant: Instant): void {
    this.#instant = instant
  }
}
