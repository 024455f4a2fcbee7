import type { HelpPage } from '../help.ts'

export const advancesHelpEn = {
  advances: {
    title: 'Advances',
    body: [
      'An advance is an asset, not spending: it stays due until receipts justify it or the money comes back. A person holds one open advance for one purpose.',
      'The way: request, approval by another person, payment proposed as a voucher, liquidation receipt by receipt, refund or top-up. The state comes from posted vouchers: a reversal reopens the advance.',
      'The due date comes from the rule in force at the end of the mission. After it, reminders leave level by level, then the deduction from pay is proposed.',
      "The ageing agrees with the ledger's accounts of advances. What stands there without being in the register says so: take it over to follow its due date.",
    ],
    keys: [
      ['N', 'new request'],
      ['ArrowDown', 'next advance'],
      ['Enter', 'open, or next line of the grid'],
      ['=', 'repeat the cell above'],
      ['Ctrl Delete', 'delete the line'],
      ['Ctrl Enter', 'propose the vouchers'],
    ],
  },
} satisfies Record<string, HelpPage>
