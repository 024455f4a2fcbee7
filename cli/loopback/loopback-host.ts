import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AnyContractRouter } from '@orpc/contract'
import { type Context, ORPCError, onError, type Router } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { PAGE_HEADERS } from '../../shared/host/content-security-policy.ts'
import { BrowserSession } from './browser-session.ts'
import { sendPageFile } from './page-files.ts'
import { LARGEST_BODY_BYTES, type Refusal, refuseCall, refuseStranger } from './refusal.ts'

export interface LoopbackSettings<Given extends Context> {
  /** The contract's implementation, and the context that each call is given. */
  readonly router: Router<AnyContractRouter, Given>
  readonly context: Given
  /** The folder of the built pages. */
  readonly webRoot: string
  /** 0 or absent: the system picks a free port. */
  readonly port?: number | undefined
  /** Told of what a programmer caused; no page ever sees more than that there was a fault. */
  readonly onFault?: ((cause: unknown) => void) | undefined
}

export interface LoopbackHost {
  /** The address to open; it works once. */
  readonly url: string
  readonly origin: string
  close(): Promise<void>
}

// A client that dribbles its request is cut off; nobody on the same machine is that slow.
const LIMITS = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16_384 }
const CONNECTIONS_AT_MOST = 64

/**
 * Serves the pages and the service on 127.0.0.1, to the one browser that opened the printed address (spec 12 "Loopback
 * host"). Rejects when the port is taken.
 */
export async function startLoopbackHost<Given extends Context>(settings: LoopbackSettings<Given>): Promise<LoopbackHost> {
  const server = createServer(LIMITS)
  server.maxConnections = CONNECTIONS_AT_MOST
  const port = await listen(server, settings.port ?? 0)
  const authority = `127.0.0.1:${port}`
  const session = new BrowserSession(port)
  const call = procedureCalls(settings)

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value)
    const stranger = refuseStranger(request, authority)
    const answered = stranger ? refuse(response, stranger) : answer(request, response)
    Promise.resolve(answered).catch((cause: unknown) => {
      settings.onFault?.(cause)
      if (response.headersSent) response.destroy()
      else refuse(response, { status: 500, reason: 'internal fault' })
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = `http://${authority}${request.url ?? '/'}`
    if (!request.url?.startsWith('/') || !URL.canParse(address)) return refuse(response, { status: 400, reason: 'bad address' })
    const url = new URL(address)
    if (url.pathname === '/rpc' || url.pathname.startsWith('/rpc/')) {
      const refused = refuseCall(request) ?? (session.isHeldBy(request) ? undefined : NO_SESSION)
      return refused ? refuse(response, refused) : call(request, response)
    }
    if (request.method !== 'GET') return refuse(response, { status: 405, reason: 'GET only' })
    const token = url.searchParams.get('token')
    if (url.pathname === '/' && token !== null) return enter(token, response)
    if (!session.isHeldBy(request)) return refuse(response, NO_SESSION)
    if (!(await sendPageFile(url.pathname, settings.webRoot, response))) refuse(response, { status: 404, reason: 'not found' })
  }

  function enter(token: string, response: ServerResponse): void {
    const cookie = session.spend(token)
    if (cookie === undefined) refuse(response, { status: 403, reason: 'this address has been used: start again to get another' })
    else response.writeHead(303, { 'Set-Cookie': cookie, Location: '/', 'Cache-Control': 'no-store' }).end()
  }

  return { url: `http://${authority}/?token=${session.token}`, origin: `http://${authority}`, close: () => close(server) }
}

const NO_SESSION: Refusal = { status: 401, reason: 'open the address that sikasso printed when it started' }

/** The contract's procedures over HTTP; a body is cut off while it streams as soon as it is too large. */
function procedureCalls<Given extends Context>(settings: LoopbackSettings<Given>) {
  const handler = new RPCHandler<Given>(settings.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: LARGEST_BODY_BYTES })],
    interceptors: [
      onError((cause) => {
        if (!(cause instanceof ORPCError)) settings.onFault?.(cause)
      }),
    ],
  })
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('Cache-Control', 'no-store')
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: settings.context })
    if (!matched) refuse(response, { status: 404, reason: 'no such procedure' })
  }
}

/** Answers in plain text and ends the connection, so that the rest of a refused body is never read. */
function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', Connection: 'close' })
  response.end(`${reason}\n`)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
