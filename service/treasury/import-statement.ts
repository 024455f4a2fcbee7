import type { TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import {
  insertStatement,
  insertStatementLine,
  saveLayout,
  statementLines,
  statementOfFile,
  statementsOf,
} from '../../db/queries/treasury-statements.ts'
import { type BookedStatement, bookedStatement, type TypedBalances } from '../../domain/treasury/statement/booked-statement.ts'
import { chooseStatements } from '../../domain/treasury/statement/choose-statements.ts'
import { newLines } from '../../domain/treasury/statement/overlap.ts'
import { keptStatementLayout } from '../../shared/contract/statement-layout.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import type { StatementReading } from './read-statement-file.ts'
import { reconcilableAccount } from './treasury-account.ts'

export interface ImportStatementRequest {
  readonly account: string
  readonly fileName: string
  readonly reading: StatementReading
  readonly typed: TypedBalances
}

export interface StatementAnswer {
  /** Lines written. */
  readonly lines: number
  /** Lines that an earlier statement had brought. */
  readonly leftOut: number
  readonly from: string | null
  readonly to: string | null
  /** True when the file brought nothing that was not there. */
  readonly already: boolean
  readonly warnings: Fault[]
}

/**
 * Imports a statement, whole or not at all (spec 10). Refused: an account that two journals share, another account's or another currency's
 * statement, whatever of it cannot be read, common days that disagree with an earlier statement. The same file, or a file of nothing
 * new, is recognised and changes nothing. Warned of with the gap: a statement that does not add up, or does not follow the one before.
 */
export function importStatement(work: Work, request: ImportStatementRequest): Result<StatementAnswer> {
  const { database } = work
  const { reading } = request
  const account = reconcilableAccount(database, request.account)
  if (!account.ok) return account
  const same = statementOfFile(database, request.account, reading.hash)
  if (same) {
    const details = { date: same.importedAt.slice(0, 10), file: same.fileName }
    return success(nothingNew(fault('STATEMENT_ALREADY', undefined, details), 0))
  }
  if (!reading.parsed.ok) return reading.parsed
  const chosen = chooseStatements(reading.parsed.value.statements, { code: request.account, number: account.value.number })
  if (!chosen.ok) return chosen
  const booked = bookedStatement(chosen.value, { code: request.account, currency: account.value.currency }, request.typed)
  if (!booked.ok) return booked
  const earlier = statementsOf(database, request.account).map((row) => ({ from: row.fromDate, to: row.toDate }))
  const known = statementLines(database, request.account, booked.value.from, booked.value.to)
  const fresh = newLines(booked.value, known, earlier, account.value.currency)
  if (!fresh.ok) return fresh
  const leftOut = booked.value.lines.length - fresh.value.length
  if (fresh.value.length === 0 && leftOut > 0) return success(nothingNew(fault('STATEMENT_NOTHING_NEW'), leftOut))
  const warnings = [...booked.value.warnings, ...previousGap(work, account.value, booked.value)]
  if (leftOut > 0) warnings.push(fault('STATEMENT_OVERLAP', undefined, { count: leftOut }))
  writeStatement(work, request, account.value, { ...booked.value, lines: fresh.value }, sumOf(booked.value), leftOut)
  rememberLayout(work, request)
  const { from, to } = booked.value
  return success({ lines: fresh.value.length, leftOut, from, to, already: false, warnings })
}

const sumOf = (statement: BookedStatement): number => sumMinor(statement.lines.map((line) => line.amountMinor))

const nothingNew = (warning: Fault, leftOut: number): StatementAnswer => ({
  lines: 0,
  leftOut,
  from: null,
  to: null,
  already: true,
  warnings: [warning],
})

/** Where the statement does not open at what the latest earlier one closed at, when the two have no day in common. */
function previousGap(work: Work, account: TreasuryAccountRow, statement: BookedStatement): Fault[] {
  const before = statementsOf(work.database, account.account).findLast((row) => row.toDate < statement.from)
  const { openingMinor } = statement
  if (!before || before.closingMinor === null || openingMinor === null || before.closingMinor === openingMinor) return []
  const text = (minor: number) => minorToDecimalText(minor, account.currency)
  const details = {
    opening: text(openingMinor),
    previous: text(before.closingMinor),
    date: before.toDate,
    gap: text(openingMinor - before.closingMinor),
    currency: account.currency,
  }
  return [fault('STATEMENT_PREVIOUS_GAP', undefined, details)]
}

function writeStatement(
  work: Work,
  { fileName, reading }: ImportStatementRequest,
  account: TreasuryAccountRow,
  statement: BookedStatement,
  sumMinorOfFile: number,
  leftOut: number,
): void {
  const { number, openingMinor, closingMinor } = statement
  const statementId = insertStatement(work.database, {
    account: account.account,
    format: reading.format,
    fileName: fileName.normalize('NFC'),
    fileHash: reading.hash,
    number,
    currency: account.currency,
    fromDate: statement.from,
    toDate: statement.to,
    openingMinor,
    closingMinor,
    sumMinor: sumMinorOfFile,
    leftOut,
    importedBy: work.actor.id,
    importedAt: work.now,
  })
  for (const [index, line] of statement.lines.entries())
    insertStatementLine(work.database, { statementId, position: index + 1, account: account.account, ...line })
}

/** The layout that read a table is remembered for the account's next one. */
function rememberLayout(work: Work, { account, reading }: ImportStatementRequest): void {
  if (!reading.table) return
  saveLayout(work.database, { account, layout: keptStatementLayout.write({ ...reading.table.layout, headerRow: null }) })
}
