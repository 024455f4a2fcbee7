import { listUsers } from '../../db/queries/users.ts'
import { TRANCHE_HEADER_KEYS } from '../../domain/grants/tranche-file.ts'
import { VOUCHER_HEADER_KEYS } from '../../domain/vouchers/voucher-file.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { grantsContract } from '../../shared/contract/grants.ts'
import { importAnswer } from '../../shared/contract/vouchers.ts'
import type { Result } from '../../shared/result/result.ts'
import { type FileTable, type FileTableOptions, withBytesTable, withFileTable } from '../exchange/open-file.ts'
import { importTranches } from '../grants/import-tranches.ts'
import type { ActingPeople } from '../kernel/acting-user.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { type ImportAnswer, importVouchers } from './import-vouchers.ts'

/** A file by its path (the command line) or by its bytes (a window). */
export type SourceFile = { readonly path: string } | { readonly bytes: Uint8Array; readonly name: string }

export interface ImportFileRequest {
  readonly file: SourceFile
  readonly sheet?: string | undefined
  readonly people: ActingPeople
  readonly commandId: string
  readonly post: boolean
  readonly dryRun: boolean
  readonly progress?: ((lines: number, total: number) => void) | undefined
}

export const withTable = <T>(file: SourceFile, options: FileTableOptions, work: (file: FileTable) => Result<T>): Result<T> =>
  'path' in file ? withFileTable(file.path, options, work) : withBytesTable(file.bytes, file.name, options, work)

const approverOf = (ledger: Ledger, people: ActingPeople) =>
  listUsers(ledger.database).find((user) => user.name === people.approver)

/** Imports a vouchers file into an open ledger as one command. */
export const importVouchersFile = (ledger: Ledger, request: ImportFileRequest): Result<ImportAnswer> =>
  withTable(request.file, { headerKeys: VOUCHER_HEADER_KEYS, sheet: request.sheet }, ({ table, hash }) =>
    runCommand(
      ledger,
      {
        name: 'vouchers.import',
        user: request.people.user,
        commandId: request.commandId,
        answers: importAnswer,
        input: { file: hash, post: request.post },
        dryRun: request.dryRun,
      },
      (work) =>
        importVouchers(work, ledger.surroundings, {
          table,
          post: request.post,
          approvedBy: approverOf(ledger, request.people),
          fileHash: hash,
          progress: request.progress,
        }),
    ),
  )

/** Imports a tranches file into an open ledger as one command. */
export const importTranchesFile = (ledger: Ledger, request: ImportFileRequest): Result<{ tranches: number; vouchers: number }> =>
  withTable(request.file, { headerKeys: TRANCHE_HEADER_KEYS, sheet: request.sheet }, ({ table, hash }) =>
    runCommand(
      ledger,
      {
        name: 'grants.importTranches',
        user: request.people.user,
        commandId: request.commandId,
        answers: answersOf(grantsContract.importTranches),
        input: { file: hash, post: request.post },
        dryRun: request.dryRun,
      },
      (work) =>
        importTranches(work, ledger.surroundings, { table, post: request.post, approvedBy: approverOf(ledger, request.people) }),
    ),
  )
