import type { Finding, FindingDecision, FindingLine, FindingRuling, FindingStep } from '../../domain/audit/findings/finding.ts'
import type { Database } from '../database.ts'

/** A finding without what hangs on it. */
type FindingHead = Omit<Finding, 'lines' | 'decisions' | 'rulings' | 'steps'>
type Hanging<Part> = Part & { readonly findingId: string }

const HEAD = `SELECT id, number, reference, date, entity, grant_code AS "grant", kind, title, criteria, condition, cause, effect, classification, risk, recommendation, evidence, test, author,
  made_at AS madeAt, changed_at AS changedAt, state, response, action, owner, due_on AS dueOn FROM finding`
const LINES = `SELECT finding_id AS findingId, voucher, line_number AS lineNumber, date, label, grant_code AS "grant", budget_line AS budgetLine, line_xof AS lineXof, questioned_xof AS questionedXof,
  questioned_minor AS questionedMinor, currency FROM finding_line`
const DECISIONS = `SELECT finding_id AS findingId, id, voucher, line_number AS lineNumber, sustained_xof AS sustainedXof, cleared_xof AS clearedXof, reason, author, made_at AS madeAt
  FROM finding_decision`
const RULINGS = `SELECT finding_id AS findingId, voucher, line_number AS lineNumber, grant_code AS "grant", ruling, amount_xof AS amountXof, author, made_at AS madeAt FROM finding_ruling`
const STEPS = 'SELECT finding_id AS findingId, id, kind, author, made_at AS madeAt, note FROM finding_step'

/** Every finding of a file, the latest number first. The file is a ledger or an auditor's own. */
export function listFindings(database: Database): Finding[] {
  const lines = byFinding(database.all<Hanging<FindingLine>>(`${LINES} ORDER BY date, voucher, line_number`))
  const decisions = byFinding(database.all<Hanging<FindingDecision>>(`${DECISIONS} ORDER BY made_at, position`))
  const rulings = byFinding(database.all<Hanging<FindingRuling>>(`${RULINGS} ORDER BY grant_code, ruling`))
  const steps = byFinding(database.all<Hanging<FindingStep>>(`${STEPS} ORDER BY made_at, position`))
  return database.all<FindingHead>(`${HEAD} ORDER BY length(number) DESC, number DESC`).map((head) => ({
    ...head,
    lines: lines.get(head.id) ?? [],
    decisions: decisions.get(head.id) ?? [],
    rulings: rulings.get(head.id) ?? [],
    steps: steps.get(head.id) ?? [],
  }))
}

function byFinding<Part extends object>(rows: readonly Hanging<Part>[]): Map<string, Part[]> {
  const found = new Map<string, Part[]>()
  for (const { findingId, ...part } of rows) {
    const known = found.get(findingId)
    // Without the id of its finding, a row is the part itself.
    const own = part as unknown as Part
    if (known) known.push(own)
    else found.set(findingId, [own])
  }
  return found
}

export const findFinding = (database: Database, id: string): Finding | undefined =>
  database.get('SELECT 1 AS found FROM finding WHERE id = ?', id) === undefined
    ? undefined
    : listFindings(database).find((finding) => finding.id === id)

/** Writes a finding as it now stands: its head and lines in place of what was there, and the decisions, rulings and steps that are not there yet. */
export function writeFinding(database: Database, finding: Finding): void {
  writeHead(database, finding)
  writeLines(database, finding)
  appendDecisions(database, finding)
  for (const { grant, ruling, voucher, lineNumber, amountXof, author, madeAt } of finding.rulings)
    database.run(
      'INSERT INTO finding_ruling (finding_id, grant_code, ruling, voucher, line_number, amount_xof, author, made_at) VALUES (?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING',
      ...[finding.id, grant, ruling, voucher, lineNumber, amountXof, author, madeAt],
    )
  appendSteps(database, finding)
}

