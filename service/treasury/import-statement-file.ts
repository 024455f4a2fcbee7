import type { TypedBalances } from '../../domain/treasury/statement/booked-statement.ts'
import type { StatementFormat } from '../../domain/treasury/statement/parsed-statement.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import type { StatementLayout } from '../../shared/contract/statement-layout.ts'
import { treasuryContract } from '../../shared/contract/treasury.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { importStatement, type StatementAnswer } from './import-statement.ts'
import { readStatementFile, type StatementFile } from './read-statement-file.ts'
import { reconcilableAccount } from './treasury-account.ts'

export interface StatementFileRequest {
  readonly account: string
  readonly file: StatementFile
  readonly format?: StatementFormat | undefined
  readonly layout?: StatementLayout | null | undefined
  readonly typed: TypedBalances
  readonly user: string
  readonly commandId: string
}

/** Reads a statement file and imports it as one command. */
export function importStatementFile(ledger: Ledger, request: StatementFileRequest): Result<StatementAnswer> {
  const { account, file, typed } = request
  const found = reconcilableAccount(ledger.database, account)
  if (!found.ok) return found
  const reading = readStatementFile(ledger.database, found.value, file, request)
  if (!reading.ok) return reading
  const input = {
    account,
    file: reading.value.hash,
    layout: request.layout === undefined || request.layout === null ? null : JSON.stringify(request.layout),
    opening: typed.openingMinor,
    closing: typed.closingMinor,
  }
  return runCommand(
    ledger,
    {
      name: 'treasury.importStatement',
      user: request.user,
      commandId: request.commandId,
      answers: answersOf(treasuryContract.importStatement),
      input,
    },
    (work) => importStatement(work, { account, fileName: file.name, reading: reading.value, typed }),
  )
}
