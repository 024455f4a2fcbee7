import type { Register } from './register.ts'

/** What the chain covers of the restricted register: who may read it, that something was recorded, and which vouchers are held. */
export const incidentsRegisters: readonly Register[] = [
  { name: 'incident-officer', table: 'incident_officer', key: 'id', restricted: true },
  { name: 'incident-entry', table: 'incident_entry', key: 'id', restricted: true },
  { name: 'voucher-hold', table: 'voucher_hold', key: 'id', restricted: true },
]
