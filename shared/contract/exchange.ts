import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, minor, query } from './procedure.ts'

/** What a package says of itself: its manifest without the list of its parts. */
const manifest = z.object({
  format: z.number(),
  kind: z.string(),
  sealedAt: z.string(),
  sender: z.object({ organisation: z.string(), name: z.string(), publicKey: z.string() }),
  /** Blank where nobody is named. */
  recipient: z.string(),
  grant: z.string(),
  currency: z.string(),
  period: z.object({ name: z.string(), from: isoDate, to: isoDate }),
  sequence: z.number(),
  previous: z.string(),
  replaces: z.string().nullable(),
  seals: z.array(z.object({ month: z.string(), head: z.string(), at: z.string() })),
  head: z.string(),
  counts: z.object({ vouchers: z.number(), lines: z.number(), attachments: z.number() }),
  /** Francs, but `spendingMinor`, which is in minor units of the currency. */
  totals: z.object({
    debitXof: minor,
    creditXof: minor,
    spendingXof: minor,
    spendingMinor: minor,
    treasuryXof: minor,
    advancesXof: minor,
  }),
  journals: z.array(
    z.object({
      journal: z.string(),
      year: z.number(),
      first: z.number(),
      last: z.number(),
      vouchers: z.number(),
      whole: z.boolean(),
    }),
  ),
  /** Of all parts, before they are packed. */
  bytes: z.number(),
})

export const packageVerification = z.object({
  sound: z.boolean(),
  /** SHA-256 of the manifest; null with everything else where the file cannot be read so far. */
  hash: z.string().nullable(),
  manifest: manifest.nullable(),
  /** The key that the package carries, and that its signature was checked with. */
  signer: z.object({ organisation: z.string(), publicKey: z.string(), fingerprint: z.string() }).nullable(),
  /** Whose ledger it was held against, and as what. */
  against: z.object({ organisation: z.string(), role: z.enum(['sender', 'recipient']) }).nullable(),
  faults: z.array(faultSchema),
})
export type PackageVerification = z.infer<typeof packageVerification>

const ownKey = z.object({ fingerprint: z.string(), madeBy: z.string(), madeAt: z.string() })

export const exchangeOverview = z.object({
  organisation: z.string(),
  key: ownKey
    .extend({
      /** Whether this session may sign with it. */
      state: z.enum(['locked', 'unlocked']),
      /** The line in which other programs that check notes take the key. */
      verifierKey: z.string(),
    })
    .nullable(),
  retired: z.array(ownKey.extend({ retiredBy: z.string(), retiredAt: z.string(), reason: z.string() })),
  trusted: z.array(
    z.object({
      organisation: z.string(),
      fingerprint: z.string(),
      note: z.string(),
      /** False while the key is known by its fingerprint alone: signatures on heads cannot be checked with it. */
      whole: z.boolean(),
      trustedBy: z.string(),
      trustedAt: z.string(),
      withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  /** By grant, the months and quarters of which a package can be made now, latest first. */
  choices: z.array(z.object({ grant: z.string(), recipient: z.string(), periods: z.array(z.string()) })),
  packages: z.array(
    z.object({
      grant: z.string(),
      period: z.string(),
      recipient: z.string(),
      sequence: z.number(),
      hash: z.string(),
      file: z.string(),
      at: z.string(),
      by: z.string(),
      /** True where a later package of the same period took its place. */
      replaced: z.boolean(),
    }),
  ),
})
export type ExchangeOverview = z.infer<typeof exchangeOverview>

const passphrase = z.string().max(1_000)

export const exchangeContract = {
  overview: query.output(exchangeOverview),
  /** Makes the organisation's key pair under its passphrase, and leaves it unlocked. */
  makeKey: command('exchange.makeKey')
    .input(z.object({ commandId, passphrase }))
    .output(z.object({ fingerprint: z.string() })),
  renewKey: command('exchange.renewKey')
    .input(z.object({ commandId, reason: z.string().max(500), passphrase }))
    .output(z.object({ fingerprint: z.string() })),
  changeKeyPassphrase: command('exchange.changeKeyPassphrase')
    .input(z.object({ commandId, current: passphrase, next: passphrase }))
    .output(z.object({})),
  /** Unlocks the key for this session; nothing is written. */
  unlockKey: query.input(z.object({ passphrase })).output(z.object({ fingerprint: z.string() })),
  lockKey: query.output(z.object({})),
  trustKey: command('exchange.trustKey')
    .input(
      z.object({
        commandId,
        organisation: z.string().max(60),
        fingerprint: z.string().max(200),
        note: z.string().max(500),
        /** The public half; blank while it is not at hand. */
        key: z.string().max(2_000),
      }),
    )
    .output(z.object({ id: z.number() })),
  withdrawTrust: command('exchange.withdrawTrust')
    .input(z.object({ commandId, fingerprint: z.string().max(200), reason: z.string().max(500) }))
    .output(z.object({})),
  /** Makes the package of a closed period; the file is then fetched by its export id. */
  createPackage: command('exchange.createPackage')
    .input(z.object({ commandId, grant: z.string().max(60), period: z.string().max(20) }))
    .output(z.object({ exportId: z.string(), fileName: z.string(), hash: z.string(), isNew: z.boolean() })),
  /** Proves a package by itself and against the open ledger. */
  verifyPackage: query.input(z.object({ file: z.file() })).output(packageVerification),
}
