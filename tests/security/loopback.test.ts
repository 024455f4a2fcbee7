import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { os } from '@orpc/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { type LoopbackHost, startLoopbackHost } from '../../cli/loopback/loopback-host.ts'
import { LARGEST_BODY_BYTES } from '../../cli/loopback/refusal.ts'

const SECRET = 'C:\\livres\\amss.sikasso'
const router = {
  echo: os.input(z.string()).handler(({ input }) => `said ${input}`),
  upload: os.input(z.file()).handler(({ input }) => input.size),
  fail: os.handler((): string => {
    throw new Error(`cannot read ${SECRET}`)
  }),
}
let folder: string
let host: LoopbackHost
let cookie: string
let faults: unknown[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sikasso-loopback-'))
  mkdirSync(join(folder, 'pages/assets'), { recursive: true })
  writeFileSync(join(folder, 'pages/index.html'), '<!doctype html><title>Sikasso</title>')
  writeFileSync(join(folder, 'pages/assets/app-1.js'), 'export {}')
  writeFileSync(join(folder, 'pages/.hidden'), 'hidden')
  writeFileSync(join(folder, 'outside.txt'), 'outside')
  faults = []
  host = await startLoopbackHost({ router, context: {}, webRoot: join(folder, 'pages'), onFault: (cause) => faults.push(cause) })
  const entered = await ask(host.url.slice(host.origin.length))
  cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A request as any program can make it: unlike fetch, with whatever Host, Origin, path and body it likes. */
function ask(
  path: string,
  { headers = {}, method = 'GET', body }: { headers?: object; method?: string; body?: string | Buffer } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const { port } = new URL(host.origin)
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (bytes) => parts.push(bytes))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }),
      )
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
const page = () => ({ cookie, origin: host.origin, 'content-type': 'application/json' })
const call = (name: string, input: unknown, headers: object = page()) =>
  ask(`/rpc/${name}`, { method: 'POST', headers, body: JSON.stringify({ json: input }) })

