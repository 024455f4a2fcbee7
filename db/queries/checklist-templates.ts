import type { Database } from '../database.ts'

export interface ChecklistTemplateRow {
  readonly id: number
  readonly code: string
  readonly version: number
  readonly state: 'draft' | 'published' | 'retired'
  /** Counts the savings of a draft: who saves an older one is refused. */
  readonly revision: number
  /** JSON. */
  readonly content: string
  /** "T4 v1", or "" for one made anew. */
  readonly basedOn: string
  readonly madeBy: string
  readonly madeAt: string
  readonly publishedBy: string | null
  readonly publishedAt: string | null
  readonly retiredAt: string | null
}

const SELECT = `SELECT t.id, t.code, t.version, t.state, t.revision, t.content, t.based_on, m.name AS made_by, t.made_at, p.name AS published_by, t.published_at, t.retired_at
  FROM checklist_template t JOIN user m ON m.id = t.made_by LEFT JOIN user p ON p.id = t.published_by`

/** Every version of every template of the organisation, the latest version first. */
export const listChecklistTemplates = (database: Database): ChecklistTemplateRow[] =>
  database.all(`${SELECT} ORDER BY t.code, t.version DESC`)

export const checklistTemplateVersions = (database: Database, code: string): ChecklistTemplateRow[] =>
  database.all(`${SELECT} WHERE t.code = ? ORDER BY t.version DESC`, code)

export const findChecklistTemplate = (database: Database, code: string, version: number): ChecklistTemplateRow | undefined =>
  database.get(`${SELECT} WHERE t.code = ? AND t.version = ?`, code, version)

export interface TemplateToWrite {
  readonly code: string
  readonly version: number
  readonly content: string
  readonly basedOn: string
  readonly by: number
  readonly at: string
}

/** Writes the draft of a template's next version, in place of the draft that there is; answers its id. */
export function writeChecklistDraft(database: Database, draft: TemplateToWrite): number {
  const row = database.get<{ id: number }>(
    `INSERT INTO checklist_template (code, version, state, revision, content, based_on, made_by, made_at) VALUES (?,?,'draft',1,?,?,?,?)
    ON CONFLICT (code) WHERE state = 'draft' DO UPDATE SET revision = revision + 1, content = excluded.content, made_by = excluded.made_by, made_at = excluded.made_at RETURNING id`,
    draft.code,
    draft.version,
    draft.content,
    draft.basedOn,
    draft.by,
    draft.at,
  )
  return row?.id ?? 0
}

export const publishChecklistTemplate = (database: Database, id: number, by: number, at: string): unknown =>
  database.run(`UPDATE checklist_template SET state = 'published', published_by = ?, published_at = ? WHERE id = ?`, by, at, id)

export const retireChecklistTemplate = (database: Database, id: number, by: number, at: string): unknown =>
  database.run(`UPDATE checklist_template SET state = 'retired', retired_by = ?, retired_at = ? WHERE id = ?`, by, at, id)

export const deleteChecklistDraft = (database: Database, id: number): unknown =>
  database.run('DELETE FROM checklist_template WHERE id = ?', id)

/** How many runs each version has been answered by: "T4/1" → 3. */
export const runsByTemplate = (database: Database): Map<string, number> =>
  new Map(
    database
      .all<{ name: string; runs: number }>(
        `SELECT template || '/' || template_version AS name, COUNT(*) AS runs FROM checklist_run GROUP BY template, template_version`,
      )
      .map(({ name, runs }) => [name, runs]),
  )
