import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from '../../db/write-atomically.ts'
import { writeFault } from '../../db/write-fault.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { exportClaim } from '../reports/claim/export-claim.ts'
import { SAMPLE_USER } from './keep-command.ts'
import { GRANT_CODE } from './programme.ts'

/** Makes a quarter's claim from the books as they stand at that moment, and writes it into the folder; answers the file's name. */
export async function writeClaim(ledger: Ledger, period: string, language: Language, folder: string): Promise<Result<string>> {
  const parameters = { grant: GRANT_CODE, period }
  const request = { report: 'claim', parameters, language, format: 'xlsx', user: SAMPLE_USER } as const
  const made = await exportClaim(ledger, request, () => {})
  if (!made.ok) return made
  const { fileName, bytes } = made.value
  try {
    mkdirSync(folder, { recursive: true })
    writeAtomically(join(folder, fileName), bytes)
    return success(fileName)
  } catch (cause) {
    return failure(writeFault(cause, fileName))
  }
}
