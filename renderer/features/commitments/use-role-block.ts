import type { Role } from '../../../shared/contract/role.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useText } from '../../ui/language/use-text.ts'

/** Why whoever acts may not do what this role does, in words; undefined when they may. */
export function useRoleBlock(role: Extract<Role, 'preparer' | 'approver' | 'administrator'>): string | undefined {
  const t = useText('commitments')
  const { ledger } = useScope()
  const shell = useText('shell')
  if (ledger.readOnly) return shell('blocked.readOnly')
  return ledger.user.roles.includes(role) ? undefined : t(`blocked.${role}`)
}
