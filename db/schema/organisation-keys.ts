import { id, text } from './column.ts'
import { register, table } from './table.ts'

export const organisationKeysTables = {
  organisationKey: table(
    {
      id: id(),
      publicKey: text(),
      /** Wrapped under the key's own passphrase; a former wrapping would stay open to a former passphrase, so that the chain holds its hash alone. */
      wrappedKey: text().orNull().digested(),
      madeBy: text(),
      madeAt: text(),
      retiredBy: text().orNull(),
      retiredAt: text().orNull(),
      retiredReason: text().orNull(),
    },
    register('organisation-key', ['publicKey']),
  ),
  trustedKey: table(
    {
      id: id(),
      organisation: text(),
      fingerprint: text(),
      note: text(),
      publicKey: text().orNull(),
      trustedBy: text(),
      trustedAt: text(),
      withdrawnBy: text().orNull(),
      withdrawnAt: text().orNull(),
      withdrawnReason: text().orNull(),
    },
    register('trusted-key', ['fingerprint']),
  ),
} as const
