import { sumMinor } from '../../shared/money/money.ts'
import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { type AgeingBucket, ageingBucket } from '../third-parties/ageing-buckets.ts'
import { type OpenItem, settleOldestFirst } from '../third-parties/settle-oldest-first.ts'
import { type AdvanceLine, creditParts, type HolderKind } from './advance-line.ts'

/** What ageing needs of an advance of the register. */
export interface RegisteredAdvance {
  readonly id: number
  readonly number: string
  readonly holderKind: HolderKind
  readonly holder: string
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly date: LocalDate
  readonly dueOn: LocalDate | null
  /** Receipts handed in whose voucher is not posted yet, XOF. */
  readonly inReviewXof: number
}

/** One row of the ageing of advances; amounts in XOF. `balance` is amount − accepted − refunded. */
export interface AdvanceRow {
  readonly holderKind: HolderKind
  readonly holder: string
  readonly grant: string | null
  readonly budgetLine: string | null
  /** The number in the register, or that of the voucher for what is not in the register. */
  readonly advance: string
  readonly advanceId: number | null
  /** The line that opened what is not in the register. */
  readonly opening: { readonly voucherId: number; readonly lineNumber: number; readonly label: string } | null
  readonly account: string
  readonly date: LocalDate
  readonly dueOn: LocalDate | null
  readonly amountXof: number
  readonly acceptedXof: number
  readonly inReviewXof: number
  readonly refundedXof: number
  readonly balanceXof: number
  readonly bucket: AgeingBucket
  /** Days since it fell due, or since its date when it has no due date. */
  readonly ageDays: number
}

/**
 * The ageing of advances on a day (spec 04 §2.6, 06 §5.8): one row for each advance of the register that was paid, and one for each open
 * line that belongs to none. The rows sum to the ledger's accounts of advances, because every line is in exactly one row.
 */
export function advanceRows(
  lines: readonly AdvanceLine[],
  advances: ReadonlyMap<number, RegisteredAdvance>,
  on: LocalDate,
): AdvanceRow[] {
  const registered = new Map<number, AdvanceLine[]>()
  const loose = new Map<string, AdvanceLine[]>()
  const groups = advanceOfGroups(lines)
  for (const line of lines) {
    const advanceId = line.advanceId ?? (line.group === null ? undefined : groups.get(line.group)) ?? null
    if (advanceId !== null && advances.has(advanceId)) push(registered, advanceId, line)
    else push(loose, [line.holderKind, line.holder, line.grant ?? '', line.account].join('\n'), line)
  }
  return [
    ...[...registered].flatMap(([id, own]) => registeredRow(advances.get(id), own, on)),
    ...[...loose.values()].flatMap((own) => settleOldestFirst(own).map((item) => looseRow(item, on))),
  ].sort(byHolder)
}

/** A line matched with one of an advance belongs to that advance too: matching ties a liquidation made by hand. */
function advanceOfGroups(lines: readonly AdvanceLine[]): Map<string, number> {
  const groups = new Map<string, number>()
  for (const { group, advanceId } of lines) if (group !== null && advanceId !== null) groups.set(group, advanceId)
  return groups
}

function registeredRow(advance: RegisteredAdvance | undefined, lines: readonly AdvanceLine[], on: LocalDate): AdvanceRow[] {
  const [first] = lines
  if (!advance || !first) return []
  const amountXof = sumMinor(lines.filter((line) => line.side === 1).map((line) => line.amount))
  const parts = lines.filter((line) => line.side === -1).map((line) => creditParts(line, line.amount))
  const acceptedXof = sumMinor(parts.map((part) => part.accepted))
  const refundedXof = sumMinor(parts.map((part) => part.refunded))
  return [
    {
      ...aged(advance.dueOn, advance.date, on),
      holderKind: advance.holderKind,
      holder: advance.holder,
      grant: advance.grant,
      budgetLine: advance.budgetLine,
      advance: advance.number,
      advanceId: advance.id,
      opening: null,
      account: first.account,
      date: advance.date,
      dueOn: advance.dueOn,
      amountXof,
      acceptedXof,
      inReviewXof: advance.inReviewXof,
      refundedXof,
      balanceXof: amountXof - acceptedXof - refundedXof,
    },
  ]
}

function looseRow({ line, remaining, settledBy }: OpenItem<AdvanceLine>, on: LocalDate): AdvanceRow {
  const opened = line.amount > 0
  const settled = settledBy.map(({ line: by, amount }) => creditParts(by, amount))
  // More was justified than was ever advanced: the row has no amount, and its balance is owed to the holder.
  const surplus = opened ? [] : [creditParts(line, remaining)]
  const parts = opened ? settled : surplus
  return {
    ...aged(null, line.date, on),
    holderKind: line.holderKind,
    holder: line.holder,
    grant: line.grant,
    budgetLine: line.budgetLine,
    advance: line.voucher,
    advanceId: null,
    opening: { voucherId: line.voucherId, lineNumber: line.lineNumber, label: line.label },
    account: line.account,
    date: line.date,
    dueOn: null,
    amountXof: opened ? line.amount : 0,
    acceptedXof: sumMinor(parts.map((part) => part.accepted)),
    inReviewXof: 0,
    refundedXof: sumMinor(parts.map((part) => part.refunded)),
    balanceXof: remaining,
  }
}

const aged = (dueOn: LocalDate | null, date: LocalDate, on: LocalDate) => ({
  bucket: ageingBucket(dueOn, date, on),
  ageDays: daysBetween(dueOn ?? date, on),
})

function push<Key>(map: Map<Key, AdvanceLine[]>, key: Key, line: AdvanceLine): void {
  const known = map.get(key)
  if (known) known.push(line)
  else map.set(key, [line])
}

const KINDS: readonly HolderKind[] = ['staff', 'partner', 'supplier', 'other']

const byHolder = (one: AdvanceRow, other: AdvanceRow): number =>
  KINDS.indexOf(one.holderKind) - KINDS.indexOf(other.holderKind) ||
  compare(one.holder, other.holder) ||
  compare(one.date, other.date) ||
  compare(one.advance, other.advance)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
