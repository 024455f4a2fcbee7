import type { Role } from '../role.ts'

export const sharedCostsPermissions = {} as const satisfies Record<string, readonly Role[]>
