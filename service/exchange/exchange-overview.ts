import { listGrants } from '../../db/queries/masters.ts'
import { organisationKeys, trustedKeys } from '../../db/queries/organisation-keys.ts'
import { donorOfGrant } from '../../db/queries/package-vouchers.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { ExchangeOverview } from '../../shared/contract/exchange.ts'
import { verifierKey } from '../heads/note-key.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { packageExports } from './package-create/package-exports.ts'
import { sealedPeriod } from './package-create/sealed-period.ts'
import { fingerprintOf } from './package-keys/ed25519.ts'
import { keyInUse } from './package-keys/organisation-key.ts'
import { unlockedKey } from './package-keys/signing-key.ts'

/** Everything that the screen of packages shows: the organisation's keys, those it trusts, what can be packed and what was. */
export function exchangeOverview(ledger: Ledger): ExchangeOverview {
  const { database } = ledger
  const organisation = readLedger(database).organisationCode
  const own = organisationKeys(database).map((row) => ({
    fingerprint: fingerprintOf(row.publicKey),
    madeBy: row.madeBy,
    madeAt: row.madeAt,
    retired:
      row.retiredAt === null
        ? null
        : { retiredBy: row.retiredBy ?? '', retiredAt: row.retiredAt, reason: row.retiredReason ?? '' },
  }))
  const current = keyInUse(database)
  const exports = packageExports(database)
  const replaced = new Set(exports.map(({ replaces }) => replaces))
  return {
    organisation,
    key: current
      ? {
          fingerprint: fingerprintOf(current.publicKey),
          madeBy: current.madeBy,
          madeAt: current.madeAt,
          state: unlockedKey(ledger) ? 'unlocked' : 'locked',
          verifierKey: verifierKey({ name: organisation, publicKey: current.publicKey }),
        }
      : null,
    retired: own.flatMap(({ retired, ...key }) => (retired ? [{ ...key, ...retired }] : [])),
    trusted: trustedKeys(database).map((row) => ({
      organisation: row.organisation,
      fingerprint: row.fingerprint,
      note: row.note,
      whole: row.publicKey !== null,
      trustedBy: row.trustedBy,
      trustedAt: row.trustedAt,
      withdrawn:
        row.withdrawnAt === null ? null : { by: row.withdrawnBy ?? '', at: row.withdrawnAt, reason: row.withdrawnReason ?? '' },
    })),
    choices: choices(database),
    packages: exports
      .map(({ grant, period, recipient, sequence, manifest, file, at, by }) => ({
        ...{ grant, period, recipient, sequence, hash: manifest, file, at, by },
        replaced: replaced.has(manifest),
      }))
      .reverse(),
  }
}

/** The quarters and months that are closed whole, for each grant: what a person is likely to send. */
function choices(database: Ledger['database']): ExchangeOverview['choices'] {
  const months = listPeriods(database)
    .filter(({ state }) => state === 'closed')
    .map(({ month }) => month)
    .reverse()
  const quarters = [...new Set(months.map((month) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`))]
  return listGrants(database).map((grant) => ({
    grant: grant.code,
    recipient: donorOfGrant(database, grant.id),
    periods: [...quarters, ...months].filter((period) => sealedPeriod(database, grant, period).ok),
  }))
}
