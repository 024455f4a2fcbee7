import type { HelpPage } from '../help.ts'

export const treasuryHelpEn = {
  treasury: { title: 'Treasury', body: [], keys: [] },
  reconciliation: { title: 'Reconciliation', body: [], keys: [] },
} satisfies Record<string, HelpPage>
