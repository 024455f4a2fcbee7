import type { HelpPage } from '../help.ts'

export const commitmentsHelpEn = {
  commitments: {
    title: 'Commitments',
    body: [
      'A requisition says the need, who asks, the budget line and the estimate. Its visa shows what the line still has, after spending and commitments; whoever asks does not give the visa as soon as two people write.',
      'An order begins as a draft and commits nothing. Signed, it takes its BC number, without gap, and its amount is committed: it adds to "Committed" in the budget and leaves "Available".',
      'The receipt notes what was delivered. The invoice proposes a voucher: once posted, the amount goes from committed to spent; reversed, it gives it back. A voucher that is posted already can be linked too.',
      'What will not come any more is released, with a reason: cancelled, expired or done for less. An expired order stands in the way of item 14 of the close.',
      'The salaries of a contract are committed for the months that remain; each month is released on its last day.',
    ],
    keys: [
      ['ArrowDown', 'move in the list'],
      ['Enter', 'open'],
    ],
  },
} satisfies Record<string, HelpPage>
