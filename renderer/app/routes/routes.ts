/** Every screen with the parameters that its address may carry; all of them are text and may be absent. */
export const ROUTES = {
  dashboard: [],
  vouchers: [
    'key',
    'text',
    'from',
    'to',
    'grant',
    'partner',
    'budgetLine',
    'journal',
    'account',
    'state',
    'minimumXof',
    'maximumXof',
    'import',
  ],
  voucherEntry: ['key', 'copy', 'mask'],
  grants: ['grant', 'tab', 'open'],
  budgets: ['grant', 'from', 'to', 'partner', 'line', 'by'],
  budgetVersions: ['tab', 'grant', 'before', 'after'],
  conversion: ['grant', 'from', 'to', 'voucher', 'line'],
  audit: ['run'],
  auditTests: ['test'],
  findings: ['finding', 'entity', 'status', 'risk', 'from', 'to', 'voucher', 'line', 'amount', 'test'],
  auditSample: ['sample'],
  workingPapers: [],
  heads: [],
  reports: ['report', 'grant', 'period', 'partner', 'account', 'from', 'to'],
  reference: ['tab', 'text'],
  settings: ['tab'],
  documents: ['tab', 'scan', 'document'],
  treasury: ['account'],
  reconciliation: ['account', 'period', 'statement'],
  cash: ['account', 'count', 'tab'],
  payments: ['tab', 'account', 'run'],
  advances: ['advance', 'holder', 'tab'],
  thirdParties: ['text', 'party', 'tab'],
  recurring: ['tab', 'source'],
  sharedCosts: ['tab', 'key', 'month'],
  payroll: ['tab', 'month', 'employee'],
  commitments: ['tab', 'order', 'requisition', 'text'],
  procurement: ['tab', 'file', 'text'],
  eligibility: ['tab', 'grant', 'key', 'code', 'severity', 'state', 'from', 'to', 'partner', 'text'],
  virements: ['grant', 'to', 'virement'],
  consolidation: ['grant', 'from', 'to'],
  partners: ['partner', 'award', 'tab', 'tranche'],
  deliveryChain: [],
  partnerReports: ['tab', 'report', 'line'],
  activities: ['tab', 'event', 'edit', 'indicator', 'open'],
  claims: ['grant', 'period', 'view'],
  assets: ['tab', 'asset', 'text'],
  closing: ['month', 'item'],
  complianceOverview: ['partner'],
  voucherChecks: ['month', 'type', 'state', 'key'],
  statutoryCalendar: ['year', 'month', 'entry'],
  checklists: ['run', 'template', 'subject', 'tab', 'code', 'version'],
  capacity: ['partner', 'tab', 'before', 'after'],
  incidents: ['incident'],
  packages: [],
} as const satisfies Record<string, readonly string[]>

export type ScreenName = keyof typeof ROUTES
export type ScreenParameters<Name extends ScreenName> = Partial<Record<(typeof ROUTES)[Name][number], string | undefined>>

export interface Route<Name extends ScreenName = ScreenName> {
  readonly screen: Name
  readonly parameters: Readonly<Partial<Record<string, string | undefined>>>
}

const isScreenName = (text: string): text is ScreenName => Object.hasOwn(ROUTES, text)

/** Reads an address ("#/vouchers?text=loyer"); anything unknown leads to the dashboard, unknown parameters are dropped. */
export function parseRoute(hash: string): Route {
  const [name = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  if (!isScreenName(name)) return { screen: 'dashboard', parameters: {} }
  const known: readonly string[] = ROUTES[name]
  const parameters = Object.fromEntries([...new URLSearchParams(query)].filter(([key]) => known.includes(key)))
  return { screen: name, parameters }
}

/** Writes the address of a screen. */
export function routeHash(screen: ScreenName, parameters: Route['parameters'] = {}): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(parameters)) if (value !== undefined && value !== '') query.set(key, value)
  const text = query.toString()
  return text === '' ? `#/${screen}` : `#/${screen}?${text}`
}
