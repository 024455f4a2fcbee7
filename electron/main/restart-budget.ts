const RESTARTS_AT_MOST = 5
const WITHIN_MS = 60_000

/** Tells a crash now and then, after which work goes on, from a process that cannot stay up. */
export class RestartBudget {
  private readonly crashesMs: number[] = []

  /** Notes a crash at this moment (a clock that never goes back); true when one more restart is worth it. */
  allows(nowMs: number): boolean {
    this.crashesMs.push(nowMs)
    return this.crashesMs.filter((crashMs) => nowMs - crashMs < WITHIN_MS).length <= RESTARTS_AT_MOST
  }
}
