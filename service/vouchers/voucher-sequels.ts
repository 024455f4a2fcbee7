import type { Database } from '../../db/database.ts'
import { originsOfDraft, vouchersOfOrigin } from '../../db/queries/origins.ts'
import { voucherDetailRow } from '../../db/queries/voucher-detail.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'

/** What a draft is to the posted voucher that it came from. */
export const SEQUEL_ROLES = ['reversal', 'correction', 'reclass'] as const
type SequelRole = (typeof SEQUEL_ROLES)[number]

/** How the drafts that take back, correct or re-class a posted voucher name it as their origin. */
export const sequelOrigin = (voucherId: number): string => `voucher:${voucherId}`

/** The number of the voucher that a draft is the proposed reversal of; undefined for every other draft. */
export function voucherReversedBy(database: Database, draftId: string): string | undefined {
  const origin = originsOfDraft(database, draftId).find(
    ({ role, origin }) => role === 'reversal' && origin.startsWith('voucher:'),
  )
  return origin && voucherDetailRow(database, Number(origin.origin.slice(8)))?.number
}

/** The role of a sequel without the line that it is about ("reclass:3"). */
const roleOf = (role: string): SequelRole | undefined =>
  SEQUEL_ROLES.find((known) => role === known || role.startsWith(`${known}:`))

/** The drafts that will take the voucher back, correct it or re-class a line of it. */
export function pendingSequels(database: Database, voucherId: number): { key: string; role: SequelRole }[] {
  return vouchersOfOrigin(database, sequelOrigin(voucherId)).flatMap(({ draftId, role }) => {
    const known = roleOf(role)
    return draftId === null || !known ? [] : [{ key: `draft:${draftId}`, role: known }]
  })
}

/**
 * Refused while a draft already does something to the voucher: two would take it back twice. Lines may be re-classed side by side, each
 * once: `role` is then that of the line ("reclass:3").
 */
export function pendingFault(
  database: Database,
  voucher: { readonly id: number; readonly number: string },
  role: string,
): Fault | undefined {
  const pending = vouchersOfOrigin(database, sequelOrigin(voucher.id)).some(
    (origin) =>
      origin.draftId !== null && (!role.startsWith('reclass:') || !origin.role.startsWith('reclass:') || origin.role === role),
  )
  return pending ? fault('VOUCHER_SEQUEL_PENDING', undefined, { voucher: voucher.number }) : undefined
}
