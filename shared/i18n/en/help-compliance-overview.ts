import type { HelpPage } from '../help.ts'

export const complianceOverviewHelpEn = {
  complianceOverview: {
    title: 'Compliance overview',
    body: [
      'How far each checklist is: vouchers T1, close T2, reports T3, due diligences T4, calendar T5. Each bar leads to its list. “Against the books” recalls the signed answers that the books contradict.',
      'On the right, what is late or due within 30 days, with its owner. The same number stands beside Compliance and on the dashboard.',
      'A partner’s score by pillar is read over time; each point opens the signed run. Excel and PDF are also under Reports and on the command line: compliance-status, compliance-scores.',
    ],
    keys: [['Enter', 'open']],
  },
  voucherChecks: {
    title: 'Checks of vouchers (T1)',
    body: [
      'One check per voucher of expense: the common part, then the items of its type of expense. What the books know is answered already, with its reason; answering otherwise asks for a remark and stays marked. That the voucher balances is said at item 7, but you redo the figures and answer it.',
      'Pre-fill keeps a check in progress for every voucher of the month that has none. Originals, stamps and signatures are seen on the paper.',
      'V, A and N answer the chosen item and go to the next. Whoever kept a check does not sign it once two people write. The signature freezes it; an item at A becomes an action.',
    ],
    keys: [
      ['V, A, N', 'verified, absent, not applicable'],
      ['ArrowDown', 'next item'],
    ],
  },
  statutoryCalendar: {
    title: 'Statutory calendar (T5)',
    body: [
      'The obligations of the year with their dates, the returns of the payroll and the claims to the donors. Opening the year keeps the dates of the template; each can then be changed.',
      'A date that falls on a weekend or a holiday does not move on: the day to file is the last working day before it.',
      '“Done” asks for the day and the evidence; “does not apply” asks for a reason, and is allowed of a blocking obligation only where T5 lets it. Filling the T5 draws the answers of the yearly check from it.',
    ],
    keys: [['Enter', 'open']],
  },
} satisfies Record<string, HelpPage>
