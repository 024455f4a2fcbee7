import type { HelpPage } from '../help.ts'

export const paymentsHelpFr = {
  cash: { title: 'Caisse', body: [], keys: [] },
  payments: { title: 'Paiements', body: [], keys: [] },
} satisfies Record<string, HelpPage>
