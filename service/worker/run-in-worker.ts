import { Worker } from 'node:worker_threads'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { LedgerTask, TaskProgress } from './ledger-task.ts'
import type { WorkerInput } from './ledger-worker.ts'
import { runTask } from './run-task.ts'

type Message = { kind: 'progress'; progress: TaskProgress } | { kind: 'done'; result: Result<unknown> }

export type TaskEvent<T> =
  | { readonly kind: 'progress'; readonly progress: TaskProgress }
  | { readonly kind: 'done'; readonly result: Result<T> }

/**
 * Does long work in a worker, so that the process that serves the window answers meanwhile; yields its progress, then its
 * answer. When the asker goes (the signal, or the iteration is left), the work is told to stop and its transaction is rolled
 * back. Without a worker file the work runs here, in one piece.
 */
export async function* runInWorker<T>(
  workerFile: string | undefined,
  ledger: Ledger,
  task: LedgerTask,
  signal: AbortSignal | undefined,
): AsyncGenerator<TaskEvent<T>, void> {
  if (workerFile === undefined) {
    yield { kind: 'done', result: (await runTask(ledger, task, () => undefined)) as Result<T> }
    return
  }
  const cancelled = new SharedArrayBuffer(4)
  const cancel = (): void => void Atomics.store(new Int32Array(cancelled), 0, 1)
  const { path, dataKey, signing, standing, integrity } = ledger
  const held = { unlocked: signing.unlocked, behind: standing.behind, integrity }
  const input: WorkerInput = { path, copy: copyOf(ledger), dataKey, ...held, task, cancelled }
  const worker = new Worker(workerFile, { workerData: input })
  const messages = new MessageQueue(worker)
  signal?.addEventListener('abort', cancel)
  try {
    for (;;) {
      const message = await messages.next()
      if (message.kind === 'done') {
        yield { kind: 'done', result: message.result as Result<T> }
        return
      }
      yield message
    }
  } finally {
    signal?.removeEventListener('abort', cancel)
    cancel()
    await messages.finished
  }
}

/** A plain ledger in the auditor's seat is in memory alone: the worker is given its bytes. */
function copyOf({ copy, database }: Ledger): WorkerInput['copy'] {
  if (!copy) return undefined
  return copy.path === undefined ? { bytes: database.raw.serialize() } : { path: copy.path }
}

/** Messages of a worker in order, waited for one at a time. A worker that dies without an answer is a fault of the program and throws. */
class MessageQueue {
  private readonly waiting: Message[] = []
  private wake: (() => void) | undefined
  private failed: unknown
  private ended = false
  readonly finished: Promise<void>

  constructor(worker: Worker) {
    worker.on('message', (message: Message) => {
      // A slow reader needs only the latest progress.
      const last = this.waiting.at(-1)
      if (last?.kind === 'progress' && message.kind === 'progress') this.waiting.pop()
      this.waiting.push(message)
      this.wake?.()
    })
    worker.on('error', (cause) => {
      this.failed = cause
      this.wake?.()
    })
    this.finished = new Promise((resolve) => {
      worker.on('exit', () => {
        this.ended = true
        this.wake?.()
        resolve()
      })
    })
  }

  async next(): Promise<Message> {
    for (;;) {
      const message = this.waiting.shift()
      if (message) return message
      if (this.failed !== undefined) throw this.failed
      if (this.ended) return { kind: 'done', result: failure(fault('CANCELLED')) }
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
      this.wake = undefined
    }
  }
}
