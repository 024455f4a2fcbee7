import type { HelpPage } from '../help.ts'

export const thirdPartiesHelpEn = {
  thirdParties: {
    title: 'Third parties',
    body: [
      'A third party comes into being with the first voucher that names it; its card says who it is: tax number, phone, account, date of screening. The name never changes, since entries carry it.',
      'Doubts shows names that look alike and numbers that stand on two cards. Closing a name rewrites nothing: it is only no longer offered.',
      'Matching puts an invoice and its payments under one letter. It moves no amount and stays possible after closing; a partial matching may be completed later.',
      'Ageing counts from the due date. It always agrees with the ledger, and the screen proves it account by account.',
      'Import reads your whole Excel list, shows what it would change, then writes all or nothing.',
    ],
    keys: [
      ['ArrowDown', 'next third party'],
      ['Enter', 'open the card'],
      ['F', 'find'],
    ],
  },
} satisfies Record<string, HelpPage>
