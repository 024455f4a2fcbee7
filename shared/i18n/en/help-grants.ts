import type { grantsHelpFr } from '../fr/help-grants.ts'
import type { HelpPage } from '../help.ts'

export const grantsHelpEn: Record<keyof typeof grantsHelpFr, HelpPage> = {
  grants: {
    title: 'Grants',
    body: [
      'The agreement of each grant: donor, dates, ceiling, what budget and spending make of it by UK financial year (1 April to 31 March), and all its parameters.',
      'Nothing in it changes without an amendment. An amendment quotes the paper that was signed, its date and its reason; it keeps the agreement before and after, and the list shows only what changed. A cost amendment changes the ceiling, a no-cost extension the end date alone. Another conversion method needs the donor’s approval and holds from the first open month.',
      'Planned tranches stand beside those received: difference and delay are seen at once. A condition is met once it has its date and its evidence. A receipt entered here proposes its voucher as a draft: gross amount, francs credited before fees, fees apart.',
      'Closing says what is due to the donor: received + interest − eligible spending − returned, for the lead, each partner and in total. Overheads are computed on eligible direct costs and compared with what is booked.',
    ],
    keys: [
      ['ArrowDown', 'next row'],
      ['Enter', 'open'],
    ],
  },
}
