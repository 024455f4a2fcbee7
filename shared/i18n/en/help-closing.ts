import type { HelpPage } from '../help.ts'

export const closingHelpEn = {
  closing: { title: 'Closing', body: [], keys: [] },
} satisfies Record<string, HelpPage>
