import { useRoleBlock } from '../../commitments/use-role-block.ts'

/** Why whoever acts may not write templates; undefined for an administrator or an approver. */
export function useTemplateBlock(): string | undefined {
  const approver = useRoleBlock('approver')
  const administrator = useRoleBlock('administrator')
  return approver === undefined || administrator === undefined ? undefined : approver
}
