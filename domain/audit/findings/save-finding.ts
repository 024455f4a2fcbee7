import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { minorToDecimalText } from '../../../shared/money/money.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { isLocalDate } from '../../../shared/time/local-date.ts'
import type { Finding, FindingLine, FindingText } from './finding.ts'
import { findingLineKey, standingDecision } from './finding-amounts.ts'
import { type FindingDesk, stepOf, withStep } from './finding-desk.ts'
import { type LineClaim, type LineFinder, questionedLine } from './line-fact.ts'

/** What the books know beside the lines: the codes that a finding may name. */
export interface FindingBooks {
  readonly entities: ReadonlySet<string>
  readonly grants: ReadonlySet<string>
  readonly findLine: LineFinder
}

export interface FindingDraft extends FindingText {
  readonly lines: readonly LineClaim[]
}

/**
 * Raises a finding. Refused, all at once: a text that every finding must have (title, criteria, condition, recommendation), a day that is none
 * or still to come, an entity or grant that the books do not know, a line that they do not have or that is named twice, and more than a line
 * spent less what other findings question of it.
 */
export function raiseFinding(draft: FindingDraft, books: FindingBooks, desk: FindingDesk, number: string): Result<Finding> {
  const checked = checkDraft(draft, books, desk, undefined)
  if (!checked.ok) return checked
  const { actor: author, now } = desk
  return success({
    ...checked.value,
    id: desk.newId(),
    number,
    reference: null,
    author,
    madeAt: now,
    changedAt: now,
    state: 'open',
    response: '',
    action: '',
    owner: '',
    dueOn: null,
    decisions: [],
    rulings: [],
    steps: [stepOf(desk, 'raised')],
  })
}

/** Changes what the auditor wrote. Refused: what raising refuses, and a finding that the management has answered. */
export function changeFinding(finding: Finding, draft: FindingDraft, books: FindingBooks, desk: FindingDesk): Result<Finding> {
  const checked = checkDraft(draft, books, desk, finding)
  const faults = finding.state === 'open' ? [] : [fault('FINDING_NOT_OPEN', undefined, { number: finding.number })]
  if (!checked.ok) return failure(...faults, ...checked.faults)
  if (faults.length > 0) return failure(...faults)
  return success(withStep({ ...finding, ...checked.value, changedAt: desk.now }, desk, 'changed'))
}

type Written = FindingText & { readonly lines: readonly FindingLine[] }

/** The auditor's part with its lines as the books have them, or everything that is wrong with it. */
export function checkDraft(
  draft: FindingDraft,
  books: FindingBooks,
  { now }: Pick<FindingDesk, 'now'>,
  known: Finding | undefined,
): Result<Written> {
  const text = trimmed(draft)
  const faults = [...textFaults(text, now.slice(0, 10)), ...codeFaults(text, books)]
  const lines: FindingLine[] = []
  const seen = new Set<string>()
  for (const claim of draft.lines) {
    const fact = books.findLine(claim.voucher, claim.lineNumber)
    const place = { voucher: fact?.voucher ?? claim.voucher, line: claim.lineNumber }
    if (!fact) {
      faults.push(fault('FINDING_LINE_UNKNOWN', undefined, place))
      continue
    }
    const key = findingLineKey(fact)
    if (seen.has(key)) faults.push(fault('FINDING_LINE_TWICE', undefined, place))
    seen.add(key)
    const most = draft.classification === 'control' ? fact.lineXof : Math.max(0, fact.lineXof - fact.takenXof)
    if (claim.questionedXof < 0) faults.push(fault('FINDING_AMOUNT', undefined, place))
    else if (claim.questionedXof > most)
      faults.push(fault('FINDING_AMOUNT_OVER', undefined, { ...place, most: minorToDecimalText(most, FUNCTIONAL_CURRENCY) }))
    else lines.push(questionedLine(fact, claim.questionedXof))
  }
  if (known) faults.push(...decidedFaults(known, draft, lines))
  return faults.length > 0 ? failure(...faults) : success({ ...text, lines })
}

/** Of a finding with decisions, a line that was decided stays, at what was decided or more, and it stays a questioned cost. */
function decidedFaults(known: Finding, draft: FindingDraft, lines: readonly FindingLine[]): Fault[] {
  return known.lines.flatMap((line) => {
    const decision = standingDecision(known, line)
    if (!decision) return []
    const kept = lines.find((each) => findingLineKey(each) === findingLineKey(line))
    const decided = decision.sustainedXof + decision.clearedXof
    if (kept && kept.questionedXof >= decided && draft.classification !== 'control') return []
    return fault('FINDING_LINE_DECIDED', undefined, { voucher: line.voucher, line: line.lineNumber })
  })
}

/** Only the auditor's own fields: what else a travelling finding carries is not taken. */
const trimmed = (draft: FindingDraft): FindingText => ({
  date: draft.date,
  entity: draft.entity,
  grant: draft.grant,
  kind: draft.kind,
  title: draft.title.trim(),
  criteria: draft.criteria.trim(),
  condition: draft.condition.trim(),
  cause: draft.cause.trim(),
  effect: draft.effect.trim(),
  classification: draft.classification,
  risk: draft.risk,
  recommendation: draft.recommendation.trim(),
  evidence: draft.evidence.trim(),
  test: draft.test,
})

const field = (path: string) => ({ kind: 'field', path }) as const

function textFaults(text: FindingText, today: string): Fault[] {
  const faults: Fault[] = []
  if (text.title === '') faults.push(fault('FINDING_TITLE', field('title')))
  if (text.criteria === '') faults.push(fault('FINDING_CRITERIA', field('criteria')))
  if (text.condition === '') faults.push(fault('FINDING_CONDITION', field('condition')))
  if (text.recommendation === '') faults.push(fault('FINDING_RECOMMENDATION', field('recommendation')))
  if (!isLocalDate(text.date)) faults.push(fault('DATE_INVALID', field('date'), { value: text.date }))
  else if (text.date > today) faults.push(fault('FINDING_DATE', field('date'), { date: formatDate(text.date) }))
  return faults
}

function codeFaults({ entity, grant }: FindingText, { entities, grants }: FindingBooks): Fault[] {
  const faults: Fault[] = []
  if (!entities.has(entity)) faults.push(fault('FINDING_ENTITY', field('entity'), { entity }))
  if (grant !== null && !grants.has(grant)) faults.push(fault('GRANT_UNKNOWN', field('grant'), { grant }))
  return faults
}
