import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { damageFault } from '../../db/damage-fault.ts'
import { openDatabase } from '../../db/open.ts'
import type { Integrity } from '../../shared/contract/verification.ts'
import { failure } from '../../shared/result/result.ts'
import { systemClock } from '../../shared/time/instant.ts'
import { closeLedger, type Ledger } from '../kernel/ledger.ts'
import type { LedgerTask } from './ledger-task.ts'
import { runTask, taskWrites, WorkCancelled } from './run-task.ts'

/** What the host hands to the worker: the ledger that it holds open and locked, and what to do. */
export interface WorkerInput {
  readonly path: string
  /** The file to read from when that is a private copy. */
  readonly copyPath: string | undefined
  readonly dataKey: Uint8Array | undefined
  /** What the host knows of the ledger: what is printed carries it. */
  readonly integrity: Integrity
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
    integrity: input.integrity,
  }
  try {
    const result = await runTask(ledger, input.task, (progress) => {
      if (Atomics.load(flag, 0) === 1) throw new WorkCancelled()
      parentPort?.postMessage({ kind: 'progress', progress })
    })
    parentPort?.postMessage({ kind: 'done', result })
  } catch (cause) {
    const damaged = damageFault(cause, ledger.database)
    if (!damaged) throw cause
    parentPort?.postMessage({ kind: 'done', result: failure(damaged) })
  } finally {
    closeLedger(ledger)
  }
}

await main(workerData as WorkerInput)
