import type { Database } from '../../db/database.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { postedCount } from '../../db/queries/voucher-detail.ts'
import { areConverted } from '../conversion/grant-conversion.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runInWorker } from '../worker/run-in-worker.ts'
import { type DonorAmount, type DonorAmounts, donorAmountsOf } from './donor-amounts.ts'

/** Up to this many vouchers the conversion takes less time than a worker needs to begin. */
const AT_ONCE = 5_000

interface Remembered {
  /** The head of the chain that the amounts belong to. */
  readonly head: string
  amounts: DonorAmounts | null
}

const remembered = new WeakMap<Database, Remembered>()

/**
 * The amounts of the present state of the books, or null while a worker converts them: a page of the register never waits for the
 * conversion of every grant. Without a worker file they are computed here.
 */
export function donorAmountsAtHand(ledger: Ledger, workerFile: string | undefined): DonorAmounts | null {
  const { database } = ledger
  const head = lastEvent(database)?.hash ?? ''
  const known = remembered.get(database)
  if (known?.head === head) return known.amounts
  const asked: Remembered = { head, amounts: null }
  const quick = postedCount(database) <= AT_ONCE || areConverted(database, listGrants(database))
  if (workerFile === undefined || quick) asked.amounts = donorAmountsOf(database)
  else void convertInWorker(ledger, workerFile, asked)
  remembered.set(database, asked)
  return asked.amounts
}

async function convertInWorker(ledger: Ledger, workerFile: string, asked: Remembered): Promise<void> {
  try {
    const task = { kind: 'donor-amounts' } as const
    for await (const event of runInWorker<[number, DonorAmount][]>(workerFile, ledger, task, undefined))
      if (event.kind === 'done' && event.result.ok) asked.amounts = new Map(event.result.value)
  } catch {
    // The column stays empty until the next page asks: nothing else depends on it.
  } finally {
    if (asked.amounts === null && remembered.get(ledger.database) === asked) remembered.delete(ledger.database)
  }
}
