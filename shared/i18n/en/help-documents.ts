import type { HelpPage } from '../help.ts'

export const documentsHelpEn = {
  documents: { title: 'Documents', body: [], keys: [] },
} satisfies Record<string, HelpPage>
