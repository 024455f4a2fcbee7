import type { ScreenName } from '../routes/routes.ts'
import type { Area } from '../screen.ts'

/** The screens of each area, in the order of their tabs; the first is where the rail leads. */
const AREA_SCREENS = {
  dashboard: ['dashboard'],
  vouchers: ['vouchers', 'documents', 'recurring', 'payroll', 'sharedCosts'],
  treasury: ['treasury', 'reconciliation', 'cash', 'payments', 'advances'],
  budgets: [
    'budgets',
    'grants',
    'claims',
    'virements',
    'budgetVersions',
    'eligibility',
    'consolidation',
    'conversion',
    'commitments',
    'procurement',
  ],
  partners: ['partners', 'partnerReports', 'capacity', 'activities', 'deliveryChain'],
  compliance: ['closing', 'complianceOverview', 'checklists', 'voucherChecks', 'statutoryCalendar', 'incidents'],
  audit: ['audit', 'auditTests', 'auditSample', 'findings', 'workingPapers', 'heads'],
  reports: ['reports', 'packages'],
  reference: ['reference', 'thirdParties', 'assets'],
  settings: ['settings'],
} as const satisfies Record<Area, readonly [ScreenName, ...ScreenName[]]>

export type TabScreen = (typeof AREA_SCREENS)[Area][number]

export const screensOf = (area: Area): readonly TabScreen[] => AREA_SCREENS[area]

/** Where the rail leads for an area. */
export const areaHome = (area: Area): TabScreen => AREA_SCREENS[area][0]

/** The screens beside this one, itself included. */
export const screensBeside = (screen: TabScreen): readonly TabScreen[] =>
  Object.values(AREA_SCREENS).find((screens: readonly TabScreen[]) => screens.includes(screen)) ?? [screen]
