import type { HelpPage } from '../help.ts'

export const treasuryHelpFr = {
  treasury: { title: 'Trésorerie', body: [], keys: [] },
  reconciliation: { title: 'Rapprochement', body: [], keys: [] },
} satisfies Record<string, HelpPage>