function writeHead(database: Database, finding: Finding): void {
  const part = [finding.date, finding.entity, finding.grant, finding.kind, finding.title, finding.criteria, finding.condition]
  const judged = [finding.cause, finding.effect, finding.classification, finding.risk, finding.recommendation, finding.evidence]
  const answered = [finding.state, finding.response, finding.action, finding.owner, finding.dueOn]
  database.run(
    `INSERT INTO finding (id, number, reference, author, made_at, date, entity, grant_code, kind, title, criteria, condition, cause, effect, classification, risk, recommendation, evidence,
      test, changed_at, state, response, action, owner, due_on) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
     ON CONFLICT (id) DO UPDATE SET date = excluded.date, entity = excluded.entity, grant_code = excluded.grant_code, kind = excluded.kind, title = excluded.title,
      criteria = excluded.criteria, condition = excluded.condition, cause = excluded.cause, effect = excluded.effect, classification = excluded.classification, risk = excluded.risk,
      recommendation = excluded.recommendation, evidence = excluded.evidence, test = excluded.test, changed_at = excluded.changed_at, state = excluded.state,
      response = excluded.response, action = excluded.action, owner = excluded.owner, due_on = excluded.due_on`,
    ...[finding.id, finding.number, finding.reference, finding.author, finding.madeAt],
    ...part,
    ...judged,
    ...[finding.test, finding.changedAt],
    ...answered,
  )
}

function writeLines(database: Database, { id, lines }: Finding): void {
  const before = database.all<Pick<FindingLine, 'voucher' | 'lineNumber'>>(
    'SELECT voucher, line_number AS lineNumber FROM finding_line WHERE finding_id = ?',
    id,
  )
  const isKept = (row: Pick<FindingLine, 'voucher' | 'lineNumber'>): boolean =>
    lines.some(({ voucher, lineNumber }) => voucher === row.voucher && lineNumber === row.lineNumber)
  for (const { voucher, lineNumber } of before.filter((row) => !isKept(row)))
    database.run('DELETE FROM finding_line WHERE finding_id = ? AND voucher = ? AND line_number = ?', id, voucher, lineNumber)
  for (const line of lines)
    database.run(
      `INSERT INTO finding_line (finding_id, voucher, line_number, date, label, grant_code, budget_line, line_xof, questioned_xof, questioned_minor, currency)
       VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (finding_id, voucher, line_number) DO UPDATE SET date = excluded.date, label = excluded.label, grant_code = excluded.grant_code,
        budget_line = excluded.budget_line, line_xof = excluded.line_xof, questioned_xof = excluded.questioned_xof, questioned_minor = excluded.questioned_minor, currency = excluded.currency`,
      ...[id, line.voucher, line.lineNumber, line.date, line.label, line.grant, line.budgetLine],
      ...[line.lineXof, line.questionedXof, line.questionedMinor, line.currency],
    )
}

const nextPosition = (database: Database, table: 'finding_decision' | 'finding_step', id: string): number =>
  (database.get<{ last: number }>(`SELECT coalesce(max(position), 0) AS last FROM ${table} WHERE finding_id = ?`, id)?.last ??
    0) + 1

const isThere = (database: Database, table: 'finding_decision' | 'finding_step', id: string): boolean =>
  database.get(`SELECT 1 AS found FROM ${table} WHERE id = ?`, id) !== undefined

function appendDecisions(database: Database, { id, decisions }: Finding): void {
  for (const decision of decisions) {
    if (isThere(database, 'finding_decision', decision.id)) continue
    database.run(
      'INSERT INTO finding_decision (id, finding_id, position, voucher, line_number, sustained_xof, cleared_xof, reason, author, made_at) VALUES (?,?,?,?,?,?,?,?,?,?)',
      ...[decision.id, id, nextPosition(database, 'finding_decision', id), decision.voucher, decision.lineNumber],
      ...[decision.sustainedXof, decision.clearedXof, decision.reason, decision.author, decision.madeAt],
    )
  }
}

function appendSteps(database: Database, { id, steps }: Finding): void {
  for (const step of steps) {
    if (isThere(database, 'finding_step', step.id)) continue
    database.run(
      'INSERT INTO finding_step (id, finding_id, position, kind, author, made_at, note) VALUES (?,?,?,?,?,?,?)',
      ...[step.id, id, nextPosition(database, 'finding_step', id), step.kind, step.author, step.madeAt, step.note],
    )
  }
}

/** What the findings other than `except` question of a line, whole francs. */
export const questionedElsewhere = (database: Database, voucher: string, lineNumber: number, except: string | null): number =>
  database.get<{ xof: number }>(
    `SELECT coalesce(sum(l.questioned_xof), 0) AS xof FROM finding_line l JOIN finding f ON f.id = l.finding_id
     WHERE l.voucher = ? AND l.line_number = ? AND f.classification <> 'control' AND f.state <> 'withdrawn' AND f.id IS NOT ?`,
    voucher,
    lineNumber,
    except,
  )?.xof ?? 0
