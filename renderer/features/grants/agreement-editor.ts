import type { GrantAgreementView } from '../../../shared/contract/grant-agreement.ts'
import type { GrantPage } from '../../../shared/contract/grants.ts'

/** What every editor of a part of the agreement is given: the agreement as typed, the page it began from, and where the change goes. */
export interface AgreementEditorProps {
  readonly agreement: GrantAgreementView
  readonly page: GrantPage
  readonly onChange: (agreement: GrantAgreementView) => void
}
