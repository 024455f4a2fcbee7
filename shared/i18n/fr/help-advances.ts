import type { HelpPage } from '../help.ts'

export const advancesHelpFr = {
  advances: { title: 'Avances', body: [], keys: [] },
} satisfies Record<string, HelpPage>
