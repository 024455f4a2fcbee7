import type { Finding } from '../../domain/audit/findings/finding.ts'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const HEADS = statement((db) =>
  db
    .selectFrom('finding')
    .select(['id', 'number', 'reference', 'date', 'entity', 'grantCode as grant', 'kind', 'title', 'criteria', 'condition'])
    .select(['cause', 'effect', 'classification', 'risk', 'recommendation', 'evidence', 'test', 'author', 'madeAt', 'changedAt'])
    .select(['state', 'response', 'action', 'owner', 'dueOn'])
    .orderBy((eb) => eb.fn('length', ['number']), 'desc')
    .orderBy('number', 'desc'),
)
const LINES = statement((db) =>
  db
    .selectFrom('findingLine')
    .select(['findingId', 'voucher', 'lineNumber', 'date', 'label', 'grantCode as grant', 'budgetLine', 'lineXof'])
    .select(['questionedXof', 'questionedMinor', 'currency'])
    .orderBy('date')
    .orderBy('voucher')
    .orderBy('lineNumber'),
)
const DECISIONS = statement((db) =>
  db
    .selectFrom('findingDecision')
    .select(['findingId', 'id', 'voucher', 'lineNumber', 'sustainedXof', 'clearedXof', 'reason', 'author', 'madeAt'])
    .orderBy('madeAt')
    .orderBy('position'),
)
const RULINGS = statement((db) =>
  db
    .selectFrom('findingRuling')
    .select(['findingId', 'voucher', 'lineNumber', 'grantCode as grant', 'ruling', 'amountXof', 'author', 'madeAt'])
    .orderBy('grantCode')
    .orderBy('ruling'),
)
const STEPS = statement((db) =>
  db
    .selectFrom('findingStep')
    .select(['findingId', 'id', 'kind', 'author', 'madeAt', 'note'])
    .orderBy('madeAt')
    .orderBy('position'),
)

/** Every finding of the ledger, the latest number first. */
export function listFindings(database: Database): Finding[] {
  const lines = byFinding(database.all(LINES))
  const decisions = byFinding(database.all(DECISIONS))
  const rulings = byFinding(database.all(RULINGS))
  const steps = byFinding(database.all(STEPS))
  return database.all(HEADS).map((head) => ({
    ...head,
    lines: lines.get(head.id) ?? [],
    decisions: decisions.get(head.id) ?? [],
    rulings: rulings.get(head.id) ?? [],
    steps: steps.get(head.id) ?? [],
  }))
}

/** What hangs on findings, by the finding, without its id. */
function byFinding<Part extends { readonly findingId: string }>(rows: readonly Part[]): Map<string, Omit<Part, 'findingId'>[]> {
  const found = new Map<string, Omit<Part, 'findingId'>[]>()
  for (const { findingId, ...part } of rows) {
    const known = found.get(findingId)
    if (known) known.push(part)
    else found.set(findingId, [part])
  }
  return found
}

const IS_THERE = statement((db, p: Given<{ id: string }>) => db.selectFrom('finding').select('id').where('id', '=', p.id))

export const findFinding = (database: Database, id: string): Finding | undefined =>
  database.get(IS_THERE, { id }) && listFindings(database).find((finding) => finding.id === id)

/** Writes a finding as it now stands: its head and lines in place of what was there, and the decisions, rulings and steps that are not there yet. */
export function writeFinding(database: Database, finding: Finding): void {
  const { lines: _l, decisions: _d, rulings, steps: _s, grant: grantCode, ...head } = finding
  const findingId = finding.id
  database.upsert('finding', { ...head, grantCode })
  writeLines(database, finding)
  appendDecisions(database, finding)
  for (const { grant, ...ruling } of rulings) database.insertIfNew('findingRuling', { ...ruling, findingId, grantCode: grant })
  appendSteps(database, finding)
}

const LINES_OF = statement((db, p: Given<{ findingId: string }>) =>
  db.selectFrom('findingLine').select(['findingId', 'voucher', 'lineNumber']).where('findingId', '=', p.findingId),
)

function writeLines(database: Database, { id: findingId, lines }: Finding): void {
  for (const row of database.all(LINES_OF, { findingId })) {
    const isKept = lines.some(({ voucher, lineNumber }) => voucher === row.voucher && lineNumber === row.lineNumber)
    if (!isKept) database.delete('findingLine', row)
  }
  for (const { grant, ...line } of lines) database.upsert('findingLine', { ...line, findingId, grantCode: grant })
}

const DECISIONS_OF = statement((db, p: Given<{ findingId: string }>) =>
  db.selectFrom('findingDecision').select(['id', 'position']).where('findingId', '=', p.findingId),
)
const STEPS_OF = statement((db, p: Given<{ findingId: string }>) =>
  db.selectFrom('findingStep').select(['id', 'position']).where('findingId', '=', p.findingId),
)

function appendDecisions(database: Database, { id: findingId, decisions }: Finding): void {
  for (const { part, position } of appended(database.all(DECISIONS_OF, { findingId }), decisions))
    database.insert('findingDecision', { ...part, findingId, position })
}

function appendSteps(database: Database, { id: findingId, steps }: Finding): void {
  for (const { part, position } of appended(database.all(STEPS_OF, { findingId }), steps))
    database.insert('findingStep', { ...part, findingId, position })
}

/** The parts that are not there yet, each with the next place. */
function appended<Part extends { readonly id: string }>(
  there: readonly { readonly id: string; readonly position: number }[],
  parts: readonly Part[],
): { part: Part; position: number }[] {
  const known = new Set(there.map(({ id }) => id))
  const last = Math.max(0, ...there.map(({ position }) => position))
  return parts.filter(({ id }) => !known.has(id)).map((part, index) => ({ part, position: last + index + 1 }))
}

const QUESTIONED = statement((db, p: Given<{ voucher: string; lineNumber: number; except: string | null }>) =>
  db
    .selectFrom('findingLine as l')
    .innerJoin('finding as f', 'f.id', 'l.findingId')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('l.questionedXof'), eb.lit(0)).as('xof'))
    .where('l.voucher', '=', p.voucher)
    .where('l.lineNumber', '=', p.lineNumber)
    .where('f.classification', '<>', 'control')
    .where('f.state', '<>', 'withdrawn')
    .where('f.id', 'is not', p.except),
)

/** What the findings other than `except` question of a line, whole francs. */
export const questionedElsewhere = (database: Database, voucher: string, lineNumber: number, except: string | null): number =>
  database.get(QUESTIONED, { voucher, lineNumber, except })?.xof ?? 0
