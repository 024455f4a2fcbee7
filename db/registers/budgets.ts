import type { Register } from './register.ts'

export const budgetsRegisters: readonly Register[] = [
  {
    name: 'budget-approval',
    table: 'budget_version_approval',
    key: 'version_id',
    children: [{ table: 'budget_phasing', parent: 'version_id', order: 'budget_line_id, month' }],
  },
  {
    name: 'budget-tree',
    table: 'budget_tree',
    key: 'grant_id',
    children: [{ table: 'budget_head', parent: 'grant_id', order: 'position, code' }],
  },
  {
    name: 'budget-forecast',
    table: 'budget_forecast',
    key: 'id',
    children: [{ table: 'budget_forecast_month', parent: 'forecast_id', order: 'budget_line_id, month' }],
  },
]
