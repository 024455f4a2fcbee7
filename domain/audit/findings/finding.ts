import type {
  FindingClass,
  FindingKind,
  FindingRisk,
  FindingState,
  FindingStepKind,
} from '../../../shared/contract/finding-terms.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'

/** A posted line that a finding names. Amounts in XOF are whole francs, the others minor units of the grant's currency. */
export interface FindingLine {
  /** The voucher's number: it is the same in every copy of the ledger. */
  readonly voucher: string
  readonly lineNumber: number
  readonly date: LocalDate
  readonly label: string
  readonly grant: string | null
  readonly budgetLine: string | null
  /** What the line spent when it was questioned: the most that can be. */
  readonly lineXof: number
  readonly questionedXof: number
  /** At the line's own conversion; null where the line has none. */
  readonly questionedMinor: number | null
  readonly currency: string | null
}

/** What was decided of a questioned line. The last one of a line stands; earlier ones are its history. */
export interface FindingDecision {
  readonly id: string
  readonly voucher: string
  readonly lineNumber: number
  /** Held against the line: it is to leave the claim. */
  readonly sustainedXof: number
  readonly clearedXof: number
  readonly reason: string
  readonly author: string
  readonly madeAt: Instant
}

/** An eligibility ruling that a sustained amount became. */
export interface FindingRuling {
  readonly voucher: string
  readonly lineNumber: number
  readonly grant: string
  readonly ruling: number
  readonly amountXof: number
  readonly author: string
  readonly madeAt: Instant
}

export interface FindingStep {
  readonly id: string
  readonly kind: FindingStepKind
  readonly author: string
  readonly madeAt: Instant
  /** What was said then: the answer of the management, the reason of a return. */
  readonly note: string
}

/** What the auditor writes of a finding (spec 04 §2.13). */
export interface FindingText {
  readonly date: LocalDate
  /** Code of the organisation or of the partner it concerns. */
  readonly entity: string
  /** Code of the grant it concerns beside those of its lines; null for none. */
  readonly grant: string | null
  readonly kind: FindingKind
  readonly title: string
  readonly criteria: string
  readonly condition: string
  readonly cause: string
  readonly effect: string
  readonly classification: FindingClass
  readonly risk: FindingRisk
  readonly recommendation: string
  readonly evidence: string
  /** The audit test that it began with; null for none. */
  readonly test: string | null
}

/** What the management answers for. */
export interface FindingAnswer {
  readonly response: string
  readonly action: string
  readonly owner: string
  readonly dueOn: LocalDate | null
}

/**
 * A finding with its whole life. It names persons and vouchers by their own words and no row of a ledger, so that it may live in
 * the books or in an auditor's file, and travel from one to the other by its id.
 */
export interface Finding extends FindingText, FindingAnswer {
  /** uuid v7, the same wherever the finding goes. */
  readonly id: string
  /** "C-07": of the file that it is in. */
  readonly number: string
  /** The auditor's own number of one that came from their file, "A-03"; null for one that was raised in the ledger. */
  readonly reference: string | null
  readonly author: string
  readonly madeAt: Instant
  /** When the auditor's part was last changed. */
  readonly changedAt: Instant
  readonly state: FindingState
  readonly lines: readonly FindingLine[]
  readonly decisions: readonly FindingDecision[]
  readonly rulings: readonly FindingRuling[]
  readonly steps: readonly FindingStep[]
}
