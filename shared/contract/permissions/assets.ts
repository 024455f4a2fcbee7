import type { Role } from '../role.ts'

export const assetsPermissions = {} as const satisfies Record<string, readonly Role[]>
