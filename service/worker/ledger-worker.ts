import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../../db/open.ts'
import { systemClock } from '../../shared/time/instant.ts'
import { closeLedger, type Ledger } from '../kernel/ledger.ts'
import { type Behind, freshStanding } from '../kernel/ledger-standing.ts'
import { lockedSession, type UnlockedKey } from '../kernel/signing-session.ts'
import type { LedgerTask } from './ledger-task.ts'
import { runTask, taskWrites, WorkCancelled } from './run-task.ts'

/** What the host hands to the worker: the ledger that it holds open and locked, and what to do. */
export interface WorkerInput {
  readonly path: string
  /** The file to read from when that is a private copy. */
  readonly copyPath: string | undefined
  readonly dataKey: Uint8Array | undefined
  /** The organisation's key while the host holds it unlocked. */
  readonly unlocked: UnlockedKey | undefined
  readonly behind: Behind | undefined
  readonly task: LedgerTask
  /** One integer, set to 1 when the asker has gone. */
  readonly cancelled: SharedArrayBuffer
}

async function main(input: WorkerInput): Promise<void> {
  const flag = new Int32Array(input.cancelled)
  const opened = openDatabase({
    path: input.copyPath ?? input.path,
    dataKey: input.dataKey,
    reading: input.copyPath !== undefined || !taskWrites(input.task),
  })
  if (!opened.ok) {
    parentPort?.postMessage({ kind: 'done', result: opened })
    return
  }
  const ledger: Ledger = {
    path: input.path,
    database: opened.value,
    encrypted: input.dataKey !== undefined,
    dataKey: input.dataKey,
    openedBy: undefined,
    lock: undefined,
    readOnly: input.copyPath !== undefined || !taskWrites(input.task),
    copy: undefined,
    surroundings: { clock: systemClock, randomBytes: (size) => randomBytes(size) },
    signing: { ...lockedSession(), unlocked: input.unlocked },
    standing: { ...freshStanding(), behind: input.behind },
  }
  try {
    const result = await runTask(ledger, input.task, (progress) => {
      if (Atomics.load(flag, 0) === 1) throw new WorkCancelled()
      parentPort?.postMessage({ kind: 'progress', progress })
    })
    parentPort?.postMessage({ kind: 'done', result })
  } finally {
    closeLedger(ledger)
  }
}

await main(workerData as WorkerInput)
