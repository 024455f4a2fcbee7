import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ReconciliationView } from '../../../shared/contract/treasury.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'

/** Prints the sheet and signs it: the preparer first, then another person where two write. */
export function SignActions({ view, onImport }: { readonly view: ReconciliationView; readonly onImport: () => void }) {
  const t = useText('treasury')
  const { ledger } = useScope()
  const printing = usePrint()
  const preparer = ledger.user.roles.includes('preparer')
  return (
    <>
      <FailureNote failure={printing.failure} />
      <Button
        icon="printer"
        busy={printing.pending}
        onClick={() => void printing.print('bank-reconciliation', `${view.account.code}:${view.month}`)}
      >
        {t('reconciliation.print')}
      </Button>
      <Button icon="import" blocked={preparer ? undefined : t('reconciliation.onlyPreparer')} onClick={onImport}>
        {t('reconciliation.import')}
      </Button>
      <SignButton view={view} />
    </>
  )
}

function SignButton({ view }: { readonly view: ReconciliationView }) {
  const t = useText('treasury')
  const signing = useCommand(client.treasury.sign)
  const reviewing = useCommand(client.treasury.review)
  const { signed } = view
  const reviews = signed !== null && !signed.outdated && signed.reviewed === null
  const blocked = useBlocked(view, reviews)
  const [failed, setFailed] = useState(false)
  const send = async () => {
    const input = { account: view.account.code, month: view.month }
    const done = reviews ? await reviewing.run(input) : await signing.run(input)
    setFailed(!done.ok)
    if (done.ok) notifications.show({ message: t(reviews ? 'reconciliation.reviewedDone' : 'reconciliation.signedDone') })
  }
  return (
    <>
      {failed ? <FailureNote failure={signing.failure ?? reviewing.failure} /> : null}
      <Button
        variant="primary"
        icon="shield"
        blocked={blocked}
        busy={signing.pending || reviewing.pending}
        onClick={() => void send()}
      >
        {t(reviews ? 'reconciliation.review' : 'reconciliation.sign')}
      </Button>
    </>
  )
}

/** Why this person cannot sign or review now, in a sentence; undefined when it can be done. */
function useBlocked(view: ReconciliationView, reviews: boolean): string | undefined {
  const t = useText('treasury')
  const { ledger, today } = useScope()
  const { name, roles } = ledger.user
  const { signed } = view
  if (reviews) {
    if (!roles.some((role) => role === 'approver' || role === 'administrator')) return t('reconciliation.onlyReviewer')
    return signed?.prepared.name === name ? t('reconciliation.samePerson') : undefined
  }
  if (!roles.includes('preparer')) return t('reconciliation.onlyPreparer')
  if (signed && !signed.outdated) return t('reconciliation.nothingChanged')
  if (view.differenceMinor === null || (view.coveredTo ?? '') < `${view.month}-01`) return t('reconciliation.noBalance')
  if (view.differenceMinor !== 0) return t('reconciliation.mustBeNil')
  return today < view.asOf ? t('reconciliation.monthOpen') : undefined
}
