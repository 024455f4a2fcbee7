import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const DRAFT = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('budgetDraft as d')
    .innerJoin('user as u', 'u.id', 'd.preparedBy')
    .selectAll('d')
    .select('u.name as preparedName')
    .where('d.grantId', '=', p.grantId),
)

/** The budget that is being prepared for a grant's next version; there is one at most. `basedOn` is the version it began from, null where the grant had none. */
export type BudgetDraftRow = Answered<typeof DRAFT>

export const findBudgetDraft = (database: Database, grantId: number): BudgetDraftRow | undefined =>
  database.get(DRAFT, { grantId })

export type WrittenDraft = Pick<RowOf<'budgetDraft'>, 'grantId' | 'basedOn' | 'reason' | 'content' | 'preparedBy' | 'updatedAt'>

const WRITE = statement((db, p: Given<WrittenDraft>) =>
  db
    .insertInto('budgetDraft')
    .values({ ...written(p), state: 'draft', submittedBy: null, revision: 1 })
    .onConflict((conflict) =>
      conflict.column('grantId').doUpdateSet((eb) => ({
        basedOn: eb.ref('excluded.basedOn'),
        state: eb.ref('excluded.state'),
        reason: eb.ref('excluded.reason'),
        content: eb.ref('excluded.content'),
        revision: eb('budgetDraft.revision', '+', 1),
        preparedBy: eb.ref('excluded.preparedBy'),
        submittedBy: eb.ref('excluded.submittedBy'),
        updatedAt: eb.ref('excluded.updatedAt'),
      })),
    ),
)

const written = ({ grantId, basedOn, reason, content, preparedBy, updatedAt }: Given<WrittenDraft>) => ({
  grantId,
  basedOn,
  reason,
  content,
  preparedBy,
  updatedAt,
})

/** Writes the draft of a grant, the first time or again; its revision goes up by one, and it is no longer submitted. */
export const writeBudgetDraft = (database: Database, draft: WrittenDraft): number => database.run(WRITE, draft)

type DraftStep = Pick<RowOf<'budgetDraft'>, 'id' | 'state' | 'submittedBy' | 'updatedAt'>

const MOVE = statement((db, p: Given<DraftStep>) =>
  db
    .updateTable('budgetDraft')
    .set((eb) => ({
      state: p.state,
      submittedBy: p.submittedBy,
      revision: eb('revision', '+', 1),
      updatedAt: p.updatedAt,
    }))
    .where('id', '=', p.id),
)

/** Submits a draft or gives it back; its revision goes up by one. */
export const moveBudgetDraft = (database: Database, step: DraftStep): number => database.run(MOVE, step)

export const deleteBudgetDraft = (database: Database, id: number): number => database.delete('budgetDraft', { id })
