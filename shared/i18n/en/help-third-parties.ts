import type { HelpPage } from '../help.ts'

export const thirdPartiesHelpEn = {
  thirdParties: { title: 'Third parties', body: [], keys: [] },
} satisfies Record<string, HelpPage>
