import type { Register } from './register.ts'

export const capacityRegisters: readonly Register[] = [
  {
    name: 'capacity-assessment',
    table: 'capacity_assessment',
    key: 'id',
    children: [{ table: 'capacity_score', parent: 'assessment_id', order: 'position' }],
  },
  { name: 'capacity-action', table: 'capacity_action', key: 'id' },
  {
    name: 'capacity-training',
    table: 'capacity_training',
    key: 'id',
    children: [
      { table: 'capacity_training_pillar', parent: 'training_id', order: 'pillar' },
      { table: 'capacity_training_line', parent: 'training_id', order: 'voucher_number, line_number' },
    ],
  },
]
