import type { HelpPage } from '../help.ts'

export const commitmentsHelpEn = {
  commitments: { title: 'Commitments', body: [], keys: [] },
} satisfies Record<string, HelpPage>
