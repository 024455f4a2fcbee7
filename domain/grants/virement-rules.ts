import { z } from 'zod'
import { keptJson } from '../../shared/canonical/kept-json.ts'

export const VIREMENT_SCOPES = ['LINE', 'SUBHEAD', 'HEAD'] as const
export const VIREMENT_BASES = ['ORIGINAL', 'LAST_APPROVED'] as const
export const VIREMENT_DIRECTIONS = ['RECEIVING_ONLY', 'BOTH'] as const
export const VIREMENT_PERMISSIONS = ['ALLOWED', 'APPROVAL'] as const
export const VIREMENT_BOUNDARIES = ['INCLUSIVE', 'EXCLUSIVE'] as const

const permission = z.enum(VIREMENT_PERMISSIONS).default('APPROVAL')

/**
 * What a grant's agreement allows between budget lines (spec 03 R-VIR); every value is a parameter of the grant. What it does not say is the
 * usual rule of the donor: ten per cent of the last approved budget, on the line that receives.
 */
export const virementRules = z.object({
  scope: z.enum(VIREMENT_SCOPES).default('LINE'),
  base: z.enum(VIREMENT_BASES).default('LAST_APPROVED'),
  direction: z.enum(VIREMENT_DIRECTIONS).default('RECEIVING_ONLY'),
  /** Decimal text: "10" is ten per cent of the base. */
  percent: z.string().default('10'),
  /** Largest change in the grant's currency, major units as decimal text; null for none. */
  absCap: z.string().nullable().default(null),
  cumulative: z.boolean().default(true),
  /** Heads that may not be increased. */
  lockedHeads: z.array(z.string()).readonly().default([]),
  totalMayIncrease: z.boolean().default(false),
  crossPartner: permission,
  crossFY: permission,
  newLine: permission,
  /** INCLUSIVE: exactly the percentage passes. */
  boundary: z.enum(VIREMENT_BOUNDARIES).default('INCLUSIVE'),
})
export type VirementRules = Readonly<z.output<typeof virementRules>>

export const DEFAULT_VIREMENT: VirementRules = virementRules.parse({})

/** The rules as a grant keeps them (column `virement`). */
export const keptVirementRules = keptJson('virement rules', 1, virementRules)
