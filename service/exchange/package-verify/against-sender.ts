import type { Database } from '../../../db/database.ts'
import { eventWithHash, lastPeriodEvents } from '../../../db/queries/events.ts'
import { listGrants } from '../../../db/queries/masters.ts'
import { firstDifference } from '../../../domain/exchange/compare-vouchers.ts'
import type { PackedVoucher } from '../../../domain/exchange/packed-voucher.ts'
import { groupedFingerprint } from '../../../shared/ids/fingerprint.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { collectVouchers } from '../package-create/collect-vouchers.ts'
import { packageExports } from '../package-create/package-exports.ts'
import type { PackageManifest } from '../package-create/package-schemas.ts'
import { fingerprintOf } from '../package-keys/ed25519.ts'
import { keyInUse, ownKey } from '../package-keys/organisation-key.ts'

/**
 * Holds a package against the books of the organisation that it says it comes from: signed by a key of theirs, its heads in their chain, its export noted
 * there, no month reopened since, and every voucher the same, field by field.
 */
export function againstSender(
  database: Database,
  { manifest, hash }: { readonly manifest: PackageManifest; readonly hash: string },
  vouchers: readonly PackedVoucher[],
): Fault[] {
  return [
    ...keyFaults(database, manifest),
    ...chainFaults(database, manifest, hash),
    ...voucherFaults(database, manifest, vouchers),
  ]
}

function keyFaults(database: Database, { sender }: PackageManifest): Fault[] {
  if (ownKey(database, sender.publicKey)) return []
  const signer = groupedFingerprint(fingerprintOf(sender.publicKey))
  const current = keyInUse(database)
  const { organisation } = sender
  return current
    ? [
        fault('PACKAGE_RESIGNED', undefined, {
          organisation,
          signer,
          expected: groupedFingerprint(fingerprintOf(current.publicKey)),
        }),
      ]
    : [fault('PACKAGE_SIGNER_UNKNOWN', undefined, { organisation, signer })]
}

function chainFaults(database: Database, manifest: PackageManifest, hash: string): Fault[] {
  const faults: Fault[] = []
  const closings = lastPeriodEvents(database)
  for (const { month, head } of manifest.seals) {
    const event = eventWithHash(database, head)
    if (event?.type !== 'closed' || event.subject !== month) faults.push(fault('PACKAGE_SEAL_ABSENT', undefined, { month, head }))
    else if (closings.get(month)?.hash !== head) faults.push(fault('PACKAGE_SEAL_REOPENED', undefined, { month }))
  }
  if (!eventWithHash(database, manifest.head)) faults.push(fault('VERIFY_HEAD_ABSENT', undefined, { head: manifest.head }))
  if (!packageExports(database).some((known) => known.manifest === hash))
    faults.push(fault('PACKAGE_NOT_EXPORTED', undefined, { hash }))
  return faults
}

/** The vouchers of both by number: what is in one alone, and the first field in which the others differ. */
function voucherFaults(database: Database, manifest: PackageManifest, packed: readonly PackedVoucher[]): Fault[] {
  const grant = listGrants(database).find(({ code }) => code === manifest.grant)
  if (!grant) return [fault('GRANT_UNKNOWN', undefined, { grant: manifest.grant })]
  const booked = collectVouchers(database, { grantId: grant.id, from: manifest.period.from, to: manifest.period.to })
  const known = new Map(booked.map((voucher) => [voucher.header[0], voucher]))
  const carried = new Set(packed.map((voucher) => voucher.header[0]))
  return [
    ...packed.flatMap((voucher): Fault[] => {
      const [number] = voucher.header
      const own = known.get(number)
      if (!own) return [fault('PACKAGE_VOUCHER_FOREIGN', { kind: 'voucher', voucher: number })]
      const found = firstDifference(voucher, own)
      if (!found) return []
      const { line, field, packed: stated, booked: kept } = found
      return [
        fault(
          'PACKAGE_VOUCHER_DIFFERS',
          { kind: 'voucher', voucher: number, ...(line === null ? {} : { line }) },
          { field, stated, kept },
        ),
      ]
    }),
    ...booked
      .filter(({ header }) => !carried.has(header[0]))
      .map(({ header }) => fault('PACKAGE_VOUCHER_ABSENT', { kind: 'voucher', voucher: header[0] })),
  ]
}
