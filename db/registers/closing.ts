import type { Register } from './register.ts'

export const closingRegisters: readonly Register[] = [
  { name: 'closing-answer', table: 'closing_answer', key: 'key' },
  { name: 'variance-explanation', table: 'variance_explanation', key: 'key' },
  { name: 'inter-fund-explanation', table: 'inter_fund_explanation', key: 'key' },
  { name: 'closing-parameter', table: 'closing_parameter', key: 'key' },
  { name: 'period-backup', table: 'period_backup', key: 'id' },
  { name: 'period-reopening', table: 'period_reopening', key: 'id' },
  { name: 'year-end', table: 'year_end', key: 'fiscal_year' },
]
