import type { Role } from '../role.ts'

export const procurementPermissions = {} as const satisfies Record<string, readonly Role[]>
