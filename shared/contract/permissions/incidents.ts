import type { Role } from '../role.ts'

/** A role is not enough for the register itself: the person must be an officer of it too (service/incidents). */
export const incidentsPermissions = {
  'incidents.askOfficer': ['administrator'],
  'incidents.decideOfficer': ['administrator'],
  'incidents.save': ['preparer', 'approver', 'administrator'],
} as const satisfies Record<string, readonly Role[]>
