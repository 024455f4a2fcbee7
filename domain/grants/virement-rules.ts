export const VIREMENT_SCOPES = ['LINE', 'SUBHEAD', 'HEAD'] as const
export const VIREMENT_BASES = ['ORIGINAL', 'LAST_APPROVED'] as const
export const VIREMENT_DIRECTIONS = ['RECEIVING_ONLY', 'BOTH'] as const
export const VIREMENT_PERMISSIONS = ['ALLOWED', 'APPROVAL'] as const
export const VIREMENT_BOUNDARIES = ['INCLUSIVE', 'EXCLUSIVE'] as const

type Permission = (typeof VIREMENT_PERMISSIONS)[number]

/** What a grant's agreement allows between budget lines (spec 03 R-VIR); every value is a parameter of the grant. */
export interface VirementRules {
  readonly scope: (typeof VIREMENT_SCOPES)[number]
  readonly base: (typeof VIREMENT_BASES)[number]
  readonly direction: (typeof VIREMENT_DIRECTIONS)[number]
  /** Decimal text: "10" is ten per cent of the base. */
  readonly percent: string
  /** Largest change in the grant's currency, major units as decimal text; null for none. */
  readonly absCap: string | null
  readonly cumulative: boolean
  /** Heads that may not be increased. */
  readonly lockedHeads: readonly string[]
  readonly totalMayIncrease: boolean
  readonly crossPartner: Permission
  readonly crossFY: Permission
  readonly newLine: Permission
  /** INCLUSIVE: exactly the percentage passes. */
  readonly boundary: (typeof VIREMENT_BOUNDARIES)[number]
}

/** The usual rule of the donor: ten per cent of the last approved budget, on the line that receives. */
export const DEFAULT_VIREMENT: VirementRules = {
  scope: 'LINE',
  base: 'LAST_APPROVED',
  direction: 'RECEIVING_ONLY',
  percent: '10',
  absCap: null,
  cumulative: true,
  lockedHeads: [],
  totalMayIncrease: false,
  crossPartner: 'APPROVAL',
  crossFY: 'APPROVAL',
  newLine: 'APPROVAL',
  boundary: 'INCLUSIVE',
}

/** The rules as a grant keeps them (column `virement`); setup has checked them before they were written. */
export const readVirementRules = (stored: string): VirementRules => ({
  ...DEFAULT_VIREMENT,
  ...(JSON.parse(stored) as Partial<VirementRules>),
})
