import { useEffect, useRef } from 'react'
import { replaceParameters } from '../../../app/routes/router.ts'
import type { ScreenParameters } from '../../../app/routes/routes.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { isNarrowed } from './register-filter.ts'
import { keepLastFilter, readLastFilter } from './saved-views.ts'

/** The filters stay: an address without any takes those with which the register was last left, and every change is kept. */
export function useRememberedFilters(address: ScreenParameters<'vouchers'>): void {
  const { ledger, storage } = useScope()
  const returned = useRef(false)
  useEffect(() => {
    if (!returned.current) {
      returned.current = true
      const last = readLastFilter(storage, ledger.id)
      if (!isNarrowed(address) && address.key === undefined && isNarrowed(last)) {
        replaceParameters('vouchers', { ...last, import: address.import })
        return
      }
    }
    keepLastFilter(storage, ledger.id, address)
  }, [address, ledger.id, storage])
}
