import { useParameters } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'

/** The grant that the screen is about: the address’s, else the top bar’s, else the first; null in a ledger without grants. */
export function useEligibilityGrant(): string | null {
  const { ledger, grant } = useScope()
  const { grant: asked } = useParameters('eligibility')
  const known = (code: string | null | undefined) => ledger.grants.find((each) => each.code === code)?.code
  return known(asked) ?? known(grant) ?? ledger.grants[0]?.code ?? null
}
