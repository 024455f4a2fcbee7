import type { HelpPage } from '../help.ts'

export const payrollHelpFr = {
  payroll: { title: 'Paie', body: [], keys: [] },
} satisfies Record<string, HelpPage>
