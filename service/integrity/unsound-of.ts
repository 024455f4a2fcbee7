import type { UnsoundNotice } from '../../reports/model/unsound-notice.ts'
import type { Ledger } from '../kernel/ledger.ts'

/** What a paper or a workbook made from this ledger must say of it; nothing while no check has failed. */
export function unsoundOf({ integrity: { state, at }, surroundings }: Ledger): { readonly unsound?: UnsoundNotice } {
  if (state !== 'altered' && state !== 'damaged') return {}
  return { unsound: { state, date: (at ?? surroundings.clock.now()).slice(0, 10) } }
}
