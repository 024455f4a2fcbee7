import type { VoucherInput } from '../../../../../shared/contract/vouchers.ts'
import type { Answer, Failure } from '../../../../client/failure.ts'
import { isBlankLine } from './entry-line.ts'
import { type EntryVoucher, typedVoucher } from './entry-voucher.ts'

/** The draft as the ledger holds it. */
export interface KeptDraft {
  readonly key: string
  readonly revision: number
}

export interface KeepRequest {
  /** Null makes a new draft. */
  readonly key: string | null
  readonly revision: number | null
  readonly voucher: VoucherInput
}

export interface KeeperDoors {
  /** The voucher as it stands, with what is still in the field. */
  readonly read: () => EntryVoucher
  readonly save: (request: KeepRequest) => Promise<Answer<KeptDraft>>
  /** Called after each writing: `asked` is true when a person asked for it. */
  readonly onKept: (kept: KeptDraft, entry: EntryVoucher, asked: boolean) => void
  /** Does something later; answers how to forget it. */
  readonly later: (action: () => void, delayMs: number) => () => void
  readonly onState: (state: KeeperState) => void
}

export interface KeeperState {
  /** "changed": another window kept the draft meanwhile, and the person must choose; "failed": it is tried again by itself. */
  readonly phase: 'rest' | 'saving' | 'failed' | 'changed'
  readonly failure: Failure | null
}

/** Typing that pauses this long is kept. */
export const PAUSE_MS = 1_500
/** Typing that never pauses is kept at least this often. */
export const AT_LATEST_MS = 6_000
/** When the ledger could not be written, it is tried again after this time. */
export const AGAIN_MS = 10_000

/**
 * Writes a voucher into the ledger as a draft while it is typed, so that a crash or a closed window loses at most what the last seconds
 * held. Writings follow one another: what a person asks for waits for the one that is under way and goes on from its revision. A draft
 * that another window changed is never written over: from then on nothing is kept until the person has chosen.
 */
export class DraftKeeper {
  private readonly doors: KeeperDoors
  private key: string | null
  private revision: number | null
  /** What the ledger holds, as text. */
  private heldText: string | null
  private running: Promise<unknown> = Promise.resolve()
  private forgetPause: (() => void) | null = null
  private forgetLatest: (() => void) | null = null
  /** False where typing must not write by itself: a submitted voucher, a person who may not prepare, a voucher that is done. */
  private active: boolean
  private phase: KeeperState['phase'] = 'rest'
  /** The voucher as it was when typing was last heard of. */
  private seen: EntryVoucher
  /** A copy or a preset that nobody has written on is not kept by itself. */
  private touched = false

  constructor(
    doors: KeeperDoors,
    start: { key: string | null; revision: number | null; held: EntryVoucher | null; active: boolean },
  ) {
    this.doors = doors
    this.key = start.key
    this.revision = start.revision
    this.heldText = start.held === null ? null : textOf(start.held)
    this.active = start.active
    this.seen = doors.read()
  }

  /** Something may have been typed: a cursor that only moves changes nothing. */
  typed(): void {
    const entry = this.doors.read()
    if (entry === this.seen) return
    this.seen = entry
    this.touched = true
    this.schedule()
  }

  private schedule(): void {
    if (!this.active || this.phase === 'changed') return
    this.forgetPause?.()
    this.forgetPause = this.doors.later(() => void this.keepQuietly(), PAUSE_MS)
    this.forgetLatest ??= this.doors.later(() => void this.keepQuietly(), AT_LATEST_MS)
  }

  /** Keeps it now, because somebody asked; from then on typing is kept by itself. */
  keep(): Promise<Answer<KeptDraft>> {
    return this.write(true, false)
  }

  /** Keeps what was typed as a new draft beside the one that another window changed. */
  keepAsNew(): Promise<Answer<KeptDraft>> {
    return this.write(true, true)
  }

  /** Keeps what was typed and is not kept yet, when the desk is left. */
  leave(): void {
    if (this.touched) void this.keepQuietly()
    else this.forgetTimers()
  }

  /** Nothing more is written: the voucher is posted, submitted or given up. */
  stop(): void {
    this.active = false
    this.forgetTimers()
  }

  private async keepQuietly(): Promise<void> {
    this.forgetTimers()
    if (!this.active || this.phase === 'changed' || !this.unkept()) return
    await this.write(false, false)
  }

  private write(asked: boolean, asNew: boolean): Promise<Answer<KeptDraft>> {
    this.forgetTimers()
    const writing = this.running.then(() => this.writeNow(asked, asNew))
    this.running = writing
    return writing
  }

  private async writeNow(asked: boolean, asNew: boolean): Promise<Answer<KeptDraft>> {
    const entry = this.doors.read()
    const text = textOf(entry)
    if (!asNew && this.key !== null && this.revision !== null && text === this.heldText) {
      const kept = { key: this.key, revision: this.revision }
      if (asked) this.doors.onKept(kept, entry, true)
      return { ok: true, value: kept }
    }
    if (asNew) {
      this.key = null
      this.revision = null
    }
    const { voucher } = typedVoucher(entry)
    this.say('saving', null)
    const answer = await this.doors.save({
      key: this.key,
      revision: this.revision,
      // A second draft cannot carry the identifier that the first one has.
      voucher: asNew ? { ...voucher, sourceId: null } : voucher,
    })
    if (!answer.ok) {
      const changed = answer.failure.kind === 'faults' && answer.failure.faults.some(({ code }) => code === 'DRAFT_CHANGED')
      this.say(changed ? 'changed' : 'failed', answer.failure)
      if (!changed && !asked && answer.failure.kind !== 'faults')
        this.forgetPause = this.doors.later(() => void this.keepQuietly(), AGAIN_MS)
      return answer
    }
    this.key = answer.value.key
    this.revision = answer.value.revision
    this.heldText = text
    if (asked) this.active = true
    this.say('rest', null)
    this.doors.onKept(answer.value, entry, asked)
    // What was typed while it was being written is kept in its turn.
    if (this.unkept()) this.schedule()
    return answer
  }

  private unkept(): boolean {
    const entry = this.doors.read()
    return entry.lines.some((line) => !isBlankLine(line)) && textOf(entry) !== this.heldText
  }

  private say(phase: KeeperState['phase'], failure: Failure | null): void {
    this.phase = phase
    this.doors.onState({ phase, failure })
  }

  private forgetTimers(): void {
    this.forgetPause?.()
    this.forgetLatest?.()
    this.forgetPause = null
    this.forgetLatest = null
  }
}

const textOf = (entry: EntryVoucher): string => JSON.stringify(typedVoucher(entry).voucher)
