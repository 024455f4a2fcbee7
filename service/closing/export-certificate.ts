import { hash } from 'node:crypto'
import { z } from 'zod'
import type { Language } from '../../shared/i18n/language.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { drawPrint } from '../prints/draw-print.ts'
import { closingCertificate } from './closing-certificate.ts'
import { sealedChecklist } from './sealed-checklist.ts'

/**
 * Makes the certificate of a closed month and puts its export into the chain, with the fingerprint of the file and the head that it states
 * (spec 08 §6). Refused while the month is not closed.
 */
export function exportCertificate(
  ledger: Ledger,
  request: { readonly user: string; readonly commandId: string; readonly month: Month; readonly language: Language },
): Result<{ bytes: Uint8Array; fileName: string }> {
  const { user, commandId, month, language } = request
  const content = closingCertificate({ database: ledger.database, key: month, language })
  if (!content.ok) return content
  const made = drawPrint(ledger, content.value, { subject: `closing-certificate ${month}`, language, user })
  const fingerprint = hash('sha256', made.bytes)
  const command = {
    name: 'closing.exportCertificate',
    user,
    commandId,
    answers: z.object({ fileName: z.string() }),
    input: { month, language },
  } as const
  const noted = runCommand(ledger, command, (work) => {
    const head = sealedChecklist(work.database, month)?.head ?? ''
    work.chain.append('certificate', month, { month, language, head, file: made.fileName, sha256: fingerprint })
    return success({ fileName: made.fileName })
  })
  return noted.ok ? success(made) : noted
}
