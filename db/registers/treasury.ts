import type { Register } from './register.ts'

export const treasuryRegisters: readonly Register[] = [
  { name: 'treasury-account', table: 'treasury_account', key: 'account' },
  { name: 'treasury-parameter', table: 'treasury_parameter', key: 'id' },
  { name: 'statement-layout', table: 'statement_layout', key: 'account' },
  {
    name: 'bank-statement',
    table: 'bank_statement',
    key: 'id',
    children: [{ table: 'statement_line', parent: 'statement_id', order: 'position' }],
  },
  {
    name: 'reconciliation-start',
    table: 'reconciliation_start',
    key: 'account',
    children: [
      { table: 'reconciliation_start_item', parent: 'account', order: 'id' },
      { table: 'reconciliation_start_entry', parent: 'account', order: 'voucher_id, line_number' },
    ],
  },
  {
    name: 'statement-match',
    table: 'statement_match',
    key: 'id',
    children: [
      { table: 'statement_match_line', parent: 'match_id', order: 'line_id' },
      { table: 'statement_match_entry', parent: 'match_id', order: 'voucher_id, line_number' },
      { table: 'statement_match_item', parent: 'match_id', order: 'item_id' },
    ],
  },
  { name: 'reconciliation-finding', table: 'reconciliation_finding', key: 'id' },
  {
    name: 'reconciliation',
    table: 'reconciliation',
    key: 'id',
    children: [{ table: 'reconciliation_row', parent: 'reconciliation_id', order: 'position' }],
  },
]
