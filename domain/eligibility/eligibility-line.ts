import type { EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { EligibilitySeverity, GrantTerms } from '../grants/grant-terms.ts'

/** A line of donor spending as the rules look at it, posted or being typed. */
export interface EligibilityLine {
  /** "<voucher>/<line>". */
  readonly key: string
  readonly date: LocalDate
  readonly documentDate: LocalDate | null
  readonly account: string
  /** What the line still spends, XOF: itself less what was taken back. */
  readonly xof: number
  readonly label: string
  readonly budgetLine: string
  readonly nature: string | null
  readonly thirdParty: ScreenedParty | null
}

export interface ScreenedParty {
  readonly name: string
  /** Kind of its card; null while it has none. */
  readonly kind: string | null
  readonly screenedOn: LocalDate | null
}

/** What of the grant the rules ask for. */
export interface EligibilityGrant {
  readonly start: LocalDate
  readonly end: LocalDate
  readonly terms: GrantTerms
  readonly severities: ReadonlyMap<EligibilityCode, EligibilitySeverity>
}

/** What an automatic rule found on a line. A hint is for people to judge: it refuses no posting (spec 03 §1.2). */
export interface EligibilityHit {
  readonly key: string
  readonly code: EligibilityCode
  readonly severity: 'BLOCK' | 'WARN'
  /** Why, as a sentence in both languages. */
  readonly reason: Fault
  /** The amount concerned, XOF: the line, or a part of it. */
  readonly xof: number
}

/** A hit of a code at the grant's severity; none where the agreement switched the code off. */
export function hitOf(
  grant: Pick<EligibilityGrant, 'severities'>,
  line: Pick<EligibilityLine, 'key' | 'xof'>,
  code: EligibilityCode,
  reason: Fault,
  xof = line.xof,
): EligibilityHit[] {
  const severity = grant.severities.get(code) ?? 'WARN'
  return severity === 'OFF' ? [] : [{ key: line.key, code, severity, reason, xof }]
}
