import type { HelpPage } from '../help.ts'

export const claimsHelpEn = {
  claims: {
    title: 'Claims',
    body: [
      'Each period of the agreement has its claim. It is prepared, reviewed by a second person, then submitted: it takes its number (C1, C2…) and its figures are frozen.',
      'Before submitting, every month of the period is closed, the claim before is submitted, the partners’ reports are accepted and no rate is missing. What stands against it is written on the right, all at once.',
      'Whatever is entered, reversed, re-classed or disallowed later on a claimed period shows in the next claim, as a prior-period adjustment: never in the one that has gone.',
      'The donor’s answers are kept: question, answer, acceptance (in whole or in part), payment with its tranche and its francs. What the agreement holds back stays due until it is released.',
      'The funds request compares the forecast of the next period with what the grant still holds, and says whether a further advance is allowed.',
    ],
    keys: [
      ['ArrowDown', 'next row'],
      ['Enter', 'open'],
    ],
  },
} satisfies Record<string, HelpPage>
