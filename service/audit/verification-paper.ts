import type { Verification } from '../../shared/contract/verification.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { drawPrint } from '../prints/draw-print.ts'
import { verificationSheet } from './verification-sheet.ts'

/** A verification on paper without an event: for a ledger that is only read. Certificate when it is sound, minutes that name the faults when it is not. */
export function verificationPaper(
  ledger: Ledger,
  verification: Verification,
  made: { readonly language: Language; readonly user: string },
): Uint8Array {
  const { language, user } = made
  const content = verificationSheet(ledger.database, verification, { language, by: user, version: productVersion })
  return drawPrint(ledger, content, { subject: 'verification', language, user }).bytes
}
