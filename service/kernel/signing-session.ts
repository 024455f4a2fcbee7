/** Both halves of the organisation's key, hexadecimal, in memory only. */
export interface UnlockedKey {
  readonly publicKey: string
  readonly privateKey: string
}

/** What is held of the organisation's key while its ledger is open: nothing of it outlives the closing. */
export interface SigningSession {
  /** The key that its passphrase opened; out of date once another is in use. */
  unlocked: UnlockedKey | undefined
  /** A passphrase that was given before there was a key: the first signature makes the key under it. */
  offered: string | undefined
}

export const lockedSession = (): SigningSession => ({ unlocked: undefined, offered: undefined })
