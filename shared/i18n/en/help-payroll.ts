import type { HelpPage } from '../help.ts'

export const payrollHelpEn = {
  payroll: { title: 'Payroll', body: [], keys: [] },
} satisfies Record<string, HelpPage>
