import type { Role } from '../role.ts'

export const thirdPartiesPermissions = {} as const satisfies Record<string, readonly Role[]>
