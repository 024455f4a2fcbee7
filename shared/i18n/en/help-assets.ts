import type { HelpPage } from '../help.ts'

export const assetsHelpEn = {
  assets: {
    title: 'Assets',
    body: [
      'Purchases of assets in the ledger propose themselves in the tab To enter: all of class 2, and among expenses the attractive items or those beyond the threshold. Each asset gets a tag without gap in its category; several alike share the cost to the franc.',
      'The donor cost comes from the conversion of the line. A transfer keeps the history of custodians.',
      'Depreciation is straight line, by days of a 30-day month from the day in service, over the dated life of the category. The voucher proposed catches up missed months and never books twice. Land and assets of the project model are not depreciated.',
      'The count is exported, filled and taken back: differences are kept and the register follows. A disposal needs the donor’s approval, then proposes its voucher.',
    ],
    keys: [
      ['ArrowDown', 'next row'],
      ['Enter', 'open'],
    ],
  },
} satisfies Record<string, HelpPage>
