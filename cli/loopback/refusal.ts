import type { IncomingMessage } from 'node:http'

/** Why a request goes no further: a status and a plain sentence. */
export interface Refusal {
  readonly status: number
  readonly reason: string
}

/** The largest body that a page may send: a voucher file with room to spare (spec 12 "upload limits"). */
export const LARGEST_BODY_BYTES = 60 * 1024 * 1024

/**
 * Refuses what did not come from a page of this very host: another Host (a name that was made to point here, DNS
 * rebinding), another Origin, a request that the browser says crosses sites.
 */
export function refuseStranger(request: IncomingMessage, authority: string): Refusal | undefined {
  if (request.headers.host !== authority) return { status: 421, reason: 'this host answers to its own address only' }
  const origin = request.headers.origin
  if (origin !== undefined && origin !== `http://${authority}`) return { status: 403, reason: 'foreign origin' }
  return undefined
}

/** Refuses a call that is not a POST from a page of this host, and a body that announces more than is taken. */
export function refuseCall(request: IncomingMessage): Refusal | undefined {
  if (request.method !== 'POST') return { status: 405, reason: 'POST only' }
  if (request.headers.origin === undefined) return { status: 403, reason: 'no origin' }
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return { status: 403, reason: 'cross-site' }
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY_BYTES) return { status: 413, reason: 'body too large' }
  return undefined
}
