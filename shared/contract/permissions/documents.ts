import type { Role } from '../role.ts'

export const documentsPermissions = {} as const satisfies Record<string, readonly Role[]>
