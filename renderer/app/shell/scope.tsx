import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { Month } from '../../../shared/time/period.ts'
import type { OpenLedger } from '../../client/use-status.ts'
import type { PeriodState } from '../../ui/chip/period-badge.tsx'
import { type LedgerStorage, ledgerStorage } from './ledger-storage.ts'
import { usualMonth } from './usual-month.ts'

/** What the top bar chooses for every screen, and the ledger that is open. */
export interface Scope {
  readonly ledger: OpenLedger
  /** Today where the service runs, ISO. */
  readonly today: string
  readonly version: string
  /** The grant filter: a code, or null for all grants. */
  readonly grant: string | null
  readonly chooseGrant: (code: string | null) => void
  /** The month shown; null while the ledger has no month yet. */
  readonly month: Month | null
  readonly monthState: PeriodState | null
  readonly chooseMonth: (month: Month) => void
  /** Keeps filters, views and the like: in the browser, or in memory only for an encrypted ledger. */
  readonly storage: LedgerStorage
}

const ScopeContext = createContext<Scope | null>(null)

/** The ledger, the grant filter and the month of the top bar. Only inside the shell. */
export function useScope(): Scope {
  const scope = useContext(ScopeContext)
  if (!scope) throw new Error('useScope is used outside the shell')
  return scope
}

interface ScopeProviderProps {
  readonly ledger: OpenLedger
  readonly today: string
  readonly version: string
  readonly children: ReactNode
}

export function ScopeProvider({ ledger, today, version, children }: ScopeProviderProps) {
  const stored = `sikasso.grant.${ledger.id}`
  const [storage] = useState(() => ledgerStorage(ledger, window.localStorage))
  const [grant, setGrant] = useState<string | null>(() => storage.getItem(stored))
  const [chosenMonth, chooseMonth] = useState<Month | null>(null)
  const chooseGrant = useCallback(
    (code: string | null) => {
      if (code === null) storage.removeItem(stored)
      else storage.setItem(stored, code)
      setGrant(code)
    },
    [storage, stored],
  )
  const scope = useMemo<Scope>(() => {
    const period = ledger.periods.find((candidate) => candidate.month === chosenMonth)
    const month = period?.month ?? usualMonth(ledger.periods, today)
    return {
      ledger,
      today,
      version,
      grant: ledger.grants.some((candidate) => candidate.code === grant) ? grant : null,
      chooseGrant,
      month,
      monthState: ledger.periods.find((candidate) => candidate.month === month)?.state ?? null,
      chooseMonth,
      storage,
    }
  }, [ledger, today, version, grant, chosenMonth, chooseGrant, storage])
  return <ScopeContext value={scope}>{children}</ScopeContext>
}
