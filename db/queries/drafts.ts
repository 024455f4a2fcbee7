import { sql } from 'kysely'
import { draftContent } from '../../shared/contract/draft-content.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type DraftRow = RowOf<'voucherDraft'>
export type DraftState = DraftRow['state']

const BY_ID = statement((db, p: Given<{ id: string }>) => db.selectFrom('voucherDraft').selectAll().where('id', '=', p.id))

export const findDraft = (database: Database, id: string): DraftRow | undefined => database.get(BY_ID, { id })

const BY_SOURCE_ID = statement((db, p: Given<{ sourceId: string }>) =>
  db.selectFrom('voucherDraft').selectAll().where('sourceId', '=', p.sourceId),
)

export const findDraftBySourceId = (database: Database, sourceId: string): DraftRow | undefined =>
  database.get(BY_SOURCE_ID, { sourceId })

const EVERY = statement((db) => db.selectFrom('voucherDraft').selectAll().orderBy('date').orderBy(sql`rowid`))

/** Drafts in the order in which a file or a person made them. */
export const listDrafts = (database: Database): DraftRow[] => database.all(EVERY)

export const draftVoucher = (row: Pick<DraftRow, 'content'>): VoucherInput => draftContent.read(row.content)

export interface NewDraft extends Pick<DraftRow, 'id' | 'totalXof' | 'preparedBy' | 'updatedAt'> {
  readonly voucher: VoucherInput
}

/** What of a draft's row follows from the voucher it holds. */
const headOf = (voucher: VoucherInput): Pick<DraftRow, 'journal' | 'date' | 'label' | 'content'> => ({
  journal: voucher.journal,
  date: voucher.date,
  label: voucher.lines[0]?.label ?? '',
  content: draftContent.write(voucher),
})

export function insertDraft(database: Database, { voucher, ...row }: NewDraft): void {
  database.insert('voucherDraft', { ...row, ...headOf(voucher), sourceId: voucher.sourceId, state: 'draft', revision: 1 })
}

type Rewritten = Pick<DraftRow, 'id' | 'journal' | 'date' | 'label' | 'totalXof' | 'content' | 'preparedBy' | 'updatedAt'>

const REWRITE = statement((db, p: Given<Rewritten>) =>
  db
    .updateTable('voucherDraft')
    .set({ state: 'draft', submittedBy: null, approvedBy: null, returnReason: null, revision: sql<number>`revision + 1` })
    .set({ journal: p.journal, date: p.date, label: p.label, totalXof: p.totalXof, content: p.content })
    .set({ preparedBy: p.preparedBy, updatedAt: p.updatedAt })
    .where('id', '=', p.id),
)

/** Replaces what a draft holds; it is a draft again whatever it was before, and whoever changed it is now who prepared it. */
export const updateDraft = (database: Database, { voucher, ...row }: NewDraft): number =>
  database.run(REWRITE, { ...row, ...headOf(voucher) })

export type DraftStep = Pick<DraftRow, 'state' | 'submittedBy' | 'approvedBy' | 'returnReason' | 'updatedAt'>

const MOVE = statement((db, p: Given<DraftStep & { id: string }>) =>
  db
    .updateTable('voucherDraft')
    .set({ state: p.state, submittedBy: p.submittedBy, approvedBy: p.approvedBy, returnReason: p.returnReason })
    .set({ revision: sql<number>`revision + 1`, updatedAt: p.updatedAt })
    .where('id', '=', p.id),
)

export const moveDraft = (database: Database, id: string, step: DraftStep): number => database.run(MOVE, { id, ...step })

export const deleteDraft = (database: Database, id: string): number => database.delete('voucherDraft', { id })

const COUNTS = statement((db) =>
  db
    .selectFrom('voucherDraft')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state'),
)

export function countDrafts(database: Database): Record<DraftState, number> {
  const counts = { draft: 0, submitted: 0, approved: 0 }
  for (const { state, count } of database.all(COUNTS)) counts[state] = count
  return counts
}

const IN_MONTH = statement((db, p: Given<{ month: string }>) =>
  db
    .selectFrom('voucherDraft')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(sql`substr(date, 1, 7)`, '=', p.month),
)

export const draftsInMonth = (database: Database, month: string): number => database.get(IN_MONTH, { month })?.count ?? 0

const LAST_CHANGE = statement((db) =>
  db.selectFrom('voucherDraft').select((eb) => eb.fn.max<string | null>('updatedAt').as('at')),
)

/** When a draft was last written; undefined when there is none. */
export const lastDraftChange = (database: Database): string | undefined => database.get(LAST_CHANGE)?.at ?? undefined
