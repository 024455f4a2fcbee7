/** A moment in UTC, ISO text with milliseconds ("2020-04-06T09:42:18.000Z"); used for the audit trail only (spec 08 §10). */
export type Instant = string

/** The clock of a context; tests and simulations hand in one of their own, so every run replays. */
export interface Clock {
  now(): Instant
  /** Today's calendar date where the computer stands. */
  today(): string
}

/** The computer's own clock: the only place in the product that asks it. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const moment = new Date()
    return `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`
  },
}
