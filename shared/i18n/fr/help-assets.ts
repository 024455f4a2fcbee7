import type { HelpPage } from '../help.ts'

export const assetsHelpFr = {
  assets: { title: 'Immobilisations', body: [], keys: [] },
} satisfies Record<string, HelpPage>
