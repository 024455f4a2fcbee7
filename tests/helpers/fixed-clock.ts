import type { Clock, Instant } from '../../shared/time/instant.ts'

/** A clock that stands still until a test moves it. */
export class FixedClock implements Clock {
  private instant: Instant

  constructor(instant: Instant) {
    this.instant = instant
  }

  now(): Instant {
    return this.instant
  }

  today(): string {
    return this.instant.slice(0, 10)
  }

  moveTo(instant: Instant): void {
    this.instant = instant
  }
}
