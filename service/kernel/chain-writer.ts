import { hash } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { insertEvent, lastEvent } from '../../db/queries/events.ts'
import { type Canonical, canonicalText } from '../../shared/canonical/canonical.ts'
import { eventText, GENESIS_HASH } from '../../shared/canonical/event-text.ts'

export interface ChainContext {
  readonly at: string
  readonly userName: string
  readonly commandId: string
}

/** Appends events to the tamper-evident chain, in the transaction of their effect (spec 08 §6). */
export class ChainWriter {
  private sequence: number
  private previousHash: string
  private readonly database: Database
  private readonly context: ChainContext

  constructor(database: Database, context: ChainContext) {
    this.database = database
    this.context = context
    const last = lastEvent(database)
    this.sequence = last?.sequence ?? 0
    this.previousHash = last?.hash ?? GENESIS_HASH
  }

  /** The sequence that the next event will have: rows that name their event are written with it. */
  get nextSequence(): number {
    return this.sequence + 1
  }

  get head(): string {
    return this.previousHash
  }

  /** Appends one event and answers its sequence. The body is kept as its canonical text, so that a later verification can say what it held. */
  append(type: string, subject: string, body: Canonical): number {
    const sequence = this.nextSequence
    const content = canonicalText(body)
    const bodyHash = hash('sha256', content)
    const head = { sequence, previousHash: this.previousHash, type, subject: subject.normalize('NFC'), ...this.context }
    const digest = hash('sha256', eventText(head, bodyHash))
    insertEvent(this.database, { ...head, content, bodyHash, hash: digest })
    this.sequence = sequence
    this.previousHash = digest
    return sequence
  }
}
