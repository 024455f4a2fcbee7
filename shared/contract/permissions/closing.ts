import type { Role } from '../role.ts'

export const closingPermissions = {} as const satisfies Record<string, readonly Role[]>
