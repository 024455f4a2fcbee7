import type { Database } from '../../../db/database.ts'
import { type Canonical, canonicalText } from '../../../shared/canonical/canonical.ts'
import type { FaultCode } from '../../../shared/i18n/fr/faults.ts'
import { minorUnitExponent } from '../../../shared/money/currency.ts'
import { MAX_LINE_MINOR, parseMinor } from '../../../shared/money/money.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'

/** Writes one thing that the setup changes: done only when the whole file is right. */
export type SetupEffect = (chainSequence: number) => unknown

/** What of an entry is compared. */
export type Compared = string | object

export interface SetupCounts {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
}

export type Change = keyof SetupCounts

/** What the planning of a setup file gathers: every fault with its place, or every effect in order (spec 10 "Whole or nothing"). */
export class SetupPlan {
  readonly faults: Fault[] = []
  /** What is taken as it is but deserves a look. */
  readonly warnings: Fault[] = []
  readonly effects: SetupEffect[] = []
  readonly database: Database
  private readonly counted = { created: 0, updated: 0, unchanged: 0 }
  private readonly seen = new Set<string>()

  constructor(database: Database) {
    this.database = database
  }

  get counts(): SetupCounts {
    return { ...this.counted }
  }

  fault(code: FaultCode, path: string, details?: Fault['details']): void {
    this.faults.push(fault(code, { kind: 'field', path }, details))
  }

  warn(code: FaultCode, path: string, details?: Fault['details']): void {
    this.warnings.push(fault(code, { kind: 'field', path }, details))
  }

  count(change: Change): void {
    this.counted[change] += 1
  }

  /** Counts an entry by comparing its content before (null when it is new) and after, and keeps the effect when they differ. */
  settle(before: Compared | null, after: Compared, effect: SetupEffect): void {
    this.take(changeOf(before, after), effect)
  }

  /** Counts an entry whose change is known, and keeps its effect where there is one. */
  take(change: Change, effect: SetupEffect): void {
    this.count(change)
    if (change !== 'unchanged') this.effects.push(effect)
  }

  /** False, with a fault, when an entry of this code has come already. */
  isFirst(entity: string, code: string, path: string): boolean {
    const key = `${entity} ${code}`
    if (this.seen.has(key)) {
      this.fault('SETUP_REPEATED', path, { name: entity, code })
      return false
    }
    this.seen.add(key)
    return true
  }

  /** What the entry gives, else what the ledger has; a fault when neither. */
  needed<T>(given: T | undefined, before: T | undefined, path: string, key: string): T | undefined {
    const value = given ?? before
    if (value === undefined) this.fault('VALUE_MISSING', `${path}.${key}`, { name: key })
    return value
  }

  /** An amount of the file in minor units; a fault when the currency has fewer decimals or a line cannot carry it. */
  amount(text: string, currency: string, path: string): number | undefined {
    const minor = parseMinor(text, currency)
    if (minor !== undefined && Math.abs(minor) <= MAX_LINE_MINOR) return minor
    const decimals = minorUnitExponent(currency)
    const hasFraction = (text.split('.')[1] ?? '').replace(/0+$/, '').length > decimals
    this.fault(hasFraction ? 'AMOUNT_FRACTION' : 'AMOUNT_TOO_LARGE', path, { value: text, currency, decimals })
    return undefined
  }
}

/**
 * Compares an entry before (null when it is new) and after: text, integers, and rows and lists of them. Of two rows what `after` says is compared,
 * so that `before` may be a wider one.
 */
export function changeOf(before: Compared | null, after: Compared): Change {
  if (before === null) return 'created'
  return sameContent(before, after) ? 'unchanged' : 'updated'
}

function sameContent(before: Compared, after: Compared): boolean {
  if (typeof before !== 'object' || typeof after !== 'object' || Array.isArray(after))
    return canonicalText(before as Canonical) === canonicalText(after as Canonical)
  const stood = new Map<string, Canonical>(Object.entries(before))
  return Object.entries(after).every(([key, value]) => canonicalText(stood.get(key) ?? null) === canonicalText(value ?? null))
}
