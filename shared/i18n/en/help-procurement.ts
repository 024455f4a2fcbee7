import type { HelpPage } from '../help.ts'

export const procurementHelpEn = {
  procurement: { title: 'Procurement', body: [], keys: [] },
} satisfies Record<string, HelpPage>
