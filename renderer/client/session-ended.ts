/** Thrown when the loopback host no longer knows this window. */
export class SessionEnded extends Error {
  constructor() {
    super('the loopback host refused the session')
    this.name = 'SessionEnded'
  }
}
