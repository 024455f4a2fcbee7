import { chainFaults, compareChains } from '../../service/audit/diverging-chains.ts'
import { kindOfPath } from '../../service/audit/kind-of-path.ts'
import { knownHeads } from '../../service/audit/known-heads.ts'
import { verifyOpenLedger } from '../../service/audit/verify-open-ledger.ts'
import { witnessHead } from '../../service/audit/witness-head.ts'
import { verified } from '../../service/integrity/integrity.ts'
import { keepIntegrity } from '../../service/integrity/integrity-book.ts'
import type { Ledger } from '../../service/kernel/ledger.ts'
import { firstUser, ledgerLanguage } from '../../service/settings/ledger-identity.ts'
import type { StatedHead, Verification } from '../../shared/contract/verification.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { CommandAnswer, Invocation } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedgerToVerify } from '../open-ledger-for.ts'
import { replaceFile } from '../replace-file.ts'
import { withSigningLedger } from '../signing-ledger.ts'
import { witnessHome } from '../witness-home.ts'
import { knownWorkspace } from '../workspace-folder.ts'
import { statedHeads } from './stated-heads.ts'

interface Verified {
  readonly verification: Verification
  /** Where the other ledger and this one stand to each other, with `--against LEDGER`. */
  readonly against: Readonly<Record<string, string | number>> | undefined
  readonly paper: Uint8Array | undefined
}

/** Verifies a ledger whole, with every head that is known of it, and against another ledger; `--certificate` puts it on paper. */
export async function verifyLedgerFile(invocation: Invocation, path: string): Promise<CommandAnswer> {
  const heads = await statedHeads(invocation)
  if (!heads.ok) return heads
  const verify = (ledger: Ledger) => verifyOne(invocation, ledger, heads.value)
  // Only a certificate carries a head to sign.
  const verified =
    invocation.text('certificate') === undefined
      ? await withLedgerToVerify(invocation, path, true, verify)
      : await withSigningLedger(invocation, path, true, { needed: false }, verify)
  if (!verified.ok) return verified
  const { verification, against, paper } = verified.value
  const certificate = invocation.text('certificate')
  if (certificate !== undefined && paper !== undefined) {
    const written = replaceFile(certificate, paper)
    if (!written.ok) return written
  }
  print(invocation, verification, against)
  return success(verification.sound ? undefined : { exitCode: 1 })
}

async function verifyOne(invocation: Invocation, ledger: Ledger, stated: readonly StatedHead[]): Promise<Result<Verified>> {
  const workspace = witnessHome()
  const book = knownHeads(workspace, ledger)
  const steps = verifyOpenLedger(ledger, [...book.heads, ...stated])
  let step = steps.next()
  while (!step.done) {
    invocation.progress(`${step.value.done} / ${step.value.total}`)
    step = steps.next()
  }
  const compared = await compareLedger(invocation, ledger, step.value.head)
  if (!compared.ok) return compared
  const faults = [...compared.value.faults, ...step.value.faults]
  const verification = {
    ...step.value,
    faults,
    sound: faults.length === 0,
    warnings: [...book.warnings, ...step.value.warnings],
  }
  keepIntegrity(knownWorkspace(), ledger, verified(verification))
  if (verification.sound) witnessHead(workspace, ledger, 'verification')
  if (invocation.text('certificate') === undefined)
    return success({ verification, against: compared.value.place, paper: undefined })
  const language = invocation.language ?? ledgerLanguage(ledger)
  const { verificationPaper } = await import('../../service/audit/verification-paper.ts')
  const paper = verificationPaper(ledger, verification, { language, user: invocation.text('as') ?? firstUser(ledger) })
  return success({ verification, against: compared.value.place, paper })
}

type Compared = { readonly faults: readonly Fault[]; readonly place: Readonly<Record<string, string | number>> | undefined }

/** Walks both chains: one may end before the other; where they part, the first event that differs is named. */
async function compareLedger(invocation: Invocation, ledger: Ledger, head: string): Promise<Result<Compared>> {
  const against = invocation.text('against')
  if (against === undefined || kindOfPath(against) !== 'ledger') return success({ faults: [], place: undefined })
  return withLedgerToVerify(invocation, against, true, (other): Result<Compared> => {
    const comparison = compareChains(ledger.database, other.database)
    const faults = chainFaults(comparison)
    const { shared, at } = comparison
    return success({ faults, place: { against: head, sequence: shared, at } })
  })
}

function print(invocation: Invocation, verification: Verification, against: Verified['against']): void {
  const { head, events, vouchers, lines, accountBalances, closedMonths, sound, faults, warnings, heads } = verification
  if (invocation.json) invocation.print(`${JSON.stringify({ ...verification, ...(against ? { against } : {}) })}\n`)
  else {
    const place = against ? `shared events ${against.sequence}, the last at ${against.at}\n` : ''
    const held =
      heads.length === 0 ? '' : `heads ${heads.filter(({ state }) => state === 'held').length} of ${heads.length} in the chain\n`
    invocation.print(
      `head ${head}\nevents ${events}, vouchers ${vouchers}, lines ${lines}, balances ${accountBalances}, closed months ${closedMonths}\n${place}${held}`,
    )
    invocation.print(sound ? 'sound\n' : `unsound, faults ${faults.length}\n`)
  }
  const told = [...faults, ...warnings]
  if (told.length > 0) invocation.warn(faultLines(told, invocation.spoken(), invocation.json).trimEnd())
}
