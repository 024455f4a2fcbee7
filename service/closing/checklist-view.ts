import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { listReopenings, type PeriodReopeningRow, pendingReopenings, reopenedMonths } from '../../db/queries/period-reopenings.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import type { ChecklistItemRow, ChecklistView, MonthEndEntryView } from '../../shared/contract/closing.ts'
import { picked } from '../../shared/fields/picked.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { openMonthsBefore } from '../settings/close-period.ts'
import { interFundBalances } from './balance-facts.ts'
import { budgetVariances } from './budget-facts.ts'
import { type ChecklistRow, closingChecklist, saidOtherwise } from './checklist.ts'
import { WRITTEN_BY_CLOSE } from './checklist-items.ts'
import { type MonthEndEntry, monthEndEntries } from './month-end-entries.ts'
import { transferOrigin } from './propose-transfer.ts'
import { sealingFaults } from './seal-month.ts'

/** Everything that the screen of the monthly close shows of a month, to this person. Refused: a month that the ledger does not have. */
export function checklistView(ledger: Ledger, month: Month, user: string): Result<ChecklistView> {
  const { database, surroundings } = ledger
  const period = listPeriods(database).find((known) => known.month === month)
  if (!period) return failure(fault('PERIOD_NOT_OPENED', undefined, { period: month }))
  const today = surroundings.clock.today()
  const closed = period.state === 'closed'
  const checklist = closingChecklist(database, month, today)
  const entries = monthEndEntries(database, month)
  const { sealed } = checklist
  return success({
    month,
    state: period.state,
    reopened: reopenedMonths(database).includes(month),
    startedAt: checklist.startedAt,
    rows: checklist.rows.map(rowView),
    progress: { ...checklist.progress },
    sealed: sealed === null ? null : { at: sealed.at, by: sealed.by, head: sealed.head, covered: sealed.rows !== null },
    sealingFaults: closed ? [] : sealingFaults(database, checklist, { today, now: surroundings.clock.now() }, user),
    closesToo: closed ? [] : openMonthsBefore(database, month),
    interFund: interFundBalances(database, month).map((pair) => ({
      ...pair,
      transferKey: draftKeyOf(vouchersOfOrigin(database, transferOrigin(month, pair.debtor, pair.creditor))),
    })),
    variances: budgetVariances(database, month),
    entries: entries.entries.map(entryView),
    entryFaults: entries.faults,
    reopenings: listReopenings(database, month).map(reopeningView),
    pendingElsewhere: pendingReopenings(database)
      .filter((request) => request.month !== month)
      .map(reopeningView),
  })
}

const draftKeyOf = (vouchers: readonly { readonly draftId: string | null }[]): string | null => {
  const id = vouchers.find(({ draftId }) => draftId !== null)?.draftId
  return id == null ? null : `draft:${id}`
}

const rowView = ({ item, state, computed, evidence, answer }: ChecklistRow): ChecklistItemRow => ({
  number: item.number,
  blocking: item.blocking,
  mayBeNotApplicable: item.mayBeNotApplicable,
  writtenByClose: WRITTEN_BY_CLOSE.includes(item.number),
  text: { fr: item.fr, en: item.en },
  role: item.role,
  state,
  computed,
  saidOtherwise: saidOtherwise({ state, computed }),
  evidence: [...evidence],
  answer:
    answer === null
      ? null
      : {
          answer: answer.answer,
          comment: answer.comment,
          evidence: answer.evidence,
          responsible: answer.responsible,
          by: answer.answeredBy,
          at: answer.answeredAt,
        },
})

const entryView = ({ kind, origin, subject, amountXof, waitingXof, rate, state, made }: MonthEndEntry): MonthEndEntryView => ({
  kind,
  origin,
  subject,
  amountXof,
  waitingXof,
  rate,
  state,
  vouchers: made.map(({ voucherId, draftId, number, role, reversed }) => ({
    key: voucherId === null ? `draft:${draftId}` : `posted:${voucherId}`,
    number,
    role,
    reversed: reversed === 1,
  })),
})

const reopeningView = (row: PeriodReopeningRow): ChecklistView['reopenings'][number] => ({
  ...picked(row, 'id', 'month', 'reason', 'state', 'askedBy', 'askedAt', 'decidedBy', 'decidedAt'),
})
