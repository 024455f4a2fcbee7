import type { HelpPage } from '../help.ts'

export const documentsHelpFr = {
  documents: { title: 'Documents', body: [], keys: [] },
} satisfies Record<string, HelpPage>
