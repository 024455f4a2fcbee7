import type { virementsHelpFr } from '../fr/help-virements.ts'
import type { HelpPage } from '../help.ts'

export const virementsHelpEn: Record<keyof typeof virementsHelpFr, HelpPage> = {
  virements: {
    title: 'Budget virements',
    body: [
      'The test compares, line by line, the outturn (spent, committed and forecast) with the approved budget, under the rule of the agreement written above it: percentage, scope, base, cap, heads that may not rise.',
      '"Within the line": nothing to ask. "Tolerance": the line passes its budget, as far as the agreement lets it. "Needs approval": the donor must write before the money is spent. "Forbidden": not even an approval is enough.',
      '"New virement": choose what gives and what receives; the rule answers as you type, waiting requests included. A line gives only what it has neither spent nor committed.',
      'Within the tolerance an approval in the organisation is enough, and later virements add to it. Beyond it the donor’s reference is needed, and the approval becomes the new base. Each approval makes a version of the budget, which never changes.',
      'The letter to the donor is printed from the request.',
    ],
    keys: [
      ['ArrowDown', 'next line'],
      ['Enter', 'open the spending of the line'],
    ],
  },
  consolidation: {
    title: 'Consortium',
    body: [
      'The table shows, for one grant, what the lead and each partner spent on each budget line, in XOF or in the donor’s currency. The total column is that of the budget report and of the claim. A figure opens to its vouchers.',
      'Partner funds: opening, plus what was advanced, less what was accepted and refunded, is what the partner holds. The balance of its advance account must be the same; any other movement of the account is named with its voucher.',
      'Funds of the lead: the figures of the grant’s fund equation.',
    ],
    keys: [['Escape', 'close the detail']],
  },
}
