import type { HelpPage } from '../help.ts'

export const subAwardsHelpEn = {
  partners: {
    title: 'Partners',
    body: [
      'One row for each sub-award: what was advanced, accepted and is owed, and whether the next instalment is possible. Enter opens the partner.',
      'What is outstanding is the advance less what was accepted and refunded. It is made of the unspent, the disallowed, the queried and what is in review. Accepted comes from the reviews; without a review, from the vouchers that clear the advance.',
      'The next instalment is blocked below the minimum percentage, while an advance before the last one is not cleared, outside the dates of the agreement, or beyond its limit. An administrator may let it through, in writing.',
      'What the partner still holds is deducted from each need. Once approved, the payment is proposed as a draft and is posted like any voucher.',
      'An administrator makes a sub-award, with its partner where that is new, from the list. The agreement is recorded next, then changed by amendments with what stood before. Due diligence has a score for each pillar; an expired assessment or a screening older than a year is pointed out.',
    ],
    keys: [
      ['ArrowDown', 'next row'],
      ['Enter', 'open'],
    ],
  },
  deliveryChain: {
    title: 'Delivery chain',
    body: [
      'The map shows where funds come from and where they go: donor, lead, partners, with the agreement, the period and the amount of each link.',
      'Each partner carries its due-diligence rating and the day of its screening; a screening older than a year is in red. The table says the same, with deliverable, risk and controls.',
      'The picture is saved as SVG, which word processors open; the tables print as PDF.',
    ],
    keys: [],
  },
} satisfies Record<string, HelpPage>
