import { hash } from 'node:crypto'

const SHORT = 12

/**
 * The short fingerprint of a posted line (spec 06 §5.5, column 24): the first twelve hexadecimal digits of SHA-256 over the hash of
 * its posting in the chain, a space and the line's number. The chain's hash covers the line's whole content, so whoever holds
 * the ledger can recompute it, and a printed list proves which lines it named.
 */
export const lineHash = (eventHash: string, lineNumber: number): string =>
  hash('sha256', `${eventHash} ${lineNumber}`).slice(0, SHORT)
