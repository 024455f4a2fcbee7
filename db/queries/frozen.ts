import type { FrozenRow } from '../../domain/conversion/model.ts'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const MONTHS = statement((db, p: Given<{ grantId: number }>) =>
  db.selectFrom('frozenMonth').select('month').where('grantId', '=', p.grantId).orderBy('month'),
)

export const frozenMonths = (database: Database, grantId: number): string[] =>
  database.all(MONTHS, { grantId }).map(({ month }) => month)

const EVERY_MONTH = statement((db) =>
  db.selectFrom('frozenMonth').select(['grantId', 'month', 'chainSequence']).orderBy('grantId').orderBy('month'),
)

/** Every month whose conversions a closing froze, with the place of that closing in the chain. */
export const everyFrozenMonth = (database: Database): Answered<typeof EVERY_MONTH>[] => database.all(EVERY_MONTH)

const ROWS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('frozenConversion')
    .select(['month', 'voucherId', 'lineNumber', 'xof', 'rateNumerator', 'rateDenominator', 'tranche', 'donorMinor'])
    .select(['adjustment', 'coversXof', 'coversDonorMinor'])
    .where('grantId', '=', p.grantId)
    .orderBy('month')
    .orderBy('position'),
)

/** The conversion rows that closing a grant's months recorded, in order. A line's key is "<voucher id>/<line number>". */
export const frozenRows = (database: Database, grantId: number): FrozenRow[] => database.all(ROWS, { grantId }).map(frozenRow)

const frozenRow = ({
  voucherId,
  lineNumber,
  rateNumerator,
  rateDenominator,
  adjustment,
  ...row
}: Answered<typeof ROWS>): FrozenRow => ({
  ...row,
  lineKey: `${voucherId}/${lineNumber}`,
  rate:
    rateNumerator === null || rateDenominator === null
      ? null
      : { numerator: BigInt(rateNumerator), denominator: BigInt(rateDenominator) },
  adjustment: adjustment === 1,
})

export const insertFrozenMonth = (database: Database, row: RowOf<'frozenMonth'>): number => database.insert('frozenMonth', row)

export function insertFrozenRow(database: Database, grantId: number, position: number, frozen: FrozenRow): void {
  const { lineKey, rate, adjustment, ...row } = frozen
  const [voucherId, lineNumber] = lineKey.split('/').map(Number)
  if (voucherId === undefined || lineNumber === undefined) throw new RangeError(`${lineKey} names no line`)
  database.insert('frozenConversion', {
    grantId,
    position,
    voucherId,
    lineNumber,
    ...row,
    rateNumerator: rate?.numerator.toString() ?? null,
    rateDenominator: rate?.denominator.toString() ?? null,
    adjustment: adjustment ? 1 : 0,
  })
}

const TOTAL_BEFORE = statement((db, p: Given<{ grantId: number; month: string }>) =>
  db
    .selectFrom('frozenConversion')
    .select((eb) => eb.fn.sum<number | null>('donorMinor').as('total'))
    .where('grantId', '=', p.grantId)
    .where('month', '<', p.month),
)

/** What closing fixed for the months before this one, in minor units of the grant's currency. */
export const frozenTotalBefore = (database: Database, grantId: number, month: string): number =>
  database.get(TOTAL_BEFORE, { grantId, month })?.total ?? 0
