import type { Role } from '../role.ts'

export const paymentsPermissions = {} as const satisfies Record<string, readonly Role[]>
