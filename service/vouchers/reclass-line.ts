import { listJournals, readMasters } from '../../db/queries/masters.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { decidePosting } from '../../domain/vouchers/decide-posting.ts'
import { takenBack, typedAgain } from '../../domain/vouchers/taken-back.ts'
import { isSpendingAccount, isTreasuryAccount } from '../../shared/accounting/spending-account.ts'
import type { ReclassedFields, VoucherDetail, VoucherInput } from '../../shared/contract/vouchers.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from './draft-life-cycle.ts'
import { ledgerFacts } from './ledger-facts.ts'
import { correctionDates, expectCorrectable } from './propose-correction.ts'
import { proposeVoucher } from './voucher-origin.ts'
import { sequelOrigin } from './voucher-sequels.ts'

export interface ReclassRequest {
  readonly key: string
  /** The line's number in its voucher, from one. */
  readonly line: number
  /** What the line is to carry; what stays is given as it is. */
  readonly change: ReclassedFields
  readonly reason: string
}

type Line = VoucherDetail['lines'][number]

const FIELDS = ['account', 'grant', 'budgetLine', 'partner', 'activity', 'site', 'thirdParty', 'expenseType'] as const

/**
 * Proposes the re-classing of one posted line (spec 08 §15): a correction in the journal of miscellaneous operations with the negative of
 * that line and the line anew, the bank line untouched. In a closed month it is dated the first open day, its own day kept as value date.
 * Refused: a treasury line, a change of account other than from one expense to another, a change that changes nothing, no reason, a line
 * that was re-classed already, whatever `expectCorrectable` refuses, and whatever posting would refuse of the new line.
 */
export function reclassLine(work: Work, surroundings: Surroundings, request: ReclassRequest): Result<{ key: string }> {
  const role = `reclass:${request.line}`
  const found = expectCorrectable(work, request.key, role)
  if (!found.ok) return found
  const { id, number, voucher } = found.value
  const line = voucher.lines.find((known) => known.lineNumber === request.line)
  if (!line) return failure(fault('RECLASS_LINE_UNKNOWN', undefined, { voucher: number, line: request.line }))
  const change = cleaned(request.change)
  const faults = refusals(work, id, line, change, request.reason)
  const journal = listJournals(work.database).find(({ type }) => type === 'general')
  if (!journal) faults.push(fault('JOURNAL_UNKNOWN', undefined, { journal: 'OD' }))
  if (faults.length > 0) return failure(...faults)
  const correction: VoucherInput = {
    sourceId: null,
    journal: journal?.code ?? '',
    ...correctionDates(work, voucher.date),
    kind: 'correction',
    corrects: number,
    reason: request.reason.trim(),
    lines: [takenBack(line), { ...typedAgain(line), ...change }],
  }
  const decision = decidePosting(correction, ledgerFacts(work.database, readMasters(work.database), ['administrator']))
  if (!decision.ok) return decision
  return success({ key: draftKey(proposeVoucher(work, surroundings, correction, { origin: sequelOrigin(id), role })) })
}

const cleaned = (change: ReclassedFields): ReclassedFields => {
  const text = (value: string | null) => value?.trim() || null
  return {
    account: change.account.trim(),
    grant: text(change.grant),
    budgetLine: text(change.budgetLine),
    partner: text(change.partner),
    activity: text(change.activity),
    site: text(change.site),
    thirdParty: text(change.thirdParty),
    expenseType: text(change.expenseType),
  }
}

function refusals(work: Work, voucherId: number, line: Line, change: ReclassedFields, reason: string): Fault[] {
  const faults: Fault[] = []
  if (isTreasuryAccount(line.account)) faults.push(fault('RECLASS_TREASURY', undefined, { account: line.account }))
  if (change.account !== line.account && !(isSpendingAccount(line.account) && isSpendingAccount(change.account)))
    faults.push(fault('RECLASS_ACCOUNT', { kind: 'field', path: 'account' }, { from: line.account, to: change.account }))
  if (FIELDS.every((field) => change[field] === line[field])) faults.push(fault('RECLASS_NOTHING'))
  if (reason.trim() === '') faults.push(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  const earlier = vouchersOfOrigin(work.database, sequelOrigin(voucherId)).find(
    ({ role, number, reversed }) => role === `reclass:${line.lineNumber}` && number !== null && reversed === 0,
  )
  if (earlier) faults.push(fault('RECLASS_ALREADY', undefined, { voucher: earlier.number ?? '', line: line.lineNumber }))
  return faults
}
