import type { PrintName } from '../../shared/contract/print-name.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { drawPrint } from './draw-print.ts'
import { PRINT_BUILDERS } from './print-builders.ts'

/** Makes the PDF of a sheet from the books as they stand, for whoever acts; it writes nothing. */
export function makePrint(
  ledger: Ledger,
  request: { readonly print: PrintName; readonly key: string; readonly language: Language; readonly user: string },
): Result<{ bytes: Uint8Array; fileName: string }> {
  const { print, key, language, user } = request
  const today = ledger.surroundings.clock.today()
  const content = PRINT_BUILDERS[print]({ database: ledger.database, key, language, today })
  return content.ok ? success(drawPrint(ledger, content.value, { subject: `${print} ${key}`, language, user })) : content
}
