import type { HelpPage } from '../help.ts'

export const sharedCostsHelpFr = {
  sharedCosts: { title: 'Coûts partagés', body: [], keys: [] },
} satisfies Record<string, HelpPage>
