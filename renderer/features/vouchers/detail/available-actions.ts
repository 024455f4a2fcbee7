import { type CommandName, PERMISSIONS } from '../../../../shared/contract/permission.ts'
import type { Role } from '../../../../shared/contract/role.ts'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'

export type VoucherAction =
  | 'edit'
  | 'submit'
  | 'approve'
  | 'post'
  | 'return'
  | 'reverse'
  | 'correct'
  | 'reclass'
  | 'copy'
  | 'preset'
  | 'recur'
  | 'delete'

/** Why an action is not possible now: the person's roles, the rule that who prepares does not approve, or a draft that already corrects it. */
export type Blocked = 'role' | 'duties' | 'pending'

export interface AvailableAction {
  readonly action: VoucherAction
  readonly blocked: Blocked | null
}

interface Person {
  readonly name: string
  readonly roles: readonly Role[]
}

const COMMANDS: Readonly<Record<VoucherAction, CommandName>> = {
  edit: 'vouchers.saveDraft',
  submit: 'vouchers.submit',
  approve: 'vouchers.approve',
  post: 'vouchers.post',
  return: 'vouchers.returnDraft',
  reverse: 'vouchers.reverse',
  correct: 'vouchers.proposeCorrection',
  reclass: 'vouchers.reclass',
  copy: 'vouchers.saveDraft',
  preset: 'presets.save',
  recur: 'presets.saveRecurring',
  delete: 'vouchers.deleteDraft',
}

type Judged = Pick<VoucherDetail, 'state' | 'kind' | 'preparedBy' | 'submittedBy' | 'correctedBy' | 'pending'>

/**
 * What may be done with a voucher, the main action first (spec 08 §4, C03). While one person alone writes, a draft is posted
 * straight away and a voucher reversed at once; as soon as two do, drafts are submitted, approved by somebody else, then posted, and a
 * reversal is proposed by one and approved by another. A proposed reversal is not rewritten. The service decides all the same.
 */
export function availableActions(voucher: Judged, person: Person, postsAlone: boolean): AvailableAction[] {
  return actionsOf(voucher, postsAlone).map((action) => ({ action, blocked: blockedBy(action, voucher, person, postsAlone) }))
}

function actionsOf(voucher: Judged, postsAlone: boolean): VoucherAction[] {
  const edit: VoucherAction[] = voucher.kind === 'reversal' ? [] : ['edit']
  switch (voucher.state) {
    case 'draft':
      return postsAlone ? ['post', ...edit, 'delete'] : ['submit', ...edit, 'delete']
    case 'submitted':
      return postsAlone ? ['post', ...edit, 'return', 'delete'] : ['approve', 'return', ...edit, 'delete']
    case 'approved':
      return ['post', 'return', ...edit]
    case 'posted': {
      const repeated: VoucherAction[] = voucher.kind === 'correction' ? [] : ['preset', 'recur']
      if (voucher.kind === 'reversal') return ['copy']
      if (voucher.correctedBy.some((correction) => correction.reversal)) return ['copy', ...repeated]
      return ['correct', 'reverse', 'copy', 'reclass', ...repeated]
    }
  }
}

function blockedBy(action: VoucherAction, voucher: Judged, person: Person, postsAlone: boolean): Blocked | null {
  const proposes = action === 'reverse' && !postsAlone
  const allowed: readonly Role[] = PERMISSIONS[proposes ? 'vouchers.proposeReversal' : COMMANDS[action]]
  if (!person.roles.some((role) => allowed.includes(role))) return 'role'
  const whole = voucher.pending.some(({ role }) => role !== 'reclass')
  if (action === 'reclass' && whole) return 'pending'
  if ((action === 'correct' || action === 'reverse') && voucher.pending.length > 0) return 'pending'
  const own = voucher.preparedBy === person.name || voucher.submittedBy === person.name
  return action === 'approve' && !postsAlone && own ? 'duties' : null
}
