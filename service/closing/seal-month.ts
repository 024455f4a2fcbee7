import { basename } from 'node:path'
import type { Database } from '../../db/database.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { insertPeriodBackup } from '../../db/queries/period-reopenings.ts'
import { isMet, leftOutOf } from '../../domain/closing/checklist.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { closingContract } from '../../shared/contract/closing.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { backupOf } from '../settings/backup-ledger.ts'
import { closePeriod, closingChecks } from '../settings/close-period.ts'
import { backupFault, type Checklist, type ChecklistRow, closingChecklist } from './checklist.ts'
import { MOST_LEFT_OUT, WRITTEN_BY_CLOSE } from './checklist-items.ts'
import { checklistBody } from './sealed-checklist.ts'
import { secondPersonFaults, writersOf } from './second-person.ts'

export interface SealedMonth {
  readonly head: string
  readonly backup: string
}

/** What keeps a month from being locked by this person: the checks of every close, each blocking item that is not met, too many N/A, the second person. */
export function sealingFaults(
  database: Database,
  checklist: Checklist,
  clock: { readonly today: string; readonly now: string },
  user: string,
): Fault[] {
  const unmet = checklist.rows.filter(({ item, state }) => !WRITTEN_BY_CLOSE.includes(item.number) && !isMet(item, state))
  return [
    ...closingChecks(database, checklist.month, clock.today, clock.now),
    ...unmet.map(({ item }) => fault('CLOSING_ITEM_BLOCKS', undefined, { item: item.number })),
    ...shareFaults(checklist),
    ...secondPersonFaults(database, checklist.month, user),
  ]
}

function shareFaults({ rows }: Checklist): Fault[] {
  const { applicable, notApplicable: count, isOver } = leftOutOf(rows, MOST_LEFT_OUT)
  return isOver ? [fault('CLOSING_TOO_MUCH_LEFT_OUT', undefined, { count, applicable, most: MOST_LEFT_OUT })] : []
}

/**
 * Locks and seals a month from its checklist (spec 04 §2.10 step 13): the ledger is copied, the copy opened and proved, and only then is the
 * month sealed with its checklist, in which the backup is named. Refused, before anything is copied, by whatever `sealingFaults` finds; a
 * copy that cannot be made or proved refuses it too.
 */
export function sealMonth(
  ledger: Ledger,
  request: { readonly user: string; readonly commandId: string; readonly month: Month; readonly folder: string },
): Result<SealedMonth> {
  return closeWithBackup(ledger, request, sealed)
}

/** Closes a month with its proved copy and without its checklist, as the command line does: the checks of every close bind it. */
export function closeMonthWithBackup(
  ledger: Ledger,
  request: { readonly user: string; readonly commandId: string; readonly month: Month; readonly folder: string },
): Result<SealedMonth> {
  return closeWithBackup(ledger, request, (work, month, backup) => {
    recordBackup(work, month, backup)
    const closed = closePeriod(work, month)
    return closed.ok ? success({ head: closed.value.head, backup }) : closed
  })
}

/** Every check first, rolled back; then the proved copy; then the seal. */
function closeWithBackup(
  ledger: Ledger,
  request: { readonly user: string; readonly commandId: string; readonly month: Month; readonly folder: string },
  close: (work: Work, month: Month, backup: string) => Result<SealedMonth>,
): Result<SealedMonth> {
  const { month, user, commandId } = request
  const command = {
    name: 'settings.closePeriod',
    user,
    commandId,
    answers: answersOf(closingContract.seal),
    input: month,
  } as const
  const trial = runCommand(ledger, { ...command, dryRun: true }, (work) => close(work, month, 'trial'))
  if (!trial.ok) return trial
  const copied = backupOf(ledger, request.folder)
  if (!copied.ok) return copied
  return runCommand(ledger, command, (work) => close(work, month, basename(copied.value.path)))
}

function recordBackup(work: Work, month: Month, backup: string): { fileName: string; verifiedAt: string } {
  const head = lastEvent(work.database)?.hash ?? ''
  const row = { month, fileName: backup, head, verifiedAt: work.now, madeBy: work.actor.name }
  insertPeriodBackup(work.database, row)
  return row
}

function sealed(work: Work, month: Month, backup: string): Result<SealedMonth> {
  const { database, now } = work
  const today = now.slice(0, 10)
  const checklist = closingChecklist(database, month, today)
  const faults = sealingFaults(database, checklist, { today, now }, work.actor.name)
  if (faults.length > 0) return failure(...faults)
  const row = recordBackup(work, month, backup)
  const code = writersOf(database).length < 2 ? 'CLOSING_SEALED_ALONE' : 'CLOSING_SEALED'
  const seal = fault(code, undefined, { date: row.verifiedAt.slice(0, 10), name: work.actor.name })
  const rows = checklist.rows.map((known) => writtenRow(known, row, seal))
  const closed = closePeriod(work, month, checklistBody(rows))
  return closed.ok ? success({ head: closed.value.head, backup }) : closed
}

/** The close's own answers to items 20 and 21; a seal set alone says so for ever. */
function writtenRow(row: ChecklistRow, backup: { fileName: string; verifiedAt: string }, seal: Fault): ChecklistRow {
  if (row.item.number === 20) return { ...row, state: 'yes', evidence: [backupFault(backup)] }
  return row.item.number === 21 ? { ...row, state: 'yes', evidence: [seal] } : row
}
