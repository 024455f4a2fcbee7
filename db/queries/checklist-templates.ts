import { sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const templates = (db: Builder) =>
  db
    .selectFrom('checklistTemplate as t')
    .innerJoin('user as m', 'm.id', 't.madeBy')
    .leftJoin('user as p', 'p.id', 't.publishedBy')
    .select(['t.id', 't.code', 't.version', 't.state', 't.revision', 't.content', 't.basedOn', 'm.name as madeBy', 't.madeAt'])
    .select(['p.name as publishedBy', 't.publishedAt', 't.retiredAt'])

const ALL = statement((db) => templates(db).orderBy('t.code').orderBy('t.version', 'desc'))

/**
 * A version of a template. `revision` counts the savings of a draft: who saves an older one is refused. `content` is kept JSON, `basedOn` "T4 v1", or ""
 * for one made anew.
 */
export type ChecklistTemplateRow = Answered<typeof ALL>

/** Every version of every template of the organisation, the latest version first. */
export const listChecklistTemplates = (database: Database): ChecklistTemplateRow[] => database.all(ALL)

const VERSIONS = statement((db, p: Given<{ code: string }>) =>
  templates(db).where('t.code', '=', p.code).orderBy('t.version', 'desc'),
)

export const checklistTemplateVersions = (database: Database, code: string): ChecklistTemplateRow[] =>
  database.all(VERSIONS, { code })

const VERSION = statement((db, p: Given<{ code: string; version: number }>) =>
  templates(db).where('t.code', '=', p.code).where('t.version', '=', p.version),
)

export const findChecklistTemplate = (database: Database, code: string, version: number): ChecklistTemplateRow | undefined =>
  database.get(VERSION, { code, version })

export type TemplateToWrite = Pick<RowOf<'checklistTemplate'>, 'code' | 'version' | 'content' | 'basedOn' | 'madeBy' | 'madeAt'>

const DRAFT = statement((db, p: Given<{ code: string }>) =>
  db.selectFrom('checklistTemplate').select(['id', 'revision']).where('code', '=', p.code).where('state', '=', 'draft'),
)

/** Writes the draft of a template's next version, in place of the draft that there is, whose version and origin stay; answers its revision. */
export function writeChecklistDraft(database: Database, row: TemplateToWrite): number {
  const draft = database.get(DRAFT, { code: row.code })
  const revision = (draft?.revision ?? 0) + 1
  const { content, madeBy, madeAt } = row
  if (draft) database.update('checklistTemplate', { id: draft.id }, { revision, content, madeBy, madeAt })
  else database.insert('checklistTemplate', { ...row, state: 'draft', revision })
  return revision
}

export const publishChecklistTemplate = (database: Database, id: number, publishedBy: number, publishedAt: string): number =>
  database.update('checklistTemplate', { id }, { state: 'published', publishedBy, publishedAt })

export const retireChecklistTemplate = (database: Database, id: number, retiredBy: number, retiredAt: string): number =>
  database.update('checklistTemplate', { id }, { state: 'retired', retiredBy, retiredAt })

export const deleteChecklistDraft = (database: Database, id: number): number => database.delete('checklistTemplate', { id })

const RUNS = statement((db) =>
  db
    .selectFrom('checklistRun')
    .select((eb) => [sql<string>`template || '/' || template_version`.as('name'), eb.fn.countAll<number>().as('runs')])
    .groupBy(['template', 'templateVersion']),
)

/** How many runs each version has been answered by: "T4/1" → 3. */
export const runsByTemplate = (database: Database): Map<string, number> =>
  new Map(database.all(RUNS).map(({ name, runs }) => [name, runs]))
