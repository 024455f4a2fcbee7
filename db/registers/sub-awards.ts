import type { Register } from './register.ts'

export const subAwardsRegisters: readonly Register[] = [
  { name: 'partner-card', table: 'partner_card', key: 'partner_id' },
  {
    name: 'sub-award-term',
    table: 'sub_award_term',
    key: 'sub_award_id',
    children: [{ table: 'sub_award_ceiling', parent: 'sub_award_id', order: 'budget_line' }],
  },
  { name: 'sub-award-amendment', table: 'sub_award_amendment', key: 'id' },
  { name: 'sub-award-tranche', table: 'sub_award_tranche', key: 'id' },
]
