import type { Database } from '../../../db/database.ts'
import { listPartners } from '../../../db/queries/masters.ts'
import { trustedKeys } from '../../../db/queries/organisation-keys.ts'
import { subAwardDates } from '../../../db/queries/package-vouchers.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import { groupedFingerprint } from '../../../shared/ids/fingerprint.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { PackageManifest } from '../package-create/package-schemas.ts'
import { fingerprintOf } from '../package-keys/ed25519.ts'

/**
 * Holds a package against the ledger of another organisation, the lead's as a rule: it is meant for it, comes from a partner that it knows, is signed by the
 * key that somebody compared and trusts, and speaks of a time in which that partner has a sub-award of the grant.
 */
export function againstRecipient(database: Database, manifest: PackageManifest): Fault[] {
  const { sender, recipient, grant, period } = manifest
  const { organisation } = sender
  const own = readLedger(database).organisationCode
  const faults: Fault[] = []
  if (recipient !== '' && recipient !== own) faults.push(fault('PACKAGE_RECIPIENT', undefined, { recipient, own }))
  faults.push(...trustFaults(database, organisation, fingerprintOf(sender.publicKey)))
  const partner = listPartners(database).find(({ code }) => code === organisation)
  if (!partner) return [...faults, fault('PACKAGE_SENDER_UNKNOWN', undefined, { organisation })]
  const awards = subAwardDates(database, partner.id, grant)
  if (awards.length === 0) return [...faults, fault('PACKAGE_NO_SUB_AWARD', undefined, { organisation, grant })]
  const inside = awards.some(({ startDate, endDate }) => startDate <= period.to && endDate >= period.from)
  return inside ? faults : [...faults, fault('PACKAGE_OUTSIDE_AWARD', undefined, { organisation, period: period.name })]
}

/** Who signed is asked of the trust list alone: the package's own word for it is worth nothing. */
function trustFaults(database: Database, organisation: string, signer: string): Fault[] {
  const keys = trustedKeys(database)
  const shown = groupedFingerprint(signer)
  const known = keys.find(({ fingerprint }) => fingerprint === signer)
  if (known?.organisation === organisation)
    return known.withdrawnAt === null
      ? []
      : [fault('PACKAGE_SIGNER_WITHDRAWN', undefined, { organisation, signer: shown, reason: known.withdrawnReason ?? '' })]
  const expected = keys.find((row) => row.organisation === organisation && row.withdrawnAt === null)
  return expected
    ? [fault('PACKAGE_RESIGNED', undefined, { organisation, signer: shown, expected: groupedFingerprint(expected.fingerprint) })]
    : [fault('PACKAGE_SIGNER_UNKNOWN', undefined, { organisation, signer: shown })]
}
