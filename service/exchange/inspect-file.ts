import { basename } from 'node:path'
import { type InspectedTable, inspectTable } from '../../domain/tabular/inspect-table.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Clock } from '../../shared/time/instant.ts'
import { withFileSource } from './open-file.ts'

/** No file takes longer to look at (spec 12 "Files in"); reading is then given up with FILE_TOO_SLOW. */
const LONGEST_MS = 4_500

/** What the reader sees in a file, with no ledger. */
export function inspectFile(path: string, language: Language, sheet: string | undefined, clock: Clock): Result<InspectedTable> {
  const until = Date.parse(clock.now()) + LONGEST_MS
  return withFileSource(path, (source) =>
    inspectTable(source, basename(path), language, { sheet, expired: () => Date.parse(clock.now()) > until }),
  )
}
