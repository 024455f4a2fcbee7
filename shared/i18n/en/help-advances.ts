import type { HelpPage } from '../help.ts'

export const advancesHelpEn = {
  advances: { title: 'Advances', body: [], keys: [] },
} satisfies Record<string, HelpPage>
