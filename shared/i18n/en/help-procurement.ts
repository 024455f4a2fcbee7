import type { HelpPage } from '../help.ts'

export const procurementHelpEn = {
  procurement: {
    title: 'Procurement',
    body: [
      'A procurement file keeps what an auditor asks for: the method that the thresholds require and the one used, the bids, their opening, the committee, the conflict declarations, the screening, the award and why, the delivery.',
      'What is lacking is read at the head of the file. A derogation with its reference lifts method, bids and splitting.',
      'The split test adds up orders and vouchers without an order, by supplier and by account family, over the days of the rule: several purchases under a threshold whose sum is over it are shown, never refused.',
      'Thresholds are dated: a change holds from its day on and names its source. Paid to date comes from the posted vouchers of the order.',
    ],
    keys: [
      ['ArrowDown', 'next row'],
      ['Enter', 'open'],
    ],
  },
} satisfies Record<string, HelpPage>
