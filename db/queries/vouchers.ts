import { sql } from 'kysely'
import type { Posting } from '../../domain/vouchers/posting.ts'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import { wholeInsertion } from '../row-statements.ts'
import type { RowOf } from '../schema/tables.ts'

/** What the kernel adds to a posting: identity, number, people, place in the chain. */
export type PostedVoucher = Pick<
  RowOf<'voucher'>,
  | 'id'
  | 'number'
  | 'fiscalYear'
  | 'sequence'
  | 'valueDate'
  | 'reason'
  | 'preparedBy'
  | 'approvedBy'
  | 'postedBy'
  | 'postedAt'
  | 'chainSequence'
>

/** Ids of a line's dimension entries, already found or created. */
export type LineDimensions = Pick<RowOf<'voucherLine'>, 'activityId' | 'siteId' | 'thirdPartyId'>

const INSERT_LINE = wholeInsertion('voucherLine')
const INSERT_VOUCHER = wholeInsertion('voucher')

/** Writes the lines, then the header that seals them: the triggers check balance and period at that moment. */
export function insertPosting(
  database: Database,
  posting: Posting,
  posted: PostedVoucher,
  dimensions: readonly LineDimensions[],
): void {
  const { date, lines } = posting
  const voucherId = posted.id
  lines.forEach((line, index) => {
    const { activityId, siteId, thirdPartyId } = dimensions[index] ?? NOWHERE
    database.run(INSERT_LINE, { ...line, voucherId, lineNumber: index + 1, date, activityId, siteId, thirdPartyId })
  })
  database.run(INSERT_VOUCHER, { ...posting, ...posted, lineCount: lines.length })
}

const NOWHERE: LineDimensions = { activityId: null, siteId: null, thirdPartyId: null }

const LAST_ID = statement((db) => db.selectFrom('voucher').select((eb) => eb.fn.max<number | null>('id').as('id')))

export const lastVoucherId = (database: Database): number => database.get(LAST_ID)?.id ?? 0

const COLUMNS = ['id', 'sourceId', 'number', 'journal', 'date', 'kind', 'label', 'correctsId'] as const

const BY_SOURCE_ID = statement((db, p: Given<{ sourceId: string }>) =>
  db.selectFrom('voucher').select(COLUMNS).where('sourceId', '=', p.sourceId),
)

export type VoucherRow = Answered<typeof BY_SOURCE_ID>

/** Finds a posted voucher by its source id, else by its number. */
export const findVoucher = (database: Database, reference: string): VoucherRow | undefined =>
  database.get(BY_SOURCE_ID, { sourceId: reference }) ?? findByNumber(database, reference)

const BY_NUMBER = statement((db, p: Given<{ fiscalYear: number; sequence: number; number: string }>) =>
  db
    .selectFrom('voucher')
    .select(COLUMNS)
    .where('journal', 'in', (eb) => eb.selectFrom('journal').select('code'))
    .where('fiscalYear', '=', p.fiscalYear)
    .where('sequence', '=', p.sequence)
    .where('number', '=', p.number),
)

/** A number ends in its journal, year and sequence, which are unique together: no index of whole numbers is kept. */
function findByNumber(database: Database, number: string): VoucherRow | undefined {
  const parts = /-(\d{4})-(\d{6,})$/.exec(number)
  return parts ? database.get(BY_NUMBER, { fiscalYear: Number(parts[1]), sequence: Number(parts[2]), number }) : undefined
}

/** The index alone answers. */
const FOUND = sql<number>`1`.as('found')

const POSTED_SOURCE = statement((db, p: Given<{ sourceId: string }>) =>
  db.selectFrom('voucher').select(FOUND).where('sourceId', '=', p.sourceId),
)
const DRAFT_SOURCE = statement((db, p: Given<{ sourceId: string }>) =>
  db.selectFrom('voucherDraft').select(FOUND).where('sourceId', '=', p.sourceId),
)

export const sourceIdKnown = (database: Database, sourceId: string): boolean =>
  (database.get(POSTED_SOURCE, { sourceId }) ?? database.get(DRAFT_SOURCE, { sourceId })) !== undefined

const LAST_NUMBER = statement((db, p: Given<{ journal: string; fiscalYear: number }>) =>
  db.selectFrom('journalSequence').select('lastNumber').where('journal', '=', p.journal).where('fiscalYear', '=', p.fiscalYear),
)

export const lastJournalNumber = (database: Database, journal: string, fiscalYear: number): number =>
  database.get(LAST_NUMBER, { journal, fiscalYear })?.lastNumber ?? 0

export const saveJournalNumber = (database: Database, row: RowOf<'journalSequence'>): number =>
  database.upsert('journalSequence', row)

const REVERSAL = statement((db, p: Given<{ voucherId: number }>) =>
  db.selectFrom('voucher').select(COLUMNS).where('correctsId', '=', p.voucherId).where('kind', '=', 'reversal'),
)

/** The reversal of a posted voucher, if it was reversed. */
export const reversalOf = (database: Database, voucherId: number): VoucherRow | undefined => database.get(REVERSAL, { voucherId })
