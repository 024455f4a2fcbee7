import { z } from 'zod'
import { lastEvent } from '../../db/queries/events.ts'
import { plainValue } from '../../shared/canonical/plain-value.ts'
import type { Verification } from '../../shared/contract/verification.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { makePrint } from '../prints/make-print.ts'
import { VERIFICATION_EVENT } from './verification-sheet.ts'

/**
 * Puts the export of a certificate of verification into the chain and makes its PDF (spec 08 §6). The head it states is the one before its own event.
 * Refused: no verification, one that found faults, and one that the books have left behind.
 */
export function certify(
  ledger: Ledger,
  verification: Verification | undefined,
  request: { readonly user: string; readonly commandId: string; readonly language: Language },
): Result<{ bytes: Uint8Array; fileName: string; sequence: number }> {
  const { user, commandId, language } = request
  if (!verification) return failure(fault('CERTIFICATE_NEEDS_VERIFICATION'))
  if (!verification.sound) return failure(fault('CERTIFICATE_UNSOUND'))
  const command = {
    name: 'audit.certify',
    user,
    commandId,
    answers: z.object({ sequence: z.number() }),
    input: { language, head: verification.head },
  } as const
  const noted = runCommand(ledger, command, (work) => {
    if (lastEvent(work.database)?.hash !== verification.head) return failure(fault('CERTIFICATE_NEEDS_VERIFICATION'))
    // Plain data: texts, whole numbers and lists; what a fault leaves out is left out here too.
    const content = plainValue({ ...verification, version: productVersion })
    return success({ sequence: work.chain.append(VERIFICATION_EVENT, verification.head.slice(0, 16), content) })
  })
  if (!noted.ok) return noted
  const { sequence } = noted.value
  const made = makePrint(ledger, { print: 'verification-certificate', key: String(sequence), language, user })
  return made.ok ? success({ ...made.value, sequence }) : made
}
