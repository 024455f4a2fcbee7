import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** One browser's right to talk to the host: a token that works once, exchanged for a cookie that no script can read. */
export class BrowserSession {
  /** The token of the address that the host prints. */
  readonly token = randomBytes(32).toString('base64url')
  private readonly secret = randomBytes(32).toString('base64url')
  private readonly cookieName: string
  private tokenSpent = false

  /** @param port cookies are shared by all ports of a machine, so the name tells the hosts apart */
  constructor(port: number) {
    this.cookieName = `sikasso_${port}`
  }

  /** The cookie that a token buys; undefined for a wrong token, and for the right one a second time. */
  spend(token: string): string | undefined {
    if (this.tokenSpent || !isSame(token, this.token)) return undefined
    this.tokenSpent = true
    return `${this.cookieName}=${this.secret}; HttpOnly; SameSite=Strict; Path=/`
  }

  isHeldBy(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
    return cookies.some((cookie) => isSame(cookie, `${this.cookieName}=${this.secret}`))
  }
}

/** Compares without telling, by its duration, how much was right. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
