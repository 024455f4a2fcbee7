import type { Register } from './register.ts'

export const thirdPartiesRegisters: readonly Register[] = [
  { name: 'third-party-card', table: 'third_party_card', key: 'third_party_id' },
  { name: 'third-party-distinct', table: 'third_party_distinct', key: 'id' },
  { name: 'third-party-rule', table: 'third_party_rule', key: 'id' },
  {
    name: 'matching-group',
    table: 'matching_group',
    key: 'id',
    children: [{ table: 'matching_line', parent: 'group_id', order: 'voucher_id, line_number' }],
  },
]
