import type { HelpPage } from '../help.ts'

export const eligibilityHelpEn = {
  eligibility: {
    title: 'Eligibility',
    body: [
      'The rules look at every line of a grant’s spending: dates, budget, duplicates, supporting documents, screened parties, and the accounts and words of the catalogue (alcohol, fines, interest, bonuses…). What they see is a hint: it never stops a posting.',
      'A hint that blocks keeps the line out of the claim until somebody answers; one that warns enters with its mark. To answer is to disallow the line or a part of it, or to set the hint aside and say why.',
      'Disallowing does not touch the books: the amount leaves the claim, at the line’s original rate, and is borne by own funds. The last part takes the remainder, so that the parts of a line make the line.',
      'A ruling is never changed: it is lifted, by its opposite in the register. When the ruled line is reversed, the ruling stops counting on that day, and nothing leaves twice.',
      'An approver decides, and not whoever prepared the voucher once two people write. A preparer may set a mere warning aside.',
    ],
    keys: [
      ['ArrowDown', 'next hint'],
      ['Enter', 'open the voucher'],
    ],
  },
} satisfies Record<string, HelpPage>
