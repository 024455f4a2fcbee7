import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { startBackups } from '../../service/host/automatic-backup.ts'
import type { HostContext } from '../../service/host/host-context.ts'
import { HostState } from '../../service/host/host-state.ts'
import { router } from '../../service/router.ts'
import type { LedgerProcessAnswer, LedgerProcessOrder } from '../../shared/host/ledger-process-message.ts'
import { systemClock } from '../../shared/time/instant.ts'

/** The process that owns the book (spec 02 "Processes"): the contract, served on each port that the main process hands over. */
const { values } = parseArgs({ options: { home: { type: 'string' }, version: { type: 'string' } } })
const workspace = values.home ?? '.'
mkdirSync(workspace, { recursive: true })

const host = new HostState({
  host: 'desktop',
  version: values.version ?? '0.0.0',
  workspace,
  workerFile: join(import.meta.dirname, 'ledger-worker.js'),
  surroundings: { clock: systemClock, randomBytes: (size) => randomBytes(size) },
  backupAtClose: true,
})
startBackups(host)
const handler = new RPCHandler<HostContext>(router, {
  interceptors: [
    onError((cause) => {
      // The page learns only that there was a fault; what it was goes to the log of the main process.
      if (!(cause instanceof ORPCError)) console.error(cause)
    }),
  ],
})

process.parentPort.on('message', ({ data, ports }) => obey(data as LedgerProcessOrder, ports))

function obey(order: LedgerProcessOrder, ports: readonly Electron.MessagePortMain[]): void {
  if (order.type === 'connect') for (const port of ports) connect(port)
  else if (order.type === 'grant') grant(order.fileId, order.path)
  else close()
}

function connect(port: Electron.MessagePortMain): void {
  handler.upgrade(port, { context: { state: host } })
  port.start()
}

function grant(fileId: string, path: string): void {
  host.grantFile(path, fileId)
  process.parentPort.postMessage({ type: 'granted', fileId } satisfies LedgerProcessAnswer)
}

/** An orderly end: the ledger is checkpointed and its lock given back before the process goes. */
function close(): void {
  for (const fault of host.close()) console.error(fault)
  process.exit(0)
}
