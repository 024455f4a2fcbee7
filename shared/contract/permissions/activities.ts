import type { Role } from '../role.ts'

const DESK = ['preparer', 'approver'] as const satisfies readonly Role[]

export const activitiesPermissions = {
  'activities.saveEvent': DESK,
  'activities.decideEvent': ['approver'],
  'activities.allocate': DESK,
  'activities.importAttendance': DESK,
  'activities.saveLogframe': DESK,
  'activities.recordActual': DESK,
  'activities.importLogframe': DESK,
} as const satisfies Record<string, readonly Role[]>
