import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

/** A line of a voucher that touches a partner's advance; XOF, debit positive. */
export interface AdvanceLine {
  readonly xof: number
  readonly partner: string | null
  /** "advance": the partner's advance account, of the grant; "spending": donor spending of the grant; "treasury": class 5. */
  readonly kind: 'advance' | 'spending' | 'treasury' | 'other'
}

export interface AdvanceVoucher {
  readonly key: string
  readonly number: string
  readonly date: LocalDate
  readonly label: string
  /** An opening entry, or one of before the period: it only brings the balance in. */
  readonly before: boolean
  /** Key of the voucher that it takes back or corrects. */
  readonly corrects: string | null
  readonly lines: readonly AdvanceLine[]
}

export interface OtherMovement {
  readonly key: string
  readonly number: string
  readonly date: LocalDate
  readonly label: string
  readonly xof: number
}

/** What a partner received, justified and gave back under one grant, in XOF (spec 04 §2.6, 07 §6.iv). */
export interface PartnerFunds {
  readonly opening: number
  readonly advanced: number
  readonly accepted: number
  readonly refunded: number
  /** opening + advanced − accepted − refunded. */
  readonly held: number
  /** The balance of the partner's advance account. */
  readonly ledger: number
  /** ledger − held: what the other movements below explain. */
  readonly difference: number
  readonly others: readonly OtherMovement[]
}

/**
 * The fund equation of each partner. A voucher is read by its counterparts: donor spending of the partner is acceptance, treasury is an advance
 * where money went out and a refund where it came in, anything else is another movement, shown with its voucher. What takes a voucher
 * back counts where that one did, so that a cancelled advance lowers what was advanced and is no refund. `ledger` is the account's balance
 * by partner, read another way; the equation never leaves a difference that the other movements do not explain unless the books disagree.
 */
export function partnerFunds(
  vouchers: readonly AdvanceVoucher[],
  ledger: ReadonlyMap<string, number>,
): Map<string, PartnerFunds> {
  const byKey = new Map(vouchers.map((voucher) => [voucher.key, voucher]))
  const sums = new Map<
    string,
    { opening: number; advanced: number; accepted: number; refunded: number; others: OtherMovement[] }
  >()
  for (const voucher of vouchers) {
    const partners = partnersOf(voucher)
    for (const partner of partners) {
      const sum = sums.get(partner) ?? { opening: 0, advanced: 0, accepted: 0, refunded: 0, others: [] }
      sums.set(partner, sum)
      const net = netOf(voucher, partner)
      if (voucher.before) {
        sum.opening = exactInteger(sum.opening + net)
        continue
      }
      const { accepted, paid, other } = partsOf(voucher, partner, partners.length === 1)
      sum.accepted = exactInteger(sum.accepted + accepted)
      if (goesOut(voucher, partner, byKey)) sum.advanced = exactInteger(sum.advanced + paid)
      else sum.refunded = exactInteger(sum.refunded - paid)
      const { key, number, date, label } = voucher
      if (other !== 0) sum.others.push({ key, number, date, label, xof: other })
    }
  }
  const known = [...new Set([...sums.keys(), ...ledger.keys()])].sort()
  return new Map(
    known.map((partner) => {
      const { opening, advanced, accepted, refunded, others } = sums.get(partner) ?? NOTHING
      const held = exactInteger(opening + advanced - accepted - refunded)
      const balance = ledger.get(partner) ?? 0
      return [
        partner,
        { opening, advanced, accepted, refunded, held, ledger: balance, difference: exactInteger(balance - held), others },
      ]
    }),
  )
}

const NOTHING = { opening: 0, advanced: 0, accepted: 0, refunded: 0, others: [] }

const partnersOf = (voucher: AdvanceVoucher): string[] => [
  ...new Set(voucher.lines.flatMap((line) => (line.kind === 'advance' && line.partner !== null ? [line.partner] : []))),
]

const netOf = (voucher: AdvanceVoucher, partner: string): number =>
  sumMinor(voucher.lines.filter((line) => line.kind === 'advance' && line.partner === partner).map((line) => line.xof))

/**
 * A voucher's effect on one partner's advance: net = paid − accepted + other. Where it touches several partners and not only treasury stands
 * against them, what is not acceptance cannot be told apart and is another movement.
 */
function partsOf(voucher: AdvanceVoucher, partner: string, alone: boolean): { accepted: number; paid: number; other: number } {
  const sum = (wanted: (line: AdvanceLine) => boolean): number => sumMinor(voucher.lines.filter(wanted).map((line) => line.xof))
  const accepted = sum((line) => line.kind === 'spending' && (line.partner === partner || (alone && line.partner === null)))
  const rest = exactInteger(netOf(voucher, partner) + accepted)
  const treasury = sum((line) => line.kind === 'treasury')
  if (alone) return { accepted, paid: plain(-treasury), other: exactInteger(rest + treasury) }
  const strangers = voucher.lines.some((line) => line.kind === 'other')
  return strangers || treasury === 0 ? { accepted, paid: 0, other: rest } : { accepted, paid: rest, other: 0 }
}

/** True where the voucher, or the one that it takes back, paid the partner. */
function goesOut(voucher: AdvanceVoucher, partner: string, byKey: ReadonlyMap<string, AdvanceVoucher>): boolean {
  let root = voucher
  const seen = new Set([voucher.key])
  for (let next = root.corrects; next !== null && !seen.has(next); next = root.corrects) {
    seen.add(next)
    const corrected = byKey.get(next)
    if (!corrected) break
    root = corrected
  }
  return partsOf(root, partner, partnersOf(root).length === 1).paid > 0
}

/** Minus zero is not a figure. */
const plain = (amount: number): number => (amount === 0 ? 0 : amount)
