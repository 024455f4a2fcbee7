import type { UserKey } from './key-file-format.ts'
import { openDataKey, sealDataKey } from './sealed-data-key.ts'
import { unwrapPrivateKey, wrapPrivateKey } from './wrapped-private-key.ts'
import { makePair } from './x25519-pair.ts'

/** A person's entry of the key file, with a fresh pair. */
export function makeUserKey(dataKey: Uint8Array, name: string, passphrase: string): UserKey {
  const pair = makePair()
  const { salt, wrapped } = wrapPrivateKey(pair.privateHalf, name, passphrase)
  return { name, publicHalf: pair.publicHalf, salt, wrapped, sealedDataKey: sealDataKey(dataKey, pair.publicHalf) }
}

/** What the passphrase opens: the private half and, with it, the data key; undefined when it is not this person's. */
export function openUserKey(user: UserKey, passphrase: string): { privateHalf: Buffer; dataKey: Buffer } | undefined {
  const privateHalf = unwrapPrivateKey(user, user.name, passphrase)
  const dataKey = privateHalf && openDataKey(user.sealedDataKey, privateHalf)
  return dataKey && { privateHalf, dataKey }
}
