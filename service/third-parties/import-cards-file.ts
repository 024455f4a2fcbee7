import { CARD_HEADER_KEYS } from '../../domain/third-parties/card-file.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { thirdPartiesContract } from '../../shared/contract/third-parties.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { type SourceFile, withTable } from '../vouchers/import-file.ts'
import { type ImportedCards, importCards } from './import-cards.ts'

export interface ImportCardsRequest {
  readonly file: SourceFile
  readonly sheet?: string | undefined
  readonly user: string
  readonly commandId: string
  readonly dryRun: boolean
}

/** Imports a file of third parties as one command. */
export const importCardsFile = (ledger: Ledger, request: ImportCardsRequest): Result<ImportedCards> =>
  withTable(request.file, { headerKeys: CARD_HEADER_KEYS, sheet: request.sheet }, ({ table, hash }) => {
    const { user, commandId, dryRun } = request
    return runCommand(
      ledger,
      { name: 'thirdParties.import', user, commandId, answers: answersOf(thirdPartiesContract.import), input: hash, dryRun },
      (work) => importCards(work, table),
    )
  })
