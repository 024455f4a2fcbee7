import type { Register } from './register.ts'

export const eligibilityRegisters: readonly Register[] = [
  { name: 'eligibility-ruling', table: 'eligibility_ruling', key: 'id' },
  { name: 'eligibility-review', table: 'eligibility_review', key: 'id' },
]
