import type { HelpPage } from '../help.ts'

export const commitmentsHelpFr = {
  commitments: { title: 'Engagements', body: [], keys: [] },
} satisfies Record<string, HelpPage>
