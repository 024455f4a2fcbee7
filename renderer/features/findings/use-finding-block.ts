import type { FindingView } from '../../../shared/contract/findings.ts'
import { PERMISSIONS } from '../../../shared/contract/permission.ts'
import type { Role } from '../../../shared/contract/role.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { usePapers } from '../working-papers/use-papers.ts'

type Deed = 'save' | 'answer' | 'decide' | 'rule' | 'takeIn'

/**
 * Why whoever acts may not do this to findings, in words; undefined when they may. In the auditor's seat the auditor's part is written in the auditor's file,
 * and the management's part waits for the ledger. The service asks again.
 */
export function useFindingBlock(): (deed: Deed) => string | undefined {
  const t = useText('findings')
  const { ledger } = useScope()
  const { blocked } = usePapers()
  return (deed) => {
    if (ledger.readOnly) return deed === 'save' || deed === 'decide' ? blocked : t('blocked.seat')
    const allowed: readonly Role[] = PERMISSIONS[`findings.${deed}`]
    return ledger.user.roles.some((role) => allowed.includes(role)) ? undefined : t(`blocked.${deed}`)
  }
}

/** Why whoever acts may not decide on this finding: their role, or that they answered it for the management. */
export function useDecisionBlock({ answeredBy }: Pick<FindingView, 'answeredBy'>): string | undefined {
  const t = useText('findings')
  const { ledger } = useScope()
  const { state } = usePapers()
  const block = useFindingBlock()
  const { user, users } = ledger
  const name = ledger.readOnly ? (state?.author ?? '') : user.name
  return block('decide') ?? (users.length > 1 && answeredBy.includes(name) ? t('blocked.answered') : undefined)
}
