import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll } from 'vitest'
// Its folders are removed after the hosts have ended: what is registered first is done last.
import './temporary-ledger.ts'

/** The command line as it is built. */
export const CLI = resolve('out/main/cli.js')

const hosts = new Set<ChildProcess>()

/** A host that is told to stop copies its ledger and closes it: its folder is needed until it has. */
const stopped = (host: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (host.exitCode !== null || host.signalCode !== null) return done()
    host.once('exit', () => done())
    host.kill('SIGTERM')
  })

/** Tells every host of this file to stop, and waits until each has closed its ledger. */
export async function stopHosts(): Promise<void> {
  await Promise.all([...hosts].map(stopped))
  hosts.clear()
}

afterAll(stopHosts, 30_000)

/** Serves a ledger on the loopback host until the tests of the file are done; answers the address that opens it. More words: --read-only. */
export function serveLedger(ledger: string, home: string, ...words: readonly string[]): Promise<string> {
  const host = spawn(process.execPath, [CLI, 'serve', ledger, ...words], {
    env: { ...process.env, SIKASSO_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  hosts.add(host)
  return new Promise((done, failed) => {
    host.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim()))
    host.once('exit', (code) => failed(new Error(`the host ended with ${code}`)))
  })
}
