import type { Register } from './register.ts'

export const sharedCostsRegisters: readonly Register[] = [
  {
    name: 'allocation-key',
    table: 'allocation_key',
    key: 'id',
    children: [{ table: 'allocation_key_share', parent: 'key_id', order: 'position' }],
  },
  { name: 'cost-pool', table: 'cost_pool', key: 'id' },
  {
    name: 'allocation-run',
    table: 'allocation_run',
    key: 'id',
    children: [
      { table: 'allocation_run_line', parent: 'run_id', order: 'voucher_id, line_number' },
      { table: 'allocation_run_share', parent: 'run_id', order: 'position' },
    ],
  },
  {
    name: 'timesheet',
    table: 'timesheet',
    key: 'id',
    children: [
      { table: 'timesheet_row', parent: 'timesheet_id', order: 'position' },
      { table: 'timesheet_hours', parent: 'timesheet_id', order: 'position, day' },
    ],
  },
  { name: 'shared-cost-parameter', table: 'shared_cost_parameter', key: 'code' },
]
