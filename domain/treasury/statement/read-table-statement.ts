import type { StatementLayout } from '../../../shared/contract/statement-layout.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { eachRow } from '../../tabular/each-row.ts'
import type { OpenTable } from '../../tabular/open-table-types.ts'
import { layoutColumns } from './layout-columns.ts'
import { type ParsedFile, STATEMENT_LIMITS } from './parsed-statement.ts'
import { addAmounts, negated } from './statement-amount.ts'
import { type TableMovement, TableMovements } from './table-movements.ts'

/**
 * Reads a table (CSV or workbook) as a statement by a layout, in the account's currency. Rows of balances ("Solde initial", "Report")
 * are balances and no movements; a table whose latest day comes first is turned round; where a column gives the balance after each
 * movement, it gives both ends.
 */
export function readTableStatement(table: OpenTable, layout: StatementLayout, currency: string): Result<ParsedFile> {
  const columns = layoutColumns(layout, table.columns)
  if (!columns.ok) return columns
  const movements = new TableMovements(table, layout, columns.value, currency)
  const read = eachRow(table, (row) => {
    movements.read(row)
    return movements.lines.length <= STATEMENT_LIMITS.lines
  })
  if (!read.ok) return read
  if (movements.lines.length > STATEMENT_LIMITS.lines)
    return failure(fault('STATEMENT_TOO_LONG', { kind: 'file', name: table.name }, { limit: STATEMENT_LIMITS.lines }))
  const lines = inOrder(movements.lines)
  const rows = movements.balances(lines !== movements.lines)
  const running = runningEnds(lines)
  return success({
    format: 'table',
    statements: [
      {
        account: null,
        currency,
        number: null,
        from: null,
        to: null,
        opening: rows.opening ?? running.opening,
        closing: rows.closing ?? running.closing,
        lines,
        faults: [...movements.faults],
        warnings: table.warnings,
      },
    ],
  })
}

/** Oldest first, within a day as the bank wrote them. */
function inOrder(lines: readonly TableMovement[]): readonly TableMovement[] {
  const first = lines[0]?.date ?? ''
  const last = lines.at(-1)?.date ?? ''
  return first > last && last !== '' ? [...lines].reverse() : lines
}

function runningEnds(lines: readonly TableMovement[]): { opening: string | null; closing: string | null } {
  const first = lines[0]
  const last = lines.at(-1)
  const known = first?.balance !== null && first?.balance !== undefined && first.amount !== null
  return {
    opening: known ? addAmounts([first.balance ?? '0', negated(first.amount ?? '0')]) : null,
    closing: last?.balance ?? null,
  }
}
