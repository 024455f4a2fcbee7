import type { Register } from './register.ts'

export const complianceRegisters: readonly Register[] = [
  {
    name: 'checklist-run',
    table: 'checklist_run',
    key: 'id',
    children: [
      { table: 'checklist_answer', parent: 'run_id', order: 'item' },
      { table: 'checklist_action', parent: 'run_id', order: 'id' },
    ],
  },
  { name: 'statutory-obligation', table: 'statutory_obligation', key: 'id' },
  { name: 'checklist-template', table: 'checklist_template', key: 'id' },
]
