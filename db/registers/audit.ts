import type { Register } from './register.ts'

export const auditRegisters: readonly Register[] = [
  { name: 'audit-parameter', table: 'audit_parameter', key: 'name' },
  { name: 'public-holiday', table: 'public_holiday', key: 'date' },
]
