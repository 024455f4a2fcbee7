import { type CommandName, PERMISSIONS } from '../../../../shared/contract/permission.ts'
import type { Role } from '../../../../shared/contract/role.ts'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'

export type VoucherAction = 'edit' | 'submit' | 'approve' | 'post' | 'return' | 'reverse' | 'correct' | 'copy' | 'delete'

/** Why an action is not possible now: the person's roles, the rule that who prepares does not approve, or that two people are needed. */
export type Blocked = 'role' | 'duties' | 'twoPeople'

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
  correct: 'vouchers.saveDraft',
  copy: 'vouchers.saveDraft',
  delete: 'vouchers.deleteDraft',
}

/**
 * What may be done with a voucher, the main action first (spec 08 §4, C03). While one person alone writes, a draft is posted
 * straight away; as soon as two do, it is submitted, approved by somebody else, then posted. A reversal is posted at once, by one
 * person: where two write, a correction with negative amounts is prepared instead, and approved like any voucher. The service decides
 * all the same.
 */
export function availableActions(
  voucher: Pick<VoucherDetail, 'state' | 'kind' | 'preparedBy' | 'correctedBy'>,
  person: Person,
  postsAlone: boolean,
): AvailableAction[] {
  return actionsOf(voucher, postsAlone).map((action) => ({ action, blocked: blockedBy(action, voucher, person, postsAlone) }))
}

function actionsOf(voucher: Pick<VoucherDetail, 'state' | 'kind' | 'correctedBy'>, postsAlone: boolean): VoucherAction[] {
  switch (voucher.state) {
    case 'draft':
      return postsAlone ? ['post', 'edit', 'delete'] : ['submit', 'edit', 'delete']
    case 'submitted':
      return postsAlone ? ['post', 'edit', 'return', 'delete'] : ['approve', 'return', 'edit', 'delete']
    case 'approved':
      return ['post', 'return', 'edit']
    case 'posted': {
      const reversible = voucher.kind !== 'reversal' && !voucher.correctedBy.some((correction) => correction.reversal)
      if (!reversible) return ['copy']
      return postsAlone ? ['reverse', 'copy'] : ['correct', 'reverse', 'copy']
    }
  }
}

function blockedBy(
  action: VoucherAction,
  voucher: Pick<VoucherDetail, 'preparedBy'>,
  person: Person,
  postsAlone: boolean,
): Blocked | null {
  const allowed: readonly Role[] = PERMISSIONS[COMMANDS[action]]
  if (!person.roles.some((role) => allowed.includes(role))) return 'role'
  if (action === 'reverse' && !postsAlone) return 'twoPeople'
  return action === 'approve' && !postsAlone && voucher.preparedBy === person.name ? 'duties' : null
}
