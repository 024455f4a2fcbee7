import type { Register } from './register.ts'

export const payrollRegisters: readonly Register[] = [
  { name: 'contribution-rate', table: 'contribution_rate', key: 'id' },
  {
    name: 'income-tax-scale',
    table: 'income_tax_scale',
    key: 'id',
    children: [{ table: 'income_tax_band', parent: 'scale_id', order: 'position' }],
  },
  { name: 'statutory-rule', table: 'statutory_rule', key: 'code' },
  {
    name: 'employee',
    table: 'employee',
    key: 'id',
    children: [
      { table: 'employee_term', parent: 'employee_id', order: 'valid_from' },
      { table: 'employee_allowance', parent: 'employee_id', order: 'valid_from, position' },
      { table: 'employee_share', parent: 'employee_id', order: 'valid_from, position' },
    ],
  },
  {
    name: 'payroll-input',
    table: 'payroll_input',
    key: 'id',
    children: [{ table: 'payroll_entry', parent: 'input_id', order: 'position' }],
  },
  {
    name: 'payroll-month',
    table: 'payroll_month',
    key: 'month',
    children: [
      { table: 'payslip', parent: 'month', order: 'position' },
      { table: 'payslip_line', parent: 'month', order: 'employee_id, position' },
      { table: 'payslip_share', parent: 'month', order: 'employee_id, position' },
    ],
  },
  { name: 'statutory-return', table: 'statutory_return', key: 'code' },
]
