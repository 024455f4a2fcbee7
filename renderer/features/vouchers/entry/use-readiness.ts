import { PERMISSIONS } from '../../../../shared/contract/permission.ts'
import type { Role } from '../../../../shared/contract/role.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { isBlankLine } from './model/entry-line.ts'
import { isBalanced } from './model/live-balance.ts'
import type { EntryDesk } from './use-entry-desk.ts'

export interface Readiness {
  /** Why the draft cannot be kept; null when it can. Faults of the voucher are no reason: people work in passes. */
  readonly mayKeep: string | null
  /** Why it cannot be submitted or posted yet; null when it can. */
  readonly mayFinish: string | null
}

/** What stands between the voucher and its draft, and between it and its posting, in a sentence. */
export function useReadiness(desk: EntryDesk): Readiness {
  const t = useText('vouchers')
  const { ledger } = useScope()
  const { voucher } = desk.state
  const mayPrepare = allows(ledger.user.roles, PERMISSIONS['vouchers.saveDraft'])
  const empty = voucher.lines.every(isBlankLine)
  if (!mayPrepare) return { mayKeep: t('blocked.role'), mayFinish: t('blocked.role') }
  if (empty) return { mayKeep: t('ready.empty'), mayFinish: t('ready.empty') }
  if (desk.placed.length > 0) return { mayKeep: null, mayFinish: t('ready.faults', { count: desk.placed.length }) }
  if (!desk.balance.whole) return { mayKeep: null, mayFinish: t('balance.waiting') }
  return { mayKeep: null, mayFinish: isBalanced(desk.balance, voucher.kind) ? null : t('ready.unbalanced') }
}

const allows = (roles: readonly Role[], wanted: readonly Role[]): boolean => roles.some((role) => wanted.includes(role))
