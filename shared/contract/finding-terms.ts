/** Where a finding belongs (spec 04 §2.13). */
export const FINDING_KINDS = ['finance', 'procurement', 'hr', 'assets', 'governance'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** What a finding says of the costs it names: ineligible and unsupported costs are questioned, a weakness of control questions none. */
export const FINDING_CLASSES = ['ineligible', 'unsupported', 'control'] as const
export type FindingClass = (typeof FINDING_CLASSES)[number]

export const FINDING_RISKS = ['high', 'medium', 'low'] as const
export type FindingRisk = (typeof FINDING_RISKS)[number]

/** Where a finding stands, as kept; that it is late is derived from its due day. */
export const FINDING_STATES = ['open', 'in_progress', 'implemented', 'verified', 'withdrawn'] as const
export type FindingState = (typeof FINDING_STATES)[number]

/** Where a finding stands, as people say it: one that is late is overdue before it is anything else. */
export const FINDING_STATUSES = ['open', 'in_progress', 'overdue', 'implemented', 'verified', 'withdrawn'] as const
export type FindingStatus = (typeof FINDING_STATUSES)[number]

/** What happened to a finding, one word a step. */
export const FINDING_STEPS = [
  'raised',
  'changed',
  'answered',
  'implemented',
  'returned',
  'decided',
  'ruled',
  'verified',
  'withdrawn',
] as const
export type FindingStepKind = (typeof FINDING_STEPS)[number]
