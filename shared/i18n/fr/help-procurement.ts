import type { HelpPage } from '../help.ts'

export const procurementHelpFr = {
  procurement: { title: 'Marchés', body: [], keys: [] },
} satisfies Record<string, HelpPage>
