import type { Register } from './register.ts'

export const activitiesRegisters: readonly Register[] = [
  {
    name: 'activity-event',
    table: 'activity_event',
    key: 'id',
    children: [
      { table: 'activity_event_line', parent: 'event_id', order: 'budget_line_id' },
      { table: 'activity_participant', parent: 'event_id', order: 'position' },
      { table: 'activity_headcount', parent: 'event_id', order: 'organisation, sex' },
      { table: 'activity_cost', parent: 'event_id', order: 'voucher_id, line_number' },
    ],
  },
  { name: 'logframe-result', table: 'logframe_result', key: 'id' },
  {
    name: 'logframe-indicator',
    table: 'logframe_indicator',
    key: 'id',
    children: [{ table: 'logframe_milestone', parent: 'indicator_id', order: 'date' }],
  },
  { name: 'indicator-actual', table: 'indicator_actual', key: 'id' },
]
