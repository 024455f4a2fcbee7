import type { HelpPage } from '../help.ts'

export const closingHelpEn = {
  closing: {
    title: 'Monthly close',
    body: [
      'The checklist T2 is first filled by the books: drafts, gaps in numbers, reconciliations, rates, suspense accounts, inter-fund, variances. You answer the rest, with a comment where the answer is no or not applicable. A blocking item to which the books say no is settled in the books.',
      'Choose an item: its panel shows its facts, the screen where they are dealt with and its action, such as the transfer that settles an inter-fund balance. Month-end entries (fund releases, revaluations) are proposed as drafts; propose again when the month changes, until they are posted.',
      'Lock and seal makes a verified backup, then seals the month with its checklist. Whoever answered a blocking item by hand does not seal: a second person does; a seal set alone says so. With more than 30% of items not applicable by hand the month is not sealed. What the books contradict stays marked. The certificate carries the chain head to keep outside the ledger.',
      'A reopening is asked for by one person and confirmed by another, approver or administrator. Once every month of a year is closed, its closing clears income and expense and carries the balances; nothing enters it afterwards.',
    ],
    keys: [
      ['O', 'answer yes'],
      ['N', 'answer no'],
      ['X', 'answer not applicable'],
      ['P', 'attach a proof'],
    ],
  },
} satisfies Record<string, HelpPage>
