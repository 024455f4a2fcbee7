import { useState } from 'react'
import { client } from '../client/client.ts'
import { failureOf, faultsOf } from '../client/failure.ts'
import { useAction } from '../client/use-action.ts'
import { useStatus } from '../client/use-status.ts'
import { StartScreen } from '../features/start/start-screen.tsx'
import { Button } from '../ui/button/button.tsx'
import { QueryFailure } from '../ui/failure/query-failure.tsx'
import { useText } from '../ui/language/use-text.ts'
import { Page } from '../ui/layout/page.tsx'
import { DamagedLedger } from './recovery/damaged-ledger.tsx'
import { ScopeProvider } from './shell/scope.tsx'
import { Shell } from './shell/shell.tsx'

interface NoStatusProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** A ledger so damaged that it does not even say what it is: its copies are offered, and the way out. */
function NoStatus({ error, onRetry }: NoStatusProps) {
  const t = useText('shell')
  const close = useAction(client.settings.closeLedger)
  const faults = faultsOf(failureOf(error))
  if (!faults.some(({ code }) => code === 'LEDGER_DAMAGED')) return <QueryFailure error={error} onRetry={onRetry} />
  return (
    <main>
      <Page
        title={t('damaged.screen')}
        actions={<Button onClick={() => void close.run(undefined)}>{t('user.closeLedger')}</Button>}
      >
        <DamagedLedger faults={faults} />
      </Page>
    </main>
  )
}

/** The start screen while no ledger is open, the shell afterwards. */
export function App() {
  const status = useStatus()
  const [holding, setHolding] = useState(false)
  if (!status.data) {
    return status.error ? <NoStatus error={status.error} onRetry={() => void status.refetch()} /> : null
  }
  const { ledger, today, version } = status.data
  if (!ledger || holding) return <StartScreen version={version} today={today} onHold={setHolding} />
  return (
    <ScopeProvider key={ledger.id} ledger={ledger} today={today} version={version}>
      <Shell />
    </ScopeProvider>
  )
}
