import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startBackups } from '../../service/host/automatic-backup.ts'
import { HostState } from '../../service/host/host-state.ts'
import { router } from '../../service/router.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { startLoopbackHost } from '../loopback/loopback-host.ts'
import { askPassphrase } from '../passphrase.ts'
import { UsageError } from '../usage-error.ts'
import { workspaceFolder } from '../workspace-folder.ts'

export const command: Command = {
  name: 'serve',
  usage: 'LEDGER [--port N] [--as USER] [--read-only]',
  options: { port: { type: 'string' }, as: { type: 'string' }, 'read-only': { type: 'boolean' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const port = portOption(invocation.text('port'))
    const webRoot = builtPages(invocation.entryFolder)
    if (webRoot === undefined) return failure(fault('FILE_MISSING', undefined, { name: 'out/renderer' }))
    const state = new HostState({
      host: 'loopback',
      version: productVersion,
      workspace: workspaceFolder(),
      workerFile: workerFile(invocation.entryFolder),
      surroundings: invocation.surroundings,
      backupAtClose: true,
    })
    const opened = await open(state, invocation)
    if (!opened.ok) return opened
    // Listened for before the address is said: who stops the host at once must find it ready to close well.
    const stopped = stopAsked()
    const host = await startLoopbackHost({ router, context: { state }, webRoot, port, onFault: logFault })
    invocation.print(invocation.json ? `${JSON.stringify({ url: host.url })}\n` : `${host.url}\n`)
    const stopBackups = startBackups(state)
    await stopped
    stopBackups()
    await host.close()
    const notCopied = state.close()
    if (notCopied.length > 0) invocation.warn(faultLines(notCopied, invocation.spoken(), invocation.json).trimEnd())
    return success(undefined)
  },
}

async function open(state: HostState, invocation: Invocation): Promise<Result<unknown>> {
  const request = { path: invocation.positionals[0] ?? '', user: invocation.text('as'), readOnly: invocation.flag('read-only') }
  const opened = state.open({ ...request, passphrase: process.env.SIKASSO_PASSPHRASE })
  if (opened.ok || !opened.faults.some((found) => found.code === 'PASSPHRASE_NEEDED')) return opened
  const passphrase = await askPassphrase()
  return passphrase === undefined ? opened : state.open({ ...request, passphrase })
}

function portOption(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UsageError(`--port takes a number to 65535, not ${text}`)
  return port
}

/** The built pages: beside the bundle, or in out/ when the source runs. */
function builtPages(entryFolder: string): string | undefined {
  const places = [join(entryFolder, '../renderer'), join(entryFolder, '../out/renderer')].map((place) => resolve(place))
  return places.find((place) => existsSync(join(place, 'index.html')) && existsSync(join(place, 'assets')))
}

function workerFile(entryFolder: string): string {
  const bundled = join(entryFolder, 'ledger-worker.js')
  return existsSync(bundled) ? bundled : resolve(entryFolder, '../service/worker/ledger-worker.ts')
}

function logFault(cause: unknown): void {
  const text = cause instanceof Error ? `${cause.stack}\n` : `${String(cause)}\n`
  writeFileSync(join(tmpdir(), `sikasso-${process.pid}.log`), text, { flag: 'a', mode: 0o600 })
}

const stopAsked = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
