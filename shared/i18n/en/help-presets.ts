import type { HelpPage } from '../help.ts'

export const presetsHelpEn = {
  recurring: {
    title: 'Recurring vouchers and presets',
    body: [
      'A recurring voucher says what comes back each month: from a preset or a posted voucher, a day of the month, a first and a last month. In a shorter month it is the last day.',
      'To propose shows what is due by today. One click makes drafts of it, once a month; deleting the draft makes the month due again. Nothing is posted without you.',
      'When the month is closed, the draft is dated the first open day and keeps its value date.',
      'A preset lays the lines of a usual voucher and computes what is to be withheld. Copy one of the product to change it, or make one from a voucher of the register.',
      'The withholding table gives, for each code, the rate, the account, the date from which it holds and the source. The rates that ship are to be confirmed by a chartered accountant; the voucher’s date chooses the row.',
    ],
    keys: [
      ['Tab', 'next field'],
      ['Enter', 'keep the form'],
      ['Escape', 'close the window'],
    ],
  },
} satisfies Record<string, HelpPage>
