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

/** The hash that stands before the first event of every chain. */
export const GENESIS_HASH = '0'.repeat(64)

/** The first line of what is hashed for an event of a ledger. */
export const LEDGER_EVENT = 'sikasso.event.2'

/** The first line of what is hashed for an entry of an auditor's file. */
export const PAPERS_EVENT = 'sikasso.papers.1'

/**
 * The text whose SHA-256 is the event's hash: domain tag, sequence, previous hash, header, and the SHA-256 of the body's canonical text, each on its
 * line (spec 08 §6). Headers and body hashes alone thus prove a chain, and with one body that body.
 */
export const eventText = (head: EventHead, bodyHash: string, tag = LEDGER_EVENT): string =>
  `${tag}\n${head.sequence}\n${head.previousHash}\n${canonicalText([head.type, head.subject, head.at, head.userName, head.commandId])}\n${bodyHash}`
