import type { Role } from '../role.ts'

export const presetsPermissions = {
  'presets.save': ['preparer', 'administrator'],
  'presets.delete': ['preparer', 'administrator'],
  'presets.saveWithholding': ['preparer', 'administrator'],
  'presets.deleteWithholding': ['preparer', 'administrator'],
  'presets.saveRecurring': ['preparer'],
  'presets.deleteRecurring': ['preparer'],
  'presets.propose': ['preparer'],
} as const satisfies Record<string, readonly Role[]>
