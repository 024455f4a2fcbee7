import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { mt940Fields } from './mt940-fields.ts'
import { Mt940Statements } from './mt940-statements.ts'
import { type ParsedFile, STATEMENT_LIMITS } from './parsed-statement.ts'

/**
 * Reads MT940 in the dialects that banks write: with or without the blocks of SWIFT, pages with intermediate balances, entry dates left
 * out or blank, funds codes, amounts without decimals, details structured by the German, Polish and slash conventions, and the German
 * `:NS:`. What is no field is left alone; what is a movement and cannot be read is a fault.
 */
export function readMt940(text: string, name: string): Result<ParsedFile> {
  const statements = new Mt940Statements()
  for (const field of mt940Fields(text)) {
    statements.take(field)
    if (statements.lineCount > STATEMENT_LIMITS.lines)
      return failure(fault('STATEMENT_TOO_LONG', { kind: 'file', name }, { limit: STATEMENT_LIMITS.lines }))
  }
  const found = statements.finish()
  if (found.length === 0) return failure(fault('STATEMENT_NONE', { kind: 'file', name }))
  return success({ format: 'mt940', statements: found })
}
