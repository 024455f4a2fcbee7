import { hash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from '../../db/write-atomically.ts'
import { writeFault } from '../../db/write-fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { createPackage } from '../exchange/package-create/create-package.ts'
import { fingerprintOf, pairOf } from '../exchange/package-keys/ed25519.ts'
import { makeOrganisationKey } from '../exchange/package-keys/signing-key.ts'
import { trustKey } from '../exchange/package-keys/trust-key.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { keepCommand, SAMPLE_USER } from './keep-command.ts'
import { GRANT_CODE, LEAD, PARTNERS, SAMPLE_PASSPHRASE, SAMPLE_SEED } from './programme.ts'

/** Where the packages stand in the folder of the sample. */
export const PACKAGE_FOLDER = 'packages'

/**
 * The 32 bytes that an organisation of the sample makes its key from. They are the same at each run, so that its packages are, and therefore no secret:
 * these keys prove nothing outside the sample.
 */
const seedOf = (organisation: string): Uint8Array => Buffer.from(hash('sha256', `${SAMPLE_SEED} ${organisation} key`), 'hex')

/** The passphrase of the key of an organisation of the sample: printed in its help, since these keys are no secret. */
const samplePassphrase = (organisation: string): string => `${SAMPLE_PASSPHRASE}${organisation}`

/** The day the agreements are signed: an organisation makes its key, and notes those printed on the annexes of the sub-awards. */
export function keepKeys(ledger: Ledger, organisation: string): Result<unknown> {
  const passphrase = samplePassphrase(organisation)
  const made = makeOrganisationKey(ledger, { user: SAMPLE_USER, passphrase, seed: seedOf(organisation) })
  if (!made.ok) return made
  const others = organisation === LEAD.code ? PARTNERS.map(({ code }) => code) : [LEAD.code]
  for (const other of others) {
    const { publicKey } = pairOf(seedOf(other))
    const note = `Annexe 4 de la convention SA-${organisation === LEAD.code ? other : organisation}`
    const trust = { organisation: other, fingerprint: fingerprintOf(publicKey), note, key: publicKey }
    const kept = keepCommand(ledger, 'exchange.trustKey', trust, (work) => trustKey(work, trust))
    if (!kept.ok) return kept
  }
  return success({})
}

/** A partner's package of a quarter, once its last month is closed; answers the file's name. */
export function writePackage(ledger: Ledger, period: string, folder: string): Result<string> {
  const made = createPackage(ledger, { user: SAMPLE_USER, grant: GRANT_CODE, period })
  if (!made.ok) return made
  const { fileName, bytes } = made.value
  try {
    mkdirSync(folder, { recursive: true })
    writeAtomically(join(folder, fileName), bytes)
    return success(fileName)
  } catch (cause) {
    return failure(writeFault(cause, fileName))
  }
}
