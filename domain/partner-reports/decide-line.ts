import { isEligibilityCode } from '../../shared/contract/eligibility-code.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { DecisionParts } from './report-line.ts'

export const DECISION_KINDS = ['accept', 'query', 'disallow'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** What the reviewer says of a line. The amount is in francs; null is the whole line. */
export interface LineDecision {
  readonly decision: DecisionKind
  readonly amount: number | null
  readonly code: string | null
  readonly comment: string
  /** Until when an answer is expected; of a query only. */
  readonly dueOn: LocalDate | null
}

export interface DecidedLine extends DecisionParts {
  readonly decision: DecisionKind
  readonly code: string | null
  readonly comment: string
  readonly dueOn: LocalDate | null
}

type Field = 'decision' | 'amount' | 'code' | 'comment'

/**
 * What one or several decisions make of one line (spec 04 §2.11). A disallowance or a query may take a part of it: what nothing names is
 * accepted. Refused, each with its place: an amount that is not between nothing and the line, parts beyond the line, a part accepted with
 * nothing said of the rest, a credit taken in part, a disallowance without a code of the catalogue or without a comment, two codes on one
 * line, a query without a question.
 */
export function decideLine(
  amount: number,
  decisions: readonly LineDecision[],
  placeOf: (index: number, field: Field) => Place,
): Result<DecidedLine> {
  const faults = decisions.flatMap((decision, index) => wordFaults(decision, (field) => placeOf(index, field)))
  const codes = new Set(decisions.filter(({ decision }) => decision === 'disallow').map(({ code }) => code))
  if (codes.size > 1) faults.push(fault('REVIEW_CODES', placeOf(decisions.length - 1, 'code'), { codes: [...codes].join(', ') }))
  const parts = partsOf(amount, decisions, faults, placeOf)
  if (faults.length > 0) return failure(...faults)
  const [code = null] = codes
  const kind = parts.queried !== 0 ? 'query' : parts.disallowed !== 0 ? 'disallow' : (decisions[0]?.decision ?? 'accept')
  const comments = decisions.map(({ comment }) => comment.trim().normalize('NFC')).filter((comment) => comment !== '')
  const dueOn = decisions.find(({ decision }) => decision === 'query')?.dueOn ?? null
  return success({ ...parts, decision: kind, code, comment: [...new Set(comments)].join(' ; '), dueOn })
}

function wordFaults({ decision, code, comment }: LineDecision, placeOf: (field: Field) => Place): Fault[] {
  const faults: Fault[] = []
  if (decision === 'disallow' && (code === null || !isEligibilityCode(code)))
    faults.push(fault('REVIEW_CODE', placeOf('code'), { code: code ?? '' }))
  if (decision === 'disallow' && comment.trim() === '') faults.push(fault('REVIEW_COMMENT', placeOf('comment')))
  if (decision === 'query' && comment.trim() === '') faults.push(fault('REVIEW_QUESTION', placeOf('comment')))
  return faults
}

function partsOf(
  amount: number,
  decisions: readonly LineDecision[],
  faults: Fault[],
  placeOf: (index: number, field: Field) => Place,
): DecisionParts {
  const taken = { accept: 0, query: 0, disallow: 0 }
  let left = amount
  for (const [index, { decision, amount: asked }] of decisions.entries()) {
    const part = asked ?? left
    const within = amount < 0 ? part === amount : part >= 0 && part <= left && (part > 0 || amount === 0)
    if (!within) {
      faults.push(fault('REVIEW_AMOUNT', placeOf(index, 'amount'), { amount: part, left }))
      continue
    }
    taken[decision] += part
    left -= part
  }
  // A sum that is accepted in part says nothing of the rest: it would be a guess.
  const silent = left !== 0 && taken.query === 0 && taken.disallow === 0
  if (silent && faults.length === 0)
    faults.push(fault('REVIEW_REST', placeOf(decisions.length - 1, 'amount'), { amount: taken.accept, left }))
  return { accepted: taken.accept + left, disallowed: taken.disallow, queried: taken.query }
}
