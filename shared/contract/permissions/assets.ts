import type { Role } from '../role.ts'

export const assetsPermissions = {
  'assets.save': ['preparer'],
  'assets.move': ['preparer'],
  'assets.dispose': ['approver'],
  'assets.importCount': ['preparer'],
  'assets.proposeDepreciation': ['preparer'],
  'assets.proposeDisposal': ['preparer'],
  'assets.saveRule': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
