import type { HelpPage } from '../help.ts'

export const paymentsHelpEn = {
  cash: {
    title: 'Cash',
    body: [
      'Choose a cash account and type how many there are of each note and coin: Enter goes down to the next row. The sentence at the top says as you go whether something is missing or too much, against the books of that day.',
      'A provisional slip stands for money: give its number, date, person and amount. Past 48 hours it is pointed out.',
      'Keep the count, then sign. From the first signature on, nothing that was counted changes; where two people can write, two different people sign. A variance is explained before.',
      'The variance voucher is proposed as a draft: a shortage is owed by the cashier, a surplus stays a debt until it is explained. It is never a project expense.',
      'A replenishment is the imprest less the balance, which is the total of the vouchers since the last payment. The balance by day names each day below zero or above the ceiling.',
    ],
    keys: [
      ['Enter', 'next denomination'],
      ['Tab', 'next field'],
      ['Ctrl S', 'keep the count'],
    ],
  },
  payments: {
    title: 'Payments',
    body: [
      'Due lists what is owed and not paid, the most overdue first. Tick, choose the account, the date and the mode: what is wrong is said before anything is made.',
      'Prepare the payment proposes one voucher a payee, or one for all, each payable with its grant. The vouchers then follow their usual way; the letter to the bank and its list are printed from the run.',
      'Cheques are read from the vouchers (“Chèque 000458” in the payment mode or the reference). A number used twice, in no book or too old is pointed out; a void cheque keeps its number and its reason.',
      'A run on a wallet goes out in the operator’s columns. The answer, imported, says who was paid; a failure proposes the return of the money, charges go to the account of charges.',
      'Time limits, accounts and layouts are dated values: the administrator changes them, with their source.',
    ],
    keys: [
      ['Space', 'choose a payable'],
      ['Enter', 'open its voucher'],
    ],
  },
} satisfies Record<string, HelpPage>
