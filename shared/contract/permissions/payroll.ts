import type { Role } from '../role.ts'

export const payrollPermissions = {} as const satisfies Record<string, readonly Role[]>
