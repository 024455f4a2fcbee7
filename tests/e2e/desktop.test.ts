import { execFileSync } from 'node:child_process'
import type { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../shared/host/content-security-policy.ts'
import { auditScreenFr } from '../../shared/i18n/fr/screens-audit.ts'
import { shellScreenFr } from '../../shared/i18n/fr/screens-shell.ts'
import { startScreenFr } from '../../shared/i18n/fr/screens-start.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

interface Prevented {
  readonly url: string
  preventDefault(): void
}
type Rule = (...given: unknown[]) => unknown

/** What the test shares with the double of `electron`. */
interface Stage {
  readonly browser: Browser
  readonly userData: string
  readonly chosen: () => { canceled: boolean; filePaths: string[] }
  readonly calls: string[]
  readonly processes: { terminate(): Promise<number> }[]
  readonly windows: {
    readonly page: Page
    readonly options: { readonly webPreferences: Record<string, unknown> }
    readonly openHandler: (given: { url: string }) => unknown
    readonly webContents: EventEmitter
  }[]
  readonly app?: EventEmitter
  readonly session?: EventEmitter
  readonly rules?: Record<'permissionRequest' | 'permissionCheck' | 'devicePermission' | 'beforeRequest', Rule>
  readonly schemes?: Map<string, (request: Request) => Promise<Response>>
  readonly handlers?: Map<string, (event: unknown) => Promise<unknown>>
}

const folder = newFolder()
const ledger = join(folder, 'books.sikasso')
const problems: string[] = []
let stage: Stage
let page: Page

const window = () => stage.windows[0] ?? expect.fail('no window')
const held = <T>(part: T | undefined): T => part ?? expect.fail('the main process asked for none')

beforeAll(async () => {
  execFileSync(process.execPath, [resolve('out/main/cli.js'), 'new', ledger, '--organisation', 'AMSS', '--name', 'AMSS'])
  const double = pathToFileURL(resolve('tests/helpers/electron-double.mjs')).href
  registerHooks({
    resolve: (name, context, next) => (name === 'electron' ? { url: double, shortCircuit: true } : next(name, context)),
  })
  stage = {
    browser: await launchChromium(),
    userData: folder,
    chosen: () => ({ canceled: false, filePaths: [ledger] }),
    calls: [],
    processes: [],
    windows: [],
  }
  Object.assign(globalThis, { electronStage: stage })
  process.env.SIKASSO_HOME = join(folder, 'home')
  await import(/* @vite-ignore */ pathToFileURL(resolve('out/main/main.js')).href)
  await vi.waitFor(() => expect(stage.calls).toContain('show'), 30_000)
  page = window().page
  page.on('pageerror', (error) => problems.push(String(error)))
})

afterAll(async () => {
  for (const process of stage.processes) await process.terminate()
  await stage.browser.close()
})

test('the window is sandboxed, isolated and without Node', () => {
  expect(window().options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
})

test('every page file comes with the policy, and no address leads outside the pages', async () => {
  const answer = held(held(stage.schemes).get('app'))
  const index = await answer(new Request('app://ledger/index.html'))
  expect(index.status).toBe(200)
  expect(index.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY)
  for (const address of [
    'app://ledger/../main/main.js',
    'app://ledger/%2e%2e/main/main.js',
    'app://ledger/..%5cmain%5cmain.js',
    'app://elsewhere/index.html',
    'app://ledger/absent.js',
  ]) {
    const refused = await answer(new Request(address))
    expect([address, refused.status, refused.headers.get('Content-Security-Policy')]).toEqual([
      address,
      404,
      CONTENT_SECURITY_POLICY,
    ])
  }
})

test('no second window, no other page, no webview; an https address goes to the system’s browser, others nowhere', () => {
  const { openHandler, webContents } = window()
  for (const url of ['https://example.org/a', 'http://example.org/', 'file:///etc/passwd', 'https://a:b@example.org/', 'x'])
    expect(openHandler({ url })).toEqual({ action: 'deny' })
  expect(stage.calls.filter((call) => call.startsWith('external'))).toEqual(['external https://example.org/a'])
  const prevented: string[] = []
  const go = (event: string, url: string) =>
    webContents.emit(event, { url, preventDefault: () => prevented.push(`${event} ${url}`) } satisfies Prevented)
  go('will-frame-navigate', 'app://ledger/index.html')
  go('will-frame-navigate', 'app://ledger.example.org/')
  go('will-frame-navigate', 'https://example.org/')
  go('will-redirect', 'app://ledger/index.html')
  go('will-attach-webview', 'app://ledger/index.html')
  expect(prevented).toEqual([
    'will-frame-navigate app://ledger.example.org/',
    'will-frame-navigate https://example.org/',
    'will-redirect app://ledger/index.html',
    'will-attach-webview app://ledger/index.html',
  ])
})

test('the session lets its own page copy and grants nothing else, loads nothing foreign and saves only what the page made', () => {
  const rules = held(stage.rules)
  const answers: unknown[] = []
  for (const url of ['app://ledger/a.js', 'blob:app://ledger/1', 'https://example.org/', 'file:///etc/passwd'])
    rules.beforeRequest({ url }, (answer: unknown) => answers.push(answer))
  expect(answers).toEqual([{ cancel: false }, { cancel: false }, { cancel: true }, { cancel: true }])
  const copies = 'clipboard-sanitized-write'
  for (const [permission, requestingUrl, granted] of [
    [copies, 'app://ledger/index.html', true],
    [copies, 'https://example.org/', false],
    [copies, 'app://ledger.example.org/', false],
    [copies, undefined, false],
    ['clipboard-read', 'app://ledger/index.html', false],
    ['media', 'app://ledger/index.html', false],
  ] as const) {
    const asked: unknown[] = []
    rules.permissionRequest(null, permission, (answer: boolean) => asked.push(answer), { requestingUrl })
    asked.push(rules.permissionCheck(null, permission, '', { requestingUrl }))
    expect([permission, requestingUrl, ...asked]).toEqual([permission, requestingUrl, granted, granted])
  }
  expect(rules.devicePermission()).toBe(false)

  const saved: unknown[] = []
  const download = (url: string, name: string) =>
    held(stage.session).emit(
      'will-download',
      { preventDefault: () => saved.push(`refused ${url}`) },
      {
        getURL: () => url,
        getFilename: () => name,
        setSaveDialogOptions: (options: { defaultPath: string }) => saved.push(options.defaultPath),
      },
    )
  download('https://example.org/x.xlsx', 'x.xlsx')
  download('blob:app://ledger/1', '../../T1: demande.xlsx')
  expect(saved).toEqual(['refused https://example.org/x.xlsx', join(folder, '-..-T1- demande.xlsx')])
})

test('a foreign frame is not given the dialog, and the bridge is narrow', async () => {
  const choose = held(held(stage.handlers).get('choose-ledger'))
  await expect(choose({ senderFrame: { url: 'https://example.org/', parent: null } })).rejects.toThrow('foreign frame')
  await expect(choose({ senderFrame: { url: 'app://ledger/', parent: {} } })).rejects.toThrow('foreign frame')
  expect(stage.calls).not.toContain('open dialog')
  expect(await page.evaluate(() => Object.keys((globalThis as { desktop?: object }).desktop ?? {}))).toEqual(['chooseLedger'])
})

test('a ledger chosen in the dialog opens over the message port, and its verification streams through it', async () => {
  await page.evaluate(() => localStorage.setItem('sikasso.language', 'fr'))
  await page.reload()
  window().webContents.emit('did-finish-load')
  await page.getByRole('button', { name: startScreenFr['open.title'] }).click()
  await vi.waitFor(() => expect(stage.calls).toContain('open dialog'), 10_000)
  await page.getByRole('navigation', { name: shellScreenFr['nav.label'] }).waitFor()
  await page.evaluate(() => {
    location.hash = '#/audit?run=now'
  })
  await page.getByText(auditScreenFr['verdict.soundText']).waitFor()
  expect(existsSync(`${ledger}-wal`)).toBe(true)
})

test('a ledger process that dies is started again, and the page asks on over a new port', async () => {
  await stage.processes[0]?.terminate()
  await vi.waitFor(() => expect(stage.processes).toHaveLength(2), 10_000)
  await page.getByRole('button', { name: startScreenFr['open.title'] }).waitFor()
})

test('quitting closes the ledger in order before the program ends', async () => {
  await page.getByRole('button', { name: startScreenFr['open.title'] }).click()
  await vi.waitFor(() => expect(existsSync(`${ledger}-wal`)).toBe(true), 10_000)
  const waits = vi.fn()
  held(stage.app).emit('will-quit', { preventDefault: waits })
  expect(waits).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(stage.calls).toContain('exit 0'), 20_000)
  expect(existsSync(`${ledger}-wal`)).toBe(false)
  expect(problems).toEqual([])
})
