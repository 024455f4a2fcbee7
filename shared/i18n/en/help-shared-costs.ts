import type { HelpPage } from '../help.ts'

export const sharedCostsHelpEn = {
  sharedCosts: { title: 'Shared costs', body: [], keys: [] },
} satisfies Record<string, HelpPage>
