import type { HelpPage } from '../help.ts'

export const paymentsHelpEn = {
  cash: { title: 'Cash', body: [], keys: [] },
  payments: { title: 'Payments', body: [], keys: [] },
} satisfies Record<string, HelpPage>
