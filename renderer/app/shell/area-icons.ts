import type { IconName } from '../../ui/icon/paths.ts'
import type { Area } from '../screen.ts'

/** The glyph of each area, in the rail and in the palette. */
export const AREA_ICONS: Readonly<Record<Area, IconName>> = {
  dashboard: 'dashboard',
  vouchers: 'voucher',
  treasury: 'bank',
  budgets: 'budget',
  partners: 'users',
  compliance: 'checklist',
  audit: 'audit',
  reports: 'report',
  reference: 'reference',
  settings: 'settings',
}
