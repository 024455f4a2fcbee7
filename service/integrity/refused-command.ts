import type { CommandName } from '../../shared/contract/permission.ts'
import type { Integrity } from '../../shared/contract/verification.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { ledgerDamaged } from '../../shared/result/damage.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'

/** What states to others that the books are right: refused while they are altered. Entry goes on. */
const STATES_BOOKS_RIGHT: readonly CommandName[] = [
  'settings.closePeriod',
  'closing.closeYear',
  'closing.confirmYear',
  'closing.exportCertificate',
  'claims.submit',
  'exchange.createPackage',
  'audit.certify',
]

/**
 * Why a command is refused in a ledger whose last check failed: in a damaged one every command, since writing in it loses more; in an altered one what
 * seals or hands out the books, until a verification succeeds.
 */
export function refusedCommand({ state, at, faults }: Integrity, command: CommandName): readonly Fault[] {
  if (state === 'damaged') return faults.length > 0 ? faults : [ledgerDamaged({ part: 'content' })]
  if (state === 'altered' && STATES_BOOKS_RIGHT.includes(command))
    return [fault('LEDGER_ALTERED', undefined, { date: formatDate((at ?? '').slice(0, 10)) })]
  return []
}
