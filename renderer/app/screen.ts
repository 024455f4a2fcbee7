import type { ComponentType } from 'react'
import type { HelpTopic } from '../../shared/i18n/help.ts'

/** The areas of the rail, in its order: Alt 1 … Alt 9. */
export const AREAS = [
  'dashboard',
  'vouchers',
  'treasury',
  'budgets',
  'partners',
  'compliance',
  'audit',
  'reports',
  'reference',
  'settings',
] as const
export type Area = (typeof AREAS)[number]

/** What a feature hands to the shell. */
export interface Screen {
  readonly area: Area
  readonly Component: ComponentType
  /** Wide screens begin with a folded rail; Ctrl B overrides it. */
  readonly folded: boolean
  readonly help: HelpTopic
}
