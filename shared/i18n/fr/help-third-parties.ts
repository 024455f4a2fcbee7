import type { HelpPage } from '../help.ts'

export const thirdPartiesHelpFr = {
  thirdParties: { title: 'Tiers', body: [], keys: [] },
} satisfies Record<string, HelpPage>
