import { type DecidedLine, decideLine } from '../../domain/partner-reports/decide-line.ts'
import { reportTotals } from '../../domain/partner-reports/report-totals.ts'
import { type ReviewRow, readReviewSheet } from '../../domain/partner-reports/review-sheet.ts'
import type { OpenTable } from '../../domain/tabular/open-table-types.ts'
import type { AppliedReview, ReviewedLine } from '../../shared/contract/partner-reports.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { openReview } from './decide-report-line.ts'
import { keepAnswer, keepDecision, moveReport } from './keep-decision.ts'
import { readReport } from './report-views.ts'

/**
 * Takes a review sheet back (spec 10 `review`): its decisions and the partner's answers, whole or not at all. Rows that repeat what already
 * stands change nothing, so that an exported sheet comes back as it is. Refused, all at once with places: lines that the report does not
 * have, answers to lines that nobody asked about, and what `readReviewSheet` and `decideLine` refuse.
 */
export function applyReviewSheet(work: Work, id: number, table: OpenTable): Result<AppliedReview> {
  const record = openReview(work, id)
  if (!record.ok) return record
  const rows = readReviewSheet(table)
  if (!rows.ok) return rows
  const faults: Fault[] = []
  const byLine = new Map<ReviewedLine, ReviewRow[]>()
  for (const row of rows.value) {
    const line = record.value.lines.find((each) => each.voucher === row.voucher && each.lineNumber === row.lineNumber)
    if (line) byLine.set(line, [...(byLine.get(line) ?? []), row])
    else faults.push(fault('REVIEW_LINE_UNKNOWN', row.placeOf('voucher'), { voucher: row.voucher, line: row.lineNumber }))
  }
  const decided = new Map<ReviewedLine, DecidedLine>()
  const answers: { line: ReviewedLine; text: string }[] = []
  for (const [line, own] of byLine) {
    const answer = decisionOf(line, own, faults)
    if (answer) decided.set(line, answer)
    answers.push(...answersOf(line, own, faults))
  }
  if (faults.length > 0) return failure(...faults)
  for (const { line, text } of answers) keepAnswer(work, id, line.position, text)
  for (const [line, answer] of decided) keepDecision(work, id, line.position, answer)
  const after = readReport(work.database, id)
  if (!after.ok) return after
  const { lines } = after.value
  // A sheet is what goes to the partner and comes back: its questions are out.
  const questioned = lines.some(({ standing }) => standing?.decision === 'query')
  const state = lines.some(({ unanswered }) => unanswered) ? 'queried' : questioned ? 'answered' : 'under_review'
  moveReport(work, id, record.value.row.state, state)
  return success({ lines: decided.size, answers: answers.length, state, totals: reportTotals(lines) })
}

function decisionOf(line: ReviewedLine, rows: readonly ReviewRow[], faults: Fault[]): DecidedLine | undefined {
  const said = rows.flatMap((row) => (row.decision === null ? [] : [{ ...row, decision: row.decision }]))
  if (said.length === 0) return undefined
  const decided = decideLine(line.amount, said, (index, field) => (said[index] ?? said[0] ?? rows[0])?.placeOf(field) ?? NOWHERE)
  if (!decided.ok) {
    faults.push(...decided.faults)
    return undefined
  }
  return stands(line, decided.value) ? undefined : decided.value
}

const NOWHERE = { kind: 'field', path: 'decision' } as const

/** The line already stands as the sheet says. */
const stands = ({ standing }: ReviewedLine, decided: DecidedLine): boolean =>
  standing !== null &&
  standing.decision === decided.decision &&
  standing.accepted === decided.accepted &&
  standing.disallowed === decided.disallowed &&
  standing.queried === decided.queried &&
  standing.code === decided.code &&
  standing.comment === decided.comment

function answersOf(line: ReviewedLine, rows: readonly ReviewRow[], faults: Fault[]): { line: ReviewedLine; text: string }[] {
  return rows.flatMap((row) => {
    const text = row.answer.normalize('NFC')
    const last = line.messages.filter(({ author }) => author === 'partner').at(-1)
    if (text === '' || last?.text === text) return []
    if (line.standing?.decision === 'query') return [{ line, text }]
    faults.push(fault('REVIEW_NOT_QUERIED', row.placeOf('answer'), { voucher: line.voucher, line: line.lineNumber }))
    return []
  })
}
