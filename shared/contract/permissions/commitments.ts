import type { Role } from '../role.ts'

export const commitmentsPermissions = {} as const satisfies Record<string, readonly Role[]>
