import type { Database } from '../database.ts'

/** One date of a year's obligations, as it is kept. */
export interface StatutoryObligationRow {
  readonly id: number
  readonly year: number
  readonly templateVersion: number
  readonly item: number
  /** 0 for an obligation of the year, else the month in which it falls due. */
  readonly month: number
  readonly dueOn: string
  readonly owner: string
  readonly state: 'open' | 'done' | 'notApplicable'
  readonly doneOn: string | null
  readonly evidence: string
}

const SELECT = 'SELECT id, year, template_version, item, month, due_on, owner, state, done_on, evidence FROM statutory_obligation'

export const listObligations = (database: Database, year: number): StatutoryObligationRow[] =>
  database.all(`${SELECT} WHERE year = ? ORDER BY due_on, item, month`, year)

/** What is neither done nor set aside, of every year that was opened, the earliest first. */
export const openObligations = (database: Database): StatutoryObligationRow[] =>
  database.all(`${SELECT} WHERE state = 'open' ORDER BY due_on, item, month`)

export const findObligation = (database: Database, id: number): StatutoryObligationRow | undefined =>
  database.get(`${SELECT} WHERE id = ?`, id)

export const openedYears = (database: Database): number[] =>
  database.all<{ year: number }>('SELECT DISTINCT year FROM statutory_obligation ORDER BY year').map(({ year }) => year)

export interface Changer {
  readonly by: number
  readonly at: string
}

/** Writes a date of a year that is opened; answers its id. */
export function insertObligation(
  database: Database,
  date: {
    readonly year: number
    readonly version: number
    readonly item: number
    readonly month: number
    readonly dueOn: string
  },
  { by, at }: Changer,
): number {
  const row = database.get<{ id: number }>(
    `INSERT INTO statutory_obligation (year, template_version, item, month, due_on, owner, state, done_on, evidence, changed_by, changed_at)
     VALUES (?,?,?,?,?,'','open',NULL,'',?,?) RETURNING id`,
    date.year,
    date.version,
    date.item,
    date.month,
    date.dueOn,
    by,
    at,
  )
  return row?.id ?? 0
}

export interface ObligationChange {
  readonly dueOn: string
  readonly owner: string
  readonly state: StatutoryObligationRow['state']
  readonly doneOn: string | null
  readonly evidence: string
}

export const updateObligation = (database: Database, id: number, change: ObligationChange, { by, at }: Changer): unknown =>
  database.run(
    'UPDATE statutory_obligation SET due_on = ?, owner = ?, state = ?, done_on = ?, evidence = ?, changed_by = ?, changed_at = ? WHERE id = ?',
    change.dueOn,
    change.owner,
    change.state,
    change.doneOn,
    change.evidence,
    by,
    at,
    id,
  )
