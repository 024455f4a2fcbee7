import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'
import { reversed } from './reversed.ts'

export type PaymentRunRow = RowOf<'paymentRun'>

const RUNS = statement((db) => db.selectFrom('paymentRun').selectAll().orderBy('id', 'desc'))

export const listRuns = (database: Database): PaymentRunRow[] => database.all(RUNS)

const RUN = statement((db, p: Given<{ id: number }>) => db.selectFrom('paymentRun').selectAll().where('id', '=', p.id))

export const findRun = (database: Database, id: number): PaymentRunRow | undefined => database.get(RUN, { id })

const LINES = statement((db, p: Given<{ runId: number }>) =>
  db
    .selectFrom('paymentRunLine as l')
    .leftJoin('voucher as v', 'v.id', 'l.voucherId')
    .selectAll('l')
    .select('v.number')
    .where('l.runId', '=', p.runId)
    .orderBy('l.position'),
)

/** A line of a run; its payment is which of the run it is part of, one a payee, from 1. The number is that of the voucher which owes it. */
export type PaymentRunLineRow = Answered<typeof LINES>

export const runLines = (database: Database, runId: number): PaymentRunLineRow[] => database.all(LINES, { runId })

const LIVING = statement((db) =>
  db
    .selectFrom('paymentRunLine as l')
    .innerJoin('paymentRun as r', 'r.id', 'l.runId')
    .selectAll('l')
    .select(['r.account', 'r.date'])
    .where('r.cancelledAt', 'is', null)
    .orderBy('l.runId')
    .orderBy('l.position'),
)

/** The lines of every run that was not cancelled. */
export const livingRunLines = (database: Database): Answered<typeof LIVING>[] => database.all(LIVING)

export type NewRunLine = Omit<RowOf<'paymentRunLine'>, 'runId' | 'position'>

/** Writes a run with its lines; answers its id. */
export function insertRun(database: Database, run: Omit<NewRowOf<'paymentRun'>, 'id'>, lines: readonly NewRunLine[]): number {
  const runId = database.insert('paymentRun', run)
  for (const [index, line] of lines.entries()) database.insert('paymentRunLine', { runId, position: index + 1, ...line })
  return runId
}

export const cancelRunRow = (
  database: Database,
  id: number,
  cancelled: Pick<PaymentRunRow, 'cancelledBy' | 'cancelledAt' | 'cancelReason'>,
): number => database.update('paymentRun', { id }, cancelled)

const CARRIED = statement((db) =>
  db
    .selectFrom('voucherOrigin as o')
    .select(sql<string>`substr(o.origin, 13) || '/' || case o.role when 'payment' then '*' else substr(o.role, 9) end`.as('key'))
    .distinct()
    .where('o.origin', 'like', 'payment-run:%')
    .where(({ eb, or, not }) => or([eb('o.draftId', 'is not', null), not(reversed('o.voucherId'))])),
)

/**
 * The payments that a draft or a standing voucher still carries: "run id/payment", or "run id/*" where one voucher pays the whole run.
 * A draft that was deleted, or a voucher that was reversed, carries nothing any more.
 */
export const carriedPayments = (database: Database): string[] => database.all(CARRIED).map((row) => row.key)

const FAILED = statement((db) =>
  db.selectFrom('mobileResultLine').select(sql<string>`run_id || '/' || payment`.as('key')).where('state', '=', 'failed'),
)

/** The payments that an operator gave back: "run id/payment". */
export const failedPayments = (database: Database): string[] => database.all(FAILED).map((row) => row.key)
