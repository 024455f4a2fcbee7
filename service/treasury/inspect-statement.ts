import type { Database } from '../../db/database.ts'
import { bookedStatement } from '../../domain/treasury/statement/booked-statement.ts'
import { chooseStatements } from '../../domain/treasury/statement/choose-statements.ts'
import type { StatementLayout } from '../../shared/contract/statement-layout.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { readStatementFile, type StatementFile } from './read-statement-file.ts'
import { reconcilableAccount } from './treasury-account.ts'

const SHOWN = 6

/** What a file would bring to an account: its statement with first lines, or what refuses it; for a table also what to choose from. Writes nothing. */
export function inspectStatement(database: Database, code: string, file: StatementFile, layout: StatementLayout | null) {
  const account = reconcilableAccount(database, code)
  if (!account.ok) return account
  const reading = readStatementFile(database, account.value, file, { layout })
  if (!reading.ok) return reading
  const { format, table, parsed } = reading.value
  const chosen = parsed.ok ? chooseStatements(parsed.value.statements, { code, number: account.value.number }) : parsed
  const typed = { openingMinor: null, closingMinor: null }
  const booked = chosen.ok ? bookedStatement(chosen.value, { code, currency: account.value.currency }, typed) : chosen
  const view = booked.ok ? statementView(booked.value) : null
  const answer = {
    format,
    table: table && { ...table, columns: [...table.columns], rows: table.rows.map((row) => [...row]) },
    statement: view,
    faults: booked.ok ? [] : [...booked.faults],
    warnings: booked.ok ? [...booked.value.warnings] : [],
  }
  return success(answer) satisfies Result<typeof answer>
}

function statementView(statement: (ReturnType<typeof bookedStatement> & { ok: true })['value']) {
  const amounts = statement.lines.map((line) => line.amountMinor)
  return {
    from: statement.from,
    to: statement.to,
    openingMinor: statement.openingMinor,
    closingMinor: statement.closingMinor,
    lines: statement.lines.length,
    inMinor: sumMinor(amounts.filter((minor) => minor > 0)),
    outMinor: sumMinor(amounts.filter((minor) => minor < 0)),
    first: statement.lines
      .slice(0, SHOWN)
      .map(({ date, amountMinor, reference, label }) => ({ date, amountMinor, reference, label })),
  }
}
