import type { HelpPage } from '../help.ts'

export const assetsHelpEn = {
  assets: { title: 'Assets', body: [], keys: [] },
} satisfies Record<string, HelpPage>
