import type { HelpPage } from '../help.ts'

export const partnerReportsHelpEn = {
  partnerReports: {
    title: 'Partner reports',
    body: [
      'A report is taken in for a sub-award and a period, in the vouchers format or as a list of transactions. Only spending of the grant enters it; what is outside the period or the lines of the agreement is flagged.',
      'Each line is accepted, queried or disallowed, in full or in part; the last decision stands, and all are kept. The share to examine depends on the partner’s risk; the rest is accepted unexamined at the conclusion.',
      'The letter lists the disallowances and the questions. Somebody other than whoever took the report in or decided concludes; that proposes the acceptance voucher as a draft. Nothing is booked for what is disallowed: it is repaid, or deducted from the next tranche.',
      'The review sheet is exported, filled in Excel and taken back: one fault, and nothing is applied.',
    ],
    keys: [
      ['A', 'accept'],
      ['Q', 'query'],
      ['R', 'disallow'],
      ['ArrowDown', 'next line'],
      ['Enter', 'save'],
    ],
  },
} satisfies Record<string, HelpPage>
