import type { Register } from './register.ts'

export const assetsRegisters: readonly Register[] = [
  {
    name: 'asset-rule',
    table: 'asset_rule',
    key: 'valid_from',
    children: [{ table: 'asset_life', parent: 'valid_from', order: 'category' }],
  },
  { name: 'asset', table: 'asset', key: 'id' },
  { name: 'asset-movement', table: 'asset_movement', key: 'id' },
  {
    name: 'asset-count',
    table: 'asset_count',
    key: 'id',
    children: [{ table: 'asset_count_line', parent: 'count_id', order: 'asset_id' }],
  },
  {
    name: 'depreciation-run',
    table: 'depreciation_run',
    key: 'id',
    children: [{ table: 'depreciation_run_line', parent: 'run_id', order: 'asset_id' }],
  },
]
