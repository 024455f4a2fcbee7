import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { damageFault } from '../../db/damage-fault.ts'
import { openDatabase, openDatabaseBytes } from '../../db/open.ts'
import type { Integrity } from '../../shared/contract/verification.ts'
import { failure } from '../../shared/result/result.ts'
import { systemClock } from '../../shared/time/instant.ts'
import { closeLedger, type Ledger } from '../kernel/ledger.ts'
import { type Behind, freshStanding } from '../kernel/ledger-standing.ts'
import { lockedSession, type UnlockedKey } from '../kernel/signing-session.ts'
import type { LedgerTask } from './ledger-task.ts'
import { runTask, taskWrites, WorkCancelled } from './run-task.ts'

/** What the host hands to the worker: the ledger that it holds open and locked, and what to do. */
export interface WorkerInput {
  readonly path: string
  /** What to read from when that is a private copy: its file, or its bytes where it has none. */
  readonly copy: { readonly path: string } | { readonly bytes: Uint8Array } | undefined
  readonly dataKey: Uint8Array | undefined
  /** The organisation's key while the host holds it unlocked. */
  readonly unlocked: UnlockedKey | undefined
  readonly behind: Behind | undefined
  /** What the host knows of the ledger: what is printed carries it. */
  readonly integrity: Integrity
  readonly task: LedgerTask
  /** One integer, set to 1 when the asker has gone. */
  readonly cancelled: SharedArrayBuffer
}

async function main(input: WorkerInput): Promise<void> {
  const flag = new Int32Array(input.cancelled)
  const { path, copy, dataKey } = input
  const reading = copy !== undefined || !taskWrites(input.task)
  const opened =
    copy && 'bytes' in copy
      ? openDatabaseBytes(copy.bytes, reading, basename(path))
      : openDatabase({ path: copy?.path ?? path, dataKey, reading })
  if (!opened.ok) {
    parentPort?.postMessage({ kind: 'done', result: opened })
    return
  }
  const ledger: Ledger = {
    path,
    database: opened.value,
    encrypted: dataKey !== undefined,
    dataKey,
    openedBy: undefined,
    lock: undefined,
    readOnly: reading,
    copy: undefined,
    surroundings: { clock: systemClock, randomBytes: (size) => randomBytes(size) },
    signing: { ...lockedSession(), unlocked: input.unlocked },
    standing: { ...freshStanding(), behind: input.behind },
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
