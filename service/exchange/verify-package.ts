import type { Database } from '../../db/database.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { GENESIS_HASH } from '../../shared/canonical/event-text.ts'
import type { PackageVerification } from '../../shared/contract/exchange.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { firstDay, lastDay, monthsBetween, parsePeriod } from '../../shared/time/period.ts'
import type { PackageManifest } from './package-create/package-schemas.ts'
import { fingerprintOf } from './package-keys/ed25519.ts'
import { againstRecipient } from './package-verify/against-recipient.ts'
import { againstSender } from './package-verify/against-sender.ts'
import { checkFigures } from './package-verify/check-figures.ts'
import { checkHead } from './package-verify/check-head.ts'
import { checkSkeleton } from './package-verify/check-skeleton.ts'
import { checkVouchers } from './package-verify/check-vouchers.ts'
import { type OpenPackage, openPackage } from './package-verify/open-package.ts'
import { MOST_FAULTS, readContent } from './package-verify/read-content.ts'

/**
 * Proves a package (spec 09): by itself, from its container to the last figure; with a ledger, against the books of its sender where they are these, else
 * against what this organisation knows of the sender. Without a ledger a sound package proves only that nothing changed since it was signed: by whom,
 * is for whoever compares `signer.fingerprint` with the paper. Never throws on any bytes. `name` is what the sentences call the file.
 */
export function verifyPackage(
  bytes: Uint8Array,
  ledger?: { readonly database: Database },
  name = 'package.sikpkg',
): PackageVerification {
  const opened = openPackage(bytes, name)
  if (!opened.ok) return { sound: false, hash: null, manifest: null, signer: null, against: null, faults: [...opened.faults] }
  const { manifest, hash } = opened.value
  const organisation = ledger && readLedger(ledger.database).organisationCode
  const isSender = organisation === manifest.sender.organisation
  const faults = contentFaults(opened.value, ledger?.database, isSender)
  const { parts, ...shown } = manifest
  return {
    sound: faults.length === 0,
    hash,
    manifest: { ...shown, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) },
    signer: {
      organisation: manifest.sender.organisation,
      publicKey: manifest.sender.publicKey,
      fingerprint: fingerprintOf(manifest.sender.publicKey),
    },
    against: organisation === undefined ? null : { organisation, role: isSender ? 'sender' : 'recipient' },
    faults: faults.slice(0, MOST_FAULTS),
  }
}

function contentFaults(opened: OpenPackage, database: Database | undefined, isSender: boolean): Fault[] {
  const { manifest } = opened
  const faults = [...opened.faults, ...seriesFaults(manifest), ...checkHead(opened, isSender ? database : undefined)]
  if (database && !isSender) faults.push(...againstRecipient(database, manifest))
  const content = readContent(opened)
  if (!content.ok) return [...faults, ...content.faults]
  const { vouchers } = content.value
  if (database && isSender) faults.push(...againstSender(database, opened, vouchers))
  faults.push(...checkVouchers(opened, vouchers))
  const named = new Set(faults.map(({ place }) => (place?.kind === 'voucher' ? place.voucher : undefined)))
  // A voucher that is named already is not named once more for the same alteration.
  const unnamed = vouchers.filter(({ header }) => !named.has(header[0]))
  return [...faults, ...checkSkeleton(opened, unnamed), ...checkFigures(manifest, content.value)]
}

/** What the manifest says of its place: first in its series or not, and seals for the last month and every one before it. */
function seriesFaults({ sequence, previous, replaces, period, seals }: PackageManifest): Fault[] {
  const faults: Fault[] = []
  if ((sequence === 1) !== (previous === GENESIS_HASH) || (sequence === 1 && replaces !== null))
    faults.push(fault('PACKAGE_SEQUENCE', undefined, { sequence }))
  const range = parsePeriod(period.name)
  const months = seals.map(({ month }) => month)
  const [first = ''] = months
  const last = months.at(-1) ?? ''
  const fits =
    range !== undefined &&
    period.from >= range.from &&
    period.from === firstDay(first) &&
    period.to === range.to &&
    period.to === lastDay(last) &&
    monthsBetween(first, last).join() === months.join()
  return fits ? faults : [...faults, fault('PACKAGE_PERIOD', undefined, { period: period.name })]
}
