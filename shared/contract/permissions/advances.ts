import type { Role } from '../role.ts'

export const advancesPermissions = {} as const satisfies Record<string, readonly Role[]>
