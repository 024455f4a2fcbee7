import type { HelpPage } from '../help.ts'

export const payrollHelpEn = {
  payroll: {
    title: 'Payroll',
    body: [
      'In Staff, each person has a contract, pay, family and a split of time, all dated: a change begins on a day, and what was stays.',
      'In Rates, contributions, ITS bands and due days bear their source. The rates in force on the pay day apply; a computed month does not change when a rate does.',
      'Type each person’s overtime, bonuses, absences and deductions in the right-hand pane, then compute the month. The payroll voucher is proposed as a draft, balanced in every fund; computing again replaces it, or corrects it once posted.',
      'The check holds the payroll book, the ledger, the returns and the payment list side by side. Salaries are paid by bank, mobile money or cash, each with its list.',
      'In Returns, each debt has its due day, its proposed payment and its receipt. Pay is split by the month’s signed timesheet, else by the planned split.',
    ],
    keys: [
      ['ArrowDown', 'next person or return'],
      ['Enter', 'open the payslip or the record'],
      ['Escape', 'close the pane'],
    ],
  },
} satisfies Record<string, HelpPage>
