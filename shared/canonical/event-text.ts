import { canonicalText } from './canonical.ts'

export interface EventHead {
  readonly sequence: number
  readonly previousHash: string
  readonly type: string
  readonly subject: string
  readonly at: string
  readonly userName: string
  readonly commandId: string
}

/** The hash that stands before the first event of every ledger. */
export const GENESIS_HASH = '0'.repeat(64)

/**
 * The text whose SHA-256 is the event's hash: domain tag, sequence, previous hash, head and body, each on its line (spec 08 §6).
 * `bodyText` is the canonical text of the event's body, which holds no line break.
 */
export const eventText = (head: EventHead, bodyText: string): string =>
  `sikasso.event.1\n${head.sequence}\n${head.previousHash}\n${canonicalText([head.type, head.subject, head.at, head.userName, head.commandId])}\n${bodyText}`
