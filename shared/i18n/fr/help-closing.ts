import type { HelpPage } from '../help.ts'

export const closingHelpFr = {
  closing: { title: 'Clôture', body: [], keys: [] },
} satisfies Record<string, HelpPage>
