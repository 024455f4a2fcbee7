import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** `lastVouchers` is the last voucher number of each journal that moved the account, separated by commas. */
export type CashCountRow = RowOf<'cashCount'>

const COUNT = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('cashCount as c')
    .innerJoin('account as a', 'a.code', 'c.account')
    .selectAll('c')
    .select(['a.nameFr', 'a.nameEn'])
    .where('c.id', '=', p.id),
)

/** A count with the names of its account. */
export const findCount = (database: Database, id: number): Answered<typeof COUNT> | undefined => database.get(COUNT, { id })

const COUNTS = statement((db, p: Given<{ account: string | null }>) =>
  db
    .selectFrom('cashCount')
    .selectAll()
    .where((eb) => eb('account', '=', eb.fn.coalesce(p.account, 'account')))
    .orderBy('date', 'desc')
    .orderBy('time', 'desc')
    .orderBy('id', 'desc'),
)

/** The counts of an account, or of all, the latest first. */
export const listCounts = (database: Database, account: string | null): CashCountRow[] => database.all(COUNTS, { account })

const LINES = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('cashCountLine')
    .select(['nature', 'denominationMinor', 'number'])
    .where('countId', '=', p.id)
    .orderBy('position'),
)

type CountLineRow = Answered<typeof LINES>

export const countLines = (database: Database, id: number): CountLineRow[] => database.all(LINES, { id })

const SLIPS = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('cashCountSlip')
    .select(['number', 'date', 'person', 'amountMinor'])
    .where('countId', '=', p.id)
    .orderBy('position'),
)

type CountSlipRow = Answered<typeof SLIPS>

export const countSlips = (database: Database, id: number): CountSlipRow[] => database.all(SLIPS, { id })

const SIGNATURES = statement((db, p: Given<{ id: number }>) =>
  db.selectFrom('cashCountSignature').selectAll().where('countId', '=', p.id).orderBy('role'),
)

export const countSignatures = (database: Database, id: number): RowOf<'cashCountSignature'>[] => database.all(SIGNATURES, { id })

export interface CashCountContent {
  readonly lines: readonly CountLineRow[]
  readonly slips: readonly CountSlipRow[]
}

/** Writes a count, new or again; answers its id. The triggers refuse one that is signed. */
export function writeCount(
  database: Database,
  id: number | null,
  count: Omit<CashCountRow, 'id'>,
  { lines, slips }: CashCountContent,
): number {
  if (id !== null) {
    database.update('cashCount', { id }, count)
    removeContent(database, id)
  }
  const countId = id ?? database.insert('cashCount', count)
  for (const [position, line] of lines.entries()) database.insert('cashCountLine', { countId, position, ...line })
  for (const [position, slip] of slips.entries()) database.insert('cashCountSlip', { countId, position, ...slip })
  return countId
}

function removeContent(database: Database, countId: number): void {
  database.delete('cashCountLine', { countId })
  database.delete('cashCountSlip', { countId })
}

export function removeCount(database: Database, id: number): void {
  removeContent(database, id)
  database.delete('cashCount', { id })
}

export const insertSignature = (database: Database, signature: RowOf<'cashCountSignature'>): number =>
  database.insert('cashCountSignature', signature)
