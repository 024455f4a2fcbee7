import { useState } from 'react'
import { useStatus } from '../client/use-status.ts'
import { StartScreen } from '../features/start/start-screen.tsx'
import { QueryFailure } from '../ui/failure/query-failure.tsx'
import { ScopeProvider } from './shell/scope.tsx'
import { Shell } from './shell/shell.tsx'

/** The start screen while no ledger is open, the shell afterwards. */
export function App() {
  const status = useStatus()
  const [holding, setHolding] = useState(false)
  if (!status.data) {
    return status.error ? <QueryFailure error={status.error} onRetry={() => void status.refetch()} /> : null
  }
  const { ledger, today, version } = status.data
  if (!ledger || holding) return <StartScreen version={version} today={today} onHold={setHolding} />
  return (
    <ScopeProvider key={ledger.id} ledger={ledger} today={today} version={version}>
      <Shell />
    </ScopeProvider>
  )
}
