import type { LocalDate } from '../../shared/time/local-date.ts'
import type { DateRange } from '../../shared/time/period.ts'
import type { LineFlag, ReportLine } from './report-line.ts'

export interface FlagFacts {
  readonly period: DateRange
  /** First and last day of the agreement within the grant. */
  readonly eligible: { readonly from: LocalDate; readonly to: LocalDate }
  /** Budget lines of the sub-award; empty where the agreement names none, and then every line of the grant is its own. */
  readonly budgetLines: ReadonlySet<string>
  /** Budget lines on which this report takes the partner beyond what the agreement gives. */
  readonly exceededLines: ReadonlySet<string>
  /** Bills that earlier reports hold, as `billKey` writes them. */
  readonly knownBills: ReadonlySet<string>
}

/**
 * What the intake remarks of each line (spec 03 §1.2): PER outside the report's period or the agreement; BUD a budget line that the
 * sub-award does not have, or beyond its ceiling; SUP neither document nor invoice; DUP a bill seen before. Flagged lines are always sampled.
 */
export function flagLines(lines: readonly ReportLine[], facts: FlagFacts): LineFlag[][] {
  const seen = new Set<string>()
  return lines.map((line) => {
    const flags: LineFlag[] = []
    const within = ({ from, to }: { from: LocalDate; to: LocalDate }): boolean => line.date >= from && line.date <= to
    if (!within(facts.period) || !within(facts.eligible)) flags.push('PER')
    const foreign = facts.budgetLines.size > 0 && !facts.budgetLines.has(line.budgetLine)
    if (foreign || facts.exceededLines.has(line.budgetLine)) flags.push('BUD')
    if (line.amount > 0 && line.documentReference === null && line.invoice === null) flags.push('SUP')
    const key = billKey(line)
    if (key !== undefined) {
      if (facts.knownBills.has(key) || seen.has(key)) flags.push('DUP')
      seen.add(key)
    }
    return flags
  })
}

/** One bill of one supplier at one amount on one budget line; undefined where the line names no invoice or no supplier. */
export const billKey = (line: Pick<ReportLine, 'invoice' | 'thirdParty' | 'amount' | 'budgetLine'>): string | undefined =>
  line.invoice === null || line.thirdParty === null || line.amount <= 0
    ? undefined
    : [line.invoice, line.thirdParty, line.amount, line.budgetLine].join('\u0000').toLowerCase()
