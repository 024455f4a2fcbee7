import type { NotNull } from 'kysely'
import { type Given, listed, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** One converted row as a claim held it when it was submitted: francs, and minor units of the grant's currency; 1 marks a row of column H, prior-period adjustment. */
export type ClaimedRowRow = Readonly<RowOf<'claimRow'>>

const ROWS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('claimRow as r')
    .innerJoin('claim as c', 'c.id', 'r.claimId')
    .selectAll('r')
    .where('c.grantId', '=', p.grantId)
    .orderBy('c.fromDate')
    .orderBy('r.position'),
)

/** The rows of every submitted claim of a grant, in the order of the claims. */
export const claimedRows = (database: Database, grantId: number): ClaimedRowRow[] => database.all(ROWS, { grantId })

const CONTENT = statement((db, p: Given<{ claimId: number }>) =>
  db.selectFrom('claimContent').select('content').where('claimId', '=', p.claimId),
)

/** What a submitted claim held, as it is kept. */
export const claimContent = (database: Database, claimId: number): string | undefined =>
  database.get(CONTENT, { claimId })?.content

export function insertClaimContent(
  database: Database,
  content: RowOf<'claimContent'>,
  rows: readonly Omit<ClaimedRowRow, 'claimId' | 'position'>[],
): void {
  const { claimId } = content
  database.insert('claimContent', content)
  for (const [position, row] of rows.entries()) database.insert('claimRow', { claimId, position, ...row })
}

const NUMBERS = statement((db, p: Given<{ voucherIds: readonly number[] }>) =>
  db
    .selectFrom('claimRow as r')
    .innerJoin('claim as c', 'c.id', 'r.claimId')
    .select(['r.voucherId', 'r.lineNumber', 'c.number'])
    // Rows are those of claims that were submitted, which have a number.
    .$narrowType<{ number: NotNull }>()
    .where('r.voucherId', 'in', listed(p.voucherIds))
    .groupBy(['r.voucherId', 'r.lineNumber', 'c.id'])
    .orderBy('c.fromDate'),
)

/** Numbers of the claims that hold each of these vouchers' lines, by "<voucher>/<line>", in the order of the claims. */
export function claimNumbersOf(database: Database, voucherIds: readonly number[]): Map<string, string> {
  const numbers = new Map<string, string>()
  for (const { voucherId, lineNumber, number } of database.all(NUMBERS, { voucherIds })) {
    const line = `${voucherId}/${lineNumber}`
    const known = numbers.get(line)
    numbers.set(line, known === undefined ? number : `${known}, ${number}`)
  }
  return numbers
}
