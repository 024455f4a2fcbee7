// A double of the `electron` module: runs the real out/main/main.js and preload under Node, against Chromium.
// It proves wiring, channels, policy and web preferences; the sandbox and the utility process are Electron's own.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'

/** What the test and the double share: { browser, userData, chosen, calls, windows, processes, session }. */
const stage = globalThis.electronStage
const handlers = new Map()
const schemes = new Map()

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
  getPath: () => stage.userData,
  getVersion: () => '0.0.0-test',
  getLocale: () => 'fr-FR',
  quit: () => void stage.calls.push('quit'),
  exit: (code) => void stage.calls.push(`exit ${code}`),
})
export const protocol = {
  registerSchemesAsPrivileged: (list) => void stage.calls.push(`schemes ${list.map(({ scheme }) => scheme)}`),
  handle: (scheme, answer) => void schemes.set(scheme, answer),
}
const rules = {}
const keep = (name) => (rule) => {
  rules[name] = rule
}
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
  }),
}
Object.assign(stage, { rules, app, session: session.defaultSession, handlers, schemes })

export const ipcMain = { handle: (channel, answer) => void handlers.set(channel, answer) }
export const dialog = {
  showOpenDialog: async (...given) => {
    stage.calls.push('open dialog')
    return stage.chosen(...given)
  },
  showErrorBox: (title) => void stage.calls.push(`error box ${title}`),
}
export const shell = { openExternal: async (address) => void stage.calls.push(`external ${address}`) }
export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (menu) => {
    stage.menu = menu
  },
}

class PortMain extends EventEmitter {
  constructor(raw) {
    super()
    this.raw = raw
  }
}
export class MessageChannelMain {
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new PortMain(port1)
    this.port2 = new PortMain(port2)
  }
}

export const utilityProcess = {
  fork(file, argv) {
    // A child process of Node's cannot carry a MessagePort, so the ledger process runs in a worker thread.
    const worker = new Worker(join(import.meta.dirname, 'utility-worker.mjs'), { argv, workerData: { file } })
    stage.processes.push(worker)
    const raws = (ports) => ports.map((port) => port.raw)
    const handle = Object.assign(new EventEmitter(), {
      kill: () => void worker.terminate(),
      postMessage: (data, ports = []) => worker.postMessage({ data, ports: raws(ports) }, raws(ports)),
    })
    worker.on('message', (message) => handle.emit('message', message))
    worker.on('error', (cause) => stage.calls.push(`ledger process: ${cause.stack}`))
    worker.on('exit', (code) => handle.emit('exit', code))
    return handle
  },
}

/** Runs in the page before the preload: a `require('electron')` whose calls cross into the test's process. */
const PAGE_SIDE = `
  const ports = new Map(), listeners = new Map()
  window.__toPage = (kind, id, channel, data) => {
    if (kind === 'port') return ports.get(id).postMessage(data)
    const pair = id ? new MessageChannel() : undefined
    if (pair) { ports.set(id, pair.port2); pair.port2.onmessage = (event) => __portOut(id, event.data) }
    for (const listen of listeners.get(channel) ?? []) listen({ ports: pair ? [pair.port1] : [] }, data)
  }
  const electron = {
    contextBridge: { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value: Object.freeze(value) }) },
    ipcRenderer: {
      invoke: (channel, ...given) => __invoke(channel, given),
      on: (channel, listen) => listeners.set(channel, [...(listeners.get(channel) ?? []), listen]),
    },
  }
  const require = (name) => { if (name !== 'electron') throw new Error('a sandboxed preload may not require ' + name); return electron }
`

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => stage.windows
  static fromWebContents = (contents) => stage.windows.find((window) => window.webContents === contents) ?? null

  constructor(options) {
    super()
    this.options = options
    this.webContents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (open) => {
        this.openHandler = open
      },
      postMessage: (channel, data, ports = []) => this.deliver(channel, data, ports),
    })
    stage.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
    this.nextPort = 1
    this.live = new Map()
    this.ready = this.open(options)
  }

  async open({ width, height, webPreferences }) {
    const context = await stage.browser.newContext({ viewport: { width, height } })
    this.page = await context.newPage()
    await this.page.exposeFunction('__invoke', (channel, given) => {
      const answer = handlers.get(channel)
      if (!answer) throw new Error(`No handler registered for '${channel}'`)
      return answer({ senderFrame: { url: this.url, parent: null }, sender: this.webContents }, ...given)
    })
    await this.page.exposeFunction('__portOut', (id, data) => this.live.get(id).postMessage(data))
    await this.page.addInitScript(
      `(() => { if (window !== top) return; ${PAGE_SIDE}\n;(() => {${readFileSync(webPreferences.preload, 'utf8')}\n})() })()`,
    )
    // Chromium knows no app://, so the page sees https://ledger.app.test, and the route turns it back.
    await this.page.route('https://*.app.test/**', async (route) => {
      const address = new URL(route.request().url())
      const own = `app://${address.hostname.replace('.app.test', '')}${address.pathname}${address.search}`
      const answer = await schemes.get('app')(new Request(own))
      const body = Buffer.from(await answer.arrayBuffer())
      await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
    })
  }

  async deliver(channel, data, ports) {
    const raw = ports[0]?.raw
    const id = raw ? this.nextPort++ : 0
    if (raw) {
      this.live.set(id, raw)
      const toPage = ([port, given]) => window.__toPage('port', port, '', given)
      raw.on('message', (message) => void this.page.evaluate(toPage, [id, message]).catch(() => {}))
    }
    await this.page.evaluate(([port, name, given]) => window.__toPage('ipc', port, name, given), [id, channel, data])
  }

  show() {
    stage.calls.push('show')
  }

  async loadURL(url) {
    await this.ready
    this.url = url
    const address = new URL(url)
    await this.page.goto(`https://${address.hostname}.app.test${address.pathname}`)
    this.emit('ready-to-show')
    this.webContents.emit('did-finish-load')
  }
}
