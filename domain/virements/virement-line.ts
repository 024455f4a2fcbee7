/** The four answers of the virement test (spec 03 R-VIR), the gentlest first. */
export const VIREMENT_STATES = ['WITHIN', 'TOLERANCE', 'APPROVAL', 'FORBIDDEN'] as const
export type VirementState = (typeof VIREMENT_STATES)[number]

/** The parameter of the grant that decided. */
export const VIREMENT_REASONS = [
  'percent',
  'absCap',
  'lockedHeads',
  'newLine',
  'crossPartner',
  'crossFY',
  'totalMayIncrease',
] as const
export type VirementReason = (typeof VIREMENT_REASONS)[number]

/** A budget line under the test; amounts are minor units of the grant's currency. */
export interface VirementLine {
  readonly code: string
  readonly head: string
  /** Null where the line hangs directly under its head. */
  readonly subHead: string | null
  /** The percentage is taken of it: the original budget, or the last that the donor approved. */
  readonly baseMinor: number
  /** The change is measured from it: the base where the rule is cumulative, else the budget in force. */
  readonly fromMinor: number
  /** Spent, committed and forecast; or the budget after a virement. Null while a rate is missing. */
  readonly outturnMinor: number | null
  /** True when the base has no such line. */
  readonly isNew: boolean
}

export interface VirementVerdict {
  readonly state: VirementState
  readonly reason: VirementReason | null
}

export interface TestedVirementLine extends VirementLine {
  /** Null, like the figures below, while the outturn is unknown. */
  readonly state: VirementState | null
  readonly reason: VirementReason | null
  readonly changeMinor: number | null
  /** change ÷ base in percent with four decimals; null without a base. */
  readonly changePercent: string | null
  /** What the line may reach without asking anybody. */
  readonly limitMinor: number | null
  /** How far it passes what the rule allows; zero where it does not. */
  readonly excessMinor: number | null
}

/** The worse of two answers; the first keeps its reason when they are equal. */
export const worseVerdict = (one: VirementVerdict, other: VirementVerdict): VirementVerdict =>
  VIREMENT_STATES.indexOf(other.state) > VIREMENT_STATES.indexOf(one.state) ? other : one

export const WITHIN: VirementVerdict = { state: 'WITHIN', reason: null }
