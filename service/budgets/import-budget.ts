import type { Database } from '../../db/database.ts'
import { findBudgetDraft } from '../../db/queries/budget-drafts.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { listUsers } from '../../db/queries/users.ts'
import { type BudgetFileReading, readBudgetFile } from '../../domain/budgets/file/read-budget-file.ts'
import { eachRow } from '../../domain/tabular/each-row.ts'
import type { TabularRow } from '../../domain/tabular/open-table-types.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { budgetsContract } from '../../shared/contract/budgets.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { type SourceFile, withTable } from '../vouchers/import-file.ts'
import { draftGround } from './draft-facts.ts'
import { approveBudgetDraft, saveBudgetDraft, submitBudgetDraft } from './draft-life-cycle.ts'

export interface ImportBudgetRequest {
  readonly file: SourceFile
  readonly sheet?: string | undefined
  readonly grant: string
  readonly user: string
  readonly commandId: string
  readonly dryRun: boolean
  /** Makes the version at once, where one person writes alone or another approves. */
  readonly approval?: { readonly reference: string; readonly date: string; readonly approver?: string | undefined } | undefined
}

export interface ImportedBudget {
  readonly lines: number
  readonly heads: number
  readonly totalMinor: number
  readonly totalXof: number
  readonly currency: string
  /** What the draft changes of the version in force. */
  readonly added: string[]
  readonly dropped: string[]
  readonly changed: string[]
  /** The version made, where it was approved at once. */
  readonly version: number | null
  readonly warnings: Fault[]
}

/**
 * Reads a budget workbook into the draft of a grant's next version, whole or not at all; what was in preparation is replaced. `approval` makes
 * it the version in the same command. Every fault of the file has its cell.
 */
export function importBudget(ledger: Ledger, request: ImportBudgetRequest): Result<ImportedBudget> {
  const found = findGrant(ledger.database, request.grant)
  if (!found.ok) return found
  return readSheets(ledger.database, found.value, request, (reading, hash) => {
    if (reading.faults.length > 0) return failure(...reading.faults)
    const { user, commandId, dryRun, approval } = request
    const input = {
      file: hash,
      grant: request.grant,
      approval: approval ? [approval.reference, approval.date, approval.approver ?? null] : null,
    }
    return runCommand(
      ledger,
      { name: 'budgets.importDraft', user, commandId, answers: answersOf(budgetsContract.importDraft), input, dryRun },
      (work) => keep(work, found.value, reading, request),
    )
  })
}

/** The sheet asked for, else the first visible one that has the columns of a budget. */
function readSheets<T>(
  database: Database,
  grant: GrantRow,
  request: ImportBudgetRequest,
  take: (reading: BudgetFileReading, hash: string) => Result<T>,
): Result<T> {
  const facts = draftGround(database, grant)
  const tryOne = (sheet: string | undefined): { answer: Result<T> | undefined; others: string[] } | Result<never> => {
    let others: string[] = []
    let answer: Result<T> | undefined
    const opened = withTable(request.file, { headerRow: 0, sheet }, ({ table, hash }) => {
      others = table.sheets.filter(({ hidden, name }) => !hidden && name !== table.sheet).map(({ name }) => name)
      const rows: TabularRow[] = []
      const read = eachRow(table, (row) => void rows.push(row))
      if (!read.ok) return read
      const reading = readBudgetFile(table, rows, facts)
      if (reading) answer = take(reading, hash)
      return success(null)
    })
    return opened.ok ? { answer, others } : opened
  }
  const first = tryOne(request.sheet)
  if ('ok' in first) return first
  if (first.answer) return first.answer
  for (const sheet of request.sheet === undefined ? first.others : []) {
    const next = tryOne(sheet)
    if (!('ok' in next) && next.answer) return next.answer
  }
  return failure(fault('BUDGET_FILE_HEADER'))
}

function keep(work: Work, grant: GrantRow, reading: BudgetFileReading, request: ImportBudgetRequest): Result<ImportedBudget> {
  const known = findBudgetDraft(work.database, grant.id)
  const { base } = draftGround(work.database, grant)
  const { content, checked } = reading
  const reason = known?.reason ?? ''
  const saved = saveBudgetDraft(work, { grant: grant.code, revision: known?.revision ?? null, reason, content, anew: true })
  if (!saved.ok) return saved
  const version = request.approval ? approveAtOnce(work, grant.code, saved.value.revision, request.approval) : success(null)
  if (!version.ok) return version
  const codes = new Set(content.lines.map((line) => line.code))
  const changed = checked.lines.filter(({ line, amounts }) => {
    const before = base.get(line.code)
    return before !== undefined && before.amounts.amountMinor !== amounts?.amountMinor
  })
  return success({
    lines: content.lines.length,
    heads: content.heads.length,
    totalMinor: checked.totalMinor,
    totalXof: checked.totalXof,
    currency: grant.currency,
    added: [...codes].filter((code) => !base.has(code)),
    dropped: [...base.keys()].filter((code) => !codes.has(code)),
    changed: changed.map(({ line }) => line.code),
    version: version.value,
    warnings: [...reading.warnings],
  })
}

/** Submission and approval in the command of the import: refused, with its own fault, where two people must. */
function approveAtOnce(
  work: Work,
  grant: string,
  revision: number,
  approval: NonNullable<ImportBudgetRequest['approval']>,
): Result<number> {
  const submitted = submitBudgetDraft(work, { grant, revision })
  if (!submitted.ok) return submitted
  const { reference, date } = approval
  const step = { grant, revision: submitted.value.revision, reference, approvedOn: date, effectiveOn: date }
  const second = listUsers(work.database).find((user) => user.name === approval.approver)
  const approved = approveBudgetDraft(work, step, second ?? work.actor)
  return approved.ok ? success(approved.value.number) : approved
}