test('the page of this host is served and answered', async () => {
  const home = await ask('/', { headers: { cookie } })
  expect([home.status, home.body]).toEqual([200, '<!doctype html><title>Sikasso</title>'])
  expect(home.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(home.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(home.headers['access-control-allow-origin']).toBeUndefined()
  expect((await ask('/assets/app-1.js', { headers: { cookie } })).headers['content-type']).toContain('text/javascript')
  expect(await call('echo', 'bonjour')).toMatchObject({ status: 200, body: '{"json":"said bonjour"}' })
})

test('a stranger without the cookie gets neither page nor answer', async () => {
  expect((await ask('/')).status).toBe(401)
  expect((await ask('/assets/app-1.js')).status).toBe(401)
  expect((await call('echo', 'x', { origin: host.origin, 'content-type': 'application/json' })).status).toBe(401)
  const forged = `${cookie.split('=')[0]}=${'A'.repeat(43)}`
  expect((await ask('/', { headers: { cookie: forged } })).status).toBe(401)
})

test('the token works once, and buys a cookie that scripts and other sites cannot use', async () => {
  const path = host.url.slice(host.origin.length)
  expect((await ask(path)).status).toBe(403)
  expect((await ask(path, { headers: { cookie } })).status).toBe(403)
  expect((await ask('/?token=wrong')).status).toBe(403)
  await host.close()
  host = await startLoopbackHost({ router, context: {}, webRoot: join(folder, 'pages') })
  expect((await ask('/?token=')).status).toBe(403)
  const entered = await ask(host.url.slice(host.origin.length))
  expect([entered.status, entered.headers.location]).toEqual([303, '/'])
  expect(entered.headers['set-cookie']?.[0]).toMatch(/^sikasso_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  expect((await ask('/', { headers: { cookie } })).status, 'an older host’s cookie').toBe(401)
})

test('a name that was made to point here is refused, whatever it carries', async () => {
  const { port } = new URL(host.origin)
  for (const name of [
    `evil.example:${port}`,
    `localhost:${port}`,
    '127.0.0.1',
    `127.0.0.1:${Number(port) + 1}`,
    `[::1]:${port}`,
  ]) {
    expect((await ask('/', { headers: { cookie, host: name } })).status, name).toBe(421)
    expect((await call('echo', 'x', { ...page(), host: name })).status, name).toBe(421)
  }
})

test('another origin is refused, on pages and on calls', async () => {
  for (const origin of [
    'http://evil.example',
    'null',
    host.origin.replace('http:', 'https:'),
    `${host.origin}.evil.example`,
    `${host.origin}0`,
  ]) {
    expect((await ask('/', { headers: { cookie, origin } })).status, origin).toBe(403)
    expect((await call('echo', 'x', { ...page(), origin })).status, origin).toBe(403)
  }
  expect((await call('echo', 'x', { cookie, 'content-type': 'application/json' })).status, 'no origin').toBe(403)
  for (const site of ['cross-site', 'same-site', 'none'])
    expect((await call('echo', 'x', { ...page(), 'sec-fetch-site': site })).status, site).toBe(403)
  expect((await call('echo', 'x', { ...page(), 'sec-fetch-site': 'same-origin' })).status).toBe(200)
})

test('only POST calls a procedure, and nothing allows another site to ask first', async () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE']) {
    const answer = await ask('/rpc/echo?data=%7B%22json%22%3A%22x%22%7D', { method, headers: page() })
    expect(answer.status, method).toBe(405)
    expect(answer.headers['access-control-allow-origin'], method).toBeUndefined()
  }
  expect((await ask('/', { method: 'POST', headers: page() })).status).toBe(405)
})

test('an unknown procedure, and the names that every object has, lead nowhere', async () => {
  for (const name of ['nothing', 'echo/more', '', '__proto__', 'constructor', 'toString', 'echo/~orpc', '..%2f..%2fecho'])
    expect((await call(name, 'x')).status, name).toBe(404)
  expect((await ask('/rpcecho', { method: 'POST', headers: page() })).status).toBe(405)
})

test('no address leads outside the pages', async () => {
  const addresses = [
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/../../outside.txt',
    '/assets/..%5c..%5coutside.txt',
    '/assets/%2e%2e%2f%2e%2e%2foutside.txt',
    '//etc/passwd',
    '/./.hidden',
    '/.hidden',
    '/assets',
    '/assets/',
    '/%00',
    '/index.html%00.js',
    '/%E0%A4%A',
    '/C:/windows/win.ini',
  ]
  for (const address of addresses) {
    const answer = await ask(address, { headers: { cookie } })
    expect([400, 404], `${address} gave ${answer.status}`).toContain(answer.status)
    expect(answer.body, address).not.toMatch(/outside|hidden/)
  }
})

test('a body that says it is too large is refused before it is sent', async () => {
  const headers = { ...page(), 'content-length': LARGEST_BODY_BYTES + 1 }
  const status = await new Promise<number>((resolve, reject) => {
    const { port } = new URL(host.origin)
    const sent = request({ host: '127.0.0.1', port, path: '/rpc/upload', method: 'POST', headers }, (response) => {
      resolve(response.statusCode ?? 0)
      sent.destroy()
    })
    sent.once('error', reject)
    sent.flushHeaders()
  })
  expect(status).toBe(413)
})

test('a body that grows too large is cut off while it streams', async () => {
  const { port } = new URL(host.origin)
  let sentBytes = 0
  // The host answers 413 and closes; a client still sending may see the closing before the answer.
  const outcome = await new Promise<number | string>((resolve) => {
    const headers = {
      ...page(),
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="bomb.csv"',
    }
    const sent = request({ host: '127.0.0.1', port, path: '/rpc/upload', method: 'POST', headers }, (response) => {
      resolve(response.statusCode ?? 0)
      sent.destroy()
    })
    sent.once('error', (cause) => resolve('code' in cause ? String(cause.code) : cause.message))
    const block = Buffer.alloc(1024 * 1024)
    const more = () => {
      if (sent.destroyed || sentBytes > 4 * LARGEST_BODY_BYTES) return
      sentBytes += block.length
      sent.write(block, () => setImmediate(more))
    }
    more()
  })
  expect([413, 'EPIPE', 'ECONNRESET']).toContain(outcome)
  expect(sentBytes).toBeLessThan(2 * LARGEST_BODY_BYTES)
  expect((await call('echo', 'still here')).status).toBe(200)
})

test('a real upload of a voucher file passes', async () => {
  const boundary = 'x-sikasso'
  const parts = [
    `--${boundary}\r\ncontent-disposition: form-data; name="data"\r\n\r\n{"json":null,"maps":[[]]}\r\n`,
    `--${boundary}\r\ncontent-disposition: form-data; name="0"; filename="pieces.csv"\r\ncontent-type: text/csv\r\n\r\n${'x'.repeat(5_000_000)}\r\n--${boundary}--\r\n`,
  ]
  const headers = { ...page(), 'content-type': `multipart/form-data; boundary=${boundary}` }
  expect(await ask('/rpc/upload', { method: 'POST', headers, body: parts.join('') })).toMatchObject({
    status: 200,
    body: '{"json":5000000}',
  })
})

test('a programmer’s fault reaches the log and never the page', async () => {
  const answer = await call('fail', null)
  expect(answer.status).toBe(500)
  expect(answer.body).not.toContain(SECRET)
  expect(answer.body).not.toMatch(/\bat .*\.ts/)
  expect(faults.map(String)).toEqual([`Error: cannot read ${SECRET}`])
  expect((await call('echo', { not: 'text' })).status).toBe(400)
  expect(faults).toHaveLength(1)
})

test('broken requests are refused, and the host goes on', async () => {
  const send = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(host.origin).port), '127.0.0.1', () => socket.write(text))
      let heard = ''
      socket.on('data', (bytes) => {
        heard += bytes
      })
      socket.once('close', () => resolve(heard))
      socket.once('error', reject)
    })
  const authority = new URL(host.origin).host
  expect(await send('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
  expect(await send(`GET http://evil.example/ HTTP/1.1\r\nHost: ${authority}\r\nConnection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 400/,
  )
  expect(await send(`GET / HTTP/1.1\r\nHost: ${authority}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 40[01]/,
  )
  expect(await send(`GET / HTTP/1.1\r\nHost: ${authority}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431/)
  expect((await call('echo', 'still here')).status).toBe(200)
})

test('a client that dribbles its request is cut off', async () => {
  const heard = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(host.origin).port), '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n'))
    let text = ''
    socket.on('data', (bytes) => {
      text += bytes
    })
    socket.once('close', () => resolve(text))
  })
  expect(heard).toMatch(/^HTTP\/1\.1 408/)
}, 15_000)

test('no other machine can reach the host', async () => {
  const { port } = new URL(host.origin)
  const outward = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each !== undefined && !each.internal && each.family === 'IPv4')
  for (const address of ['::1', ...outward.map((each) => each?.address ?? '')]) {
    const refused = await new Promise<boolean>((resolve) => {
      const socket = connect(Number(port), address, () => resolve(false))
      socket.once('error', () => resolve(true))
    })
    expect(refused, address).toBe(true)
  }
})
