import type { Database } from '../../db/database.ts'
import { type ClosingAnswerRow, closingAnswers } from '../../db/queries/closing-answers.ts'
import { backupOfClosing } from '../../db/queries/period-reopenings.ts'
import {
  answerOf,
  type ChecklistProgress,
  type ComputedAnswer,
  gatherFacts,
  type ItemState,
  isMet,
  progressOf,
} from '../../domain/closing/checklist.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import { AREAS_FACTS } from './areas-facts.ts'
import { type BundledItem, CHECKLIST_ITEMS, WRITTEN_BY_CLOSE } from './checklist-items.ts'
import { closingFacts } from './closing-facts.ts'
import { type SealedChecklist, sealedChecklist } from './sealed-checklist.ts'

export interface ChecklistRow {
  readonly item: BundledItem
  readonly state: ItemState
  /** What the books say, or said when the month was sealed; null where no area answers. */
  readonly computed: ComputedAnswer['state'] | null
  readonly evidence: readonly Fault[]
  readonly answer: ClosingAnswerRow | null
}

export interface Checklist {
  readonly month: Month
  readonly rows: readonly ChecklistRow[]
  readonly progress: ChecklistProgress
  /** When the month is sealed with its checklist; null while it is open, or sealed from the command line. */
  readonly sealed: SealedChecklist | null
  readonly startedAt: string | null
}

/**
 * The monthly close T2 of a month: the books answer first, from every area's facts, then people. A sealed month shows what its seal covers
 * and is not computed again.
 */
export function closingChecklist(database: Database, month: Month, today: LocalDate): Checklist {
  const answers = closingAnswers(database, month)
  const sealed = sealedChecklist(database, month)
  const startedAt = answers.map(({ answeredAt }) => answeredAt).sort()[0] ?? null
  if (sealed?.rows) {
    const rows = CHECKLIST_ITEMS.map((item) => sealedRow(item, sealed, answers))
    return { month, rows, progress: progressOf(rows), sealed, startedAt }
  }
  const facts = [closingFacts, ...AREAS_FACTS].flatMap((read) => read(database, month, today))
  const rows = CHECKLIST_ITEMS.filter(({ number }) => !WRITTEN_BY_CLOSE.includes(number)).map((item): ChecklistRow => {
    const computed = gatherFacts(facts.filter((known) => known.item === item.number))
    const answer = answers.find((known) => known.item === item.number) ?? null
    const state = answerOf(item, computed, answer?.answer)
    return { item, state, computed: computed?.state ?? null, evidence: computed?.evidence ?? [], answer }
  })
  const all = [...rows, ...closeRows(database, month, rows, sealed)]
  return {
    month,
    rows: all,
    progress: progressOf(all.filter(({ item, state }) => !waitsForClose(item, state))),
    sealed,
    startedAt,
  }
}

/** Items 20 and 21 of a month that is ready wait for the close: they keep nobody from it. */
const waitsForClose = (item: BundledItem, state: ItemState): boolean =>
  WRITTEN_BY_CLOSE.includes(item.number) && state === 'waiting'

function closeRows(
  database: Database,
  month: Month,
  rows: readonly ChecklistRow[],
  sealed: SealedChecklist | null,
): ChecklistRow[] {
  const unmet = rows.filter(({ item, state }) => !isMet(item, state)).map(({ item }) => item.number)
  const backup = sealed ? backupOfClosing(database, month, sealed.at) : undefined
  return CHECKLIST_ITEMS.filter(({ number }) => WRITTEN_BY_CLOSE.includes(number)).map((item) => {
    const row = { item, computed: null, answer: null }
    if (item.number === 20) {
      if (backup) return { ...row, state: 'yes', evidence: [backupFault(backup)] }
      return sealed
        ? { ...row, state: 'no', evidence: [fault('CLOSING_BACKUP_NOT_MADE')] }
        : { ...row, state: 'waiting', evidence: [fault('CLOSING_BACKUP_AT_CLOSE')] }
    }
    if (sealed)
      return {
        ...row,
        state: 'yes',
        evidence: [fault('CLOSING_SEALED', undefined, { date: sealed.at.slice(0, 10), name: sealed.by })],
      }
    return unmet.length > 0
      ? { ...row, state: 'no', evidence: [fault('CLOSING_LOCK_WAITS', undefined, { items: unmet.join(', ') })] }
      : { ...row, state: 'waiting', evidence: [fault('CLOSING_LOCK_READY')] }
  })
}

export const backupFault = (backup: { readonly fileName: string; readonly verifiedAt: string }): Fault =>
  fault('CLOSING_BACKUP_MADE', undefined, { file: backup.fileName, date: backup.verifiedAt.slice(0, 10) })

function sealedRow(item: BundledItem, sealed: SealedChecklist, answers: readonly ClosingAnswerRow[]): ChecklistRow {
  const row = sealed.rows?.find((known) => known.item === item.number)
  const answer = answers.find((known) => known.item === item.number) ?? null
  const computed = BOOKS_SAY.find((said) => said === row?.books) ?? null
  return { item, state: row?.state ?? 'unanswered', computed, evidence: row?.evidence ?? [], answer }
}

const BOOKS_SAY: readonly ComputedAnswer['state'][] = ['yes', 'no', 'waiting', 'notApplicable']

/** What the books say where a person's answer is another, or null: it stays marked wherever the item is shown. */
export const saidOtherwise = ({ state, computed }: Pick<ChecklistRow, 'state' | 'computed'>): ComputedAnswer['state'] | null =>
  computed === null || computed === state ? null : computed
