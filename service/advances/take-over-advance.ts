import { insertAdvance, listAdvanceRecords } from '../../db/queries/advances.ts'
import { lineOfVoucher } from '../../db/queries/matching.ts'
import { linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { advanceBook } from './advance-book.ts'
import { dueDateOf } from './advance-rules.ts'
import { nextAdvanceNumber } from './request-advance.ts'

export interface TakeOverInput {
  readonly voucherId: number
  readonly lineNumber: number
  readonly purpose: string
  readonly startsOn: string
  readonly endsOn: string
}

/**
 * Puts into the register an advance that was posted without it, or before this ledger (an opening voucher): it is approved and paid from the
 * start, and its deadline runs. Refused: a line that opens no advance still due, one already in the register, one partly justified (match
 * it with its liquidations first), a holder who is neither staff nor a partner, dates that are none.
 */
export function takeOverAdvance(work: Work, input: TakeOverInput): Result<{ id: number; number: string }> {
  const { voucherId, lineNumber } = input
  const line = linesOfVoucher(work.database, voucherId).find((candidate) => candidate.lineNumber === lineNumber)
  const posted = lineOfVoucher(work.database, voucherId, lineNumber)
  const known = listAdvanceRecords(work.database).find(
    (record) => record.openingVoucherId === voucherId && record.openingLine === lineNumber,
  )
  if (known) return failure(fault('ADVANCE_TAKEN_OVER', undefined, { number: known.number }))
  const row = advanceBook(work.database, '9999-12-31').rows.find(
    ({ opening }) => opening?.voucherId === voucherId && opening.lineNumber === lineNumber,
  )
  const voucher = posted?.number ?? String(voucherId)
  if (!line || !posted || !row || row.balanceXof <= 0 || line.side !== 1)
    return failure(fault('ADVANCE_TAKEOVER_LINE', undefined, { voucher, line: lineNumber }))
  const faults: Fault[] = []
  // A group of matched lines brings its justifications along: only loose ones would be left without their advance.
  if (row.balanceXof !== row.amountXof && posted.groupId === null)
    faults.push(fault('ADVANCE_TAKEOVER_PARTLY', undefined, { voucher }))
  if ((row.holderKind !== 'staff' && row.holderKind !== 'partner') || posted.thirdPartyId === null)
    faults.push(fault('ADVANCE_HOLDER', undefined, { name: row.holder === '' ? row.account : row.holder }))
  faults.push(...purposeFaults(input))
  if (faults.length > 0 || posted.thirdPartyId === null) return failure(...faults)
  const number = nextAdvanceNumber(work)
  const staff = row.holderKind === 'staff'
  const id = insertAdvance(work.database, {
    number,
    holderKind: staff ? 'staff' : 'partner',
    thirdPartyId: posted.thirdPartyId,
    partnerId: staff ? null : line.partnerId,
    purpose: input.purpose.trim().normalize('NFC'),
    purposeFolded: fold(input.purpose),
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    grantId: line.grantId,
    budgetLine: row.budgetLine,
    activity: line.activity,
    site: line.site,
    account: line.account,
    amountXof: line.amountXof,
    dueOn: staff ? dueDateOf(work.database, input.endsOn) : null,
    openingVoucherId: voucherId,
    openingLine: lineNumber,
    requestedBy: work.actor.id,
    requestedOn: posted.date,
    decision: 'approved',
  })
  return success({ id, number })
}

function purposeFaults({ purpose, startsOn, endsOn }: TakeOverInput): Fault[] {
  const field = (path: string) => ({ kind: 'field', path }) as const
  const faults: Fault[] = []
  if (purpose.trim() === '') faults.push(fault('VALUE_MISSING', field('purpose'), { name: 'purpose' }))
  if (!isLocalDate(startsOn)) faults.push(fault('DATE_INVALID', field('startsOn'), { value: startsOn }))
  if (!isLocalDate(endsOn)) faults.push(fault('DATE_INVALID', field('endsOn'), { value: endsOn }))
  if (endsOn < startsOn) faults.push(fault('ADVANCE_DATES', field('endsOn'), { start: startsOn, end: endsOn }))
  return faults
}
