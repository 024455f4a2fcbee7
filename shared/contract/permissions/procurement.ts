import type { Role } from '../role.ts'

export const procurementPermissions = {
  'procurement.saveFile': ['preparer'],
  'procurement.saveRule': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
