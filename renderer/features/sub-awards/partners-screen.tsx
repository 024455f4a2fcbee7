import { useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { PartnerList } from './partner-list.tsx'
import { PartnerPage } from './partner-page.tsx'

/** Partners: all of them with their agreements, or one whole. */
function Partners() {
  const { partner } = useParameters('partners')
  return partner === undefined ? <PartnerList /> : <PartnerPage key={partner} code={partner} />
}

export const partnersScreen: Screen = { area: 'partners', Component: Partners, folded: false, help: 'partners' }
