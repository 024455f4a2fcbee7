import type { Register } from './register.ts'

export const partnerReportsRegisters: readonly Register[] = [
  {
    name: 'partner-report',
    table: 'partner_report',
    key: 'id',
    children: [
      { table: 'partner_report_line', parent: 'report_id', order: 'position' },
      { table: 'partner_report_decision', parent: 'report_id', order: 'id' },
      { table: 'partner_report_message', parent: 'report_id', order: 'id' },
    ],
  },
]
