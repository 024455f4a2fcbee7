import type { PackageVerification } from '../shared/contract/exchange.ts'
import { groupedFingerprint } from '../shared/ids/fingerprint.ts'
import type { Invocation } from './command.ts'
import { faultLines } from './fault-lines.ts'

/**
 * Prints what a package is and whether it holds: what it says of itself, which key signed it, and what that was held against. Every fault goes to standard
 * error; answers the exit code.
 */
export function printPackage(invocation: Invocation, verification: PackageVerification): 0 | 1 {
  if (invocation.json) invocation.print(`${JSON.stringify(verification)}\n`)
  else invocation.print(packageText(verification))
  if (!verification.sound) invocation.warn(faultLines(verification.faults, invocation.spoken(), invocation.json).trimEnd())
  return verification.sound ? 0 : 1
}

function packageText({ sound, hash, manifest, signer, against, faults }: PackageVerification): string {
  if (!manifest || !signer) return `unsound, faults ${faults.length}\n`
  const { counts, totals } = manifest
  return [
    `package ${hash}`,
    `${manifest.kind} from ${manifest.sender.organisation} to ${manifest.recipient || '–'}, grant ${manifest.grant}, period ${manifest.period.name} (${manifest.period.from} to ${manifest.period.to})`,
    `sequence ${manifest.sequence}, previous ${manifest.previous}${manifest.replaces === null ? '' : `, replaces ${manifest.replaces}`}`,
    ...manifest.seals.map((seal) => `seal ${seal.month} ${seal.head}`),
    `head ${manifest.head}`,
    `vouchers ${counts.vouchers}, lines ${counts.lines}, attachments ${counts.attachments}`,
    `spending XOF ${totals.spendingXof}, debit ${totals.debitXof}, credit ${totals.creditXof}, treasury ${totals.treasuryXof}, advances ${totals.advancesXof}`,
    `signed by ${signer.organisation} ${groupedFingerprint(signer.fingerprint)}`,
    against
      ? `held against ${against.organisation} as ${against.role}`
      : 'held against itself alone: compare the fingerprint with the paper',
    sound ? 'sound' : `unsound, faults ${faults.length}`,
    '',
  ].join('\n')
}
