import type { Role } from '../role.ts'

export const treasuryPermissions = {} as const satisfies Record<string, readonly Role[]>
