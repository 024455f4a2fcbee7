import type { AgreementTerms, AmendmentRequest } from '../../shared/contract/sub-awards.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'

/** What of the books an agreement is held against. */
export interface AgreementFacts {
  readonly before: AgreementTerms
  /** Whether an agreement was recorded already: the first record is the agreement itself, what follows amends it. */
  readonly recorded: boolean
  readonly grant: { readonly code: string; readonly start: string; readonly end: string }
  /** Advanced less refunded. */
  readonly advanced: number
  /** Lines of the grant's budget. */
  readonly budgetLines: ReadonlySet<string>
  /** Lines that another partner holds, with that partner. */
  readonly heldBy: ReadonlyMap<string, string>
  readonly accounts: ReadonlySet<string>
}

const field = (path: string) => ({ kind: 'field', path }) as const

/**
 * Why an agreement or its amendment may not be recorded, all reasons at once: a ceiling below what was advanced, lines above the ceiling, dates
 * outside the grant, a line twice, unknown or held by another partner, an account that holds no advances, percents and days that are none, no reference or
 * reason, and a kind that does not say what changes (only COST moves the ceiling, PARAMETERS moves neither money nor dates).
 */
export function agreementFaults(request: AmendmentRequest, facts: AgreementFacts): Fault[] {
  const { terms } = request
  const faults: Fault[] = []
  for (const name of ['reference', 'reason'] as const)
    if (request[name].trim() === '') faults.push(fault('VALUE_MISSING', field(name), { name }))
  for (const name of ['signedOn', 'effectiveOn'] as const)
    if (!isLocalDate(request[name])) faults.push(fault('DATE_INVALID', field(name), { value: request[name] }))
  for (const name of ['start', 'end'] as const)
    if (!isLocalDate(terms[name])) faults.push(fault('DATE_INVALID', field(name), { value: terms[name] }))
  if (terms.end < terms.start) faults.push(fault('SETUP_DATES', field('end'), { start: terms.start, end: terms.end }))
  if (terms.start < facts.grant.start || terms.end > facts.grant.end)
    faults.push(
      fault('SUB_AWARD_DATES', field('end'), { grant: facts.grant.code, start: facts.grant.start, end: facts.grant.end }),
    )
  if (terms.ceiling <= 0 || terms.ceiling < facts.advanced) faults.push(fault('SUB_AWARD_CEILING', field('ceiling')))
  if (sumMinor(terms.lines.map((line) => line.amount)) > terms.ceiling) faults.push(fault('SUB_AWARD_LINES_OVER', field('lines')))
  if (!facts.accounts.has(terms.account)) faults.push(fault('SUB_AWARD_ACCOUNT', field('account'), { account: terms.account }))
  faults.push(...lineFaults(terms, facts), ...figureFaults(terms), ...kindFaults(request, facts))
  return faults
}

function lineFaults(terms: AgreementTerms, facts: AgreementFacts): Fault[] {
  const seen = new Set<string>()
  return terms.lines.flatMap(({ budgetLine, amount }, index) => {
    const place = field(`lines[${index}]`)
    const holder = facts.heldBy.get(budgetLine)
    const twice = seen.has(budgetLine)
    seen.add(budgetLine)
    return [
      ...(twice ? [fault('SUB_AWARD_LINE_TWICE', place, { budgetLine })] : []),
      ...(facts.budgetLines.has(budgetLine)
        ? []
        : [fault('BUDGET_LINE_UNKNOWN', place, { budgetLine, grant: facts.grant.code })]),
      ...(holder === undefined ? [] : [fault('SUB_AWARD_LINE_HELD', place, { budgetLine, partner: holder })]),
      ...(amount < 0 ? [fault('SUB_AWARD_AMOUNT', place)] : []),
    ]
  })
}

function figureFaults(terms: AgreementTerms): Fault[] {
  const percents = (['advanceLimitPercent', 'minimumLiquidationPercent', 'samplePercent'] as const).flatMap((name) => {
    const text = terms[name]
    if (text === null) return []
    const ratio = decimalFromText(text)
    return ratio && ratio.numerator <= 100n * ratio.denominator ? [] : [fault('SUB_AWARD_PERCENT', field(name), { value: text })]
  })
  const days = (['reportDueDays', 'reviewDays'] as const).flatMap((name) =>
    Number.isInteger(terms[name]) && terms[name] >= 0 && terms[name] <= 366
      ? []
      : [fault('SUB_AWARD_DAYS', field(name), { value: terms[name] })],
  )
  return [...percents, ...days]
}

function kindFaults({ kind, terms }: AmendmentRequest, { before, recorded }: AgreementFacts): Fault[] {
  if (!recorded) return kind === 'AGREEMENT' ? [] : [fault('SUB_AWARD_FIRST', field('kind'))]
  const moves = terms.ceiling !== before.ceiling
  const dates = terms.start !== before.start || terms.end !== before.end
  if (kind === 'AGREEMENT') return [fault('SUB_AWARD_SECOND', field('kind'))]
  if (kind === 'NO_COST_EXTENSION' && (moves || !dates)) return [fault('SUB_AWARD_KIND', field('kind'))]
  if (kind === 'COST' && !moves) return [fault('SUB_AWARD_KIND', field('kind'))]
  return kind === 'PARAMETERS' && (moves || dates) ? [fault('SUB_AWARD_KIND', field('kind'))] : []
}
