import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import type { GrantTerms } from './grant-terms.ts'

/** What came and went for one holder of the grant's money, in one currency. */
export interface ClosingFlows {
  /** What this ledger took over unspent; negative where spending of before was still to be paid. */
  readonly broughtIn: number
  readonly received: number
  readonly interest: number
  readonly spent: number
  /** Rulings: spending that the organisation bears itself (R-ELIG-1). */
  readonly disallowed: number
  readonly returned: number
}

export interface ClosingFigures extends ClosingFlows {
  /** spent − disallowed. */
  readonly eligible: number
  /** broughtIn + received + interest (unless the agreement leaves it) − eligible − returned. */
  readonly balance: number
}

const FLOWS = [
  'broughtIn',
  'received',
  'interest',
  'spent',
  'disallowed',
  'returned',
] as const satisfies readonly (keyof ClosingFlows)[]

/** The line of the statement: received + interest − eligible − returned = balance due to the donor (spec 03 §1.6 "Unspent funds"). */
export function closingFigures(flows: ClosingFlows, interest: GrantTerms['interest']): ClosingFigures {
  const eligible = exactInteger(flows.spent - flows.disallowed)
  const due = interest === 'KEEP' ? 0 : flows.interest
  return { ...flows, eligible, balance: exactInteger(flows.broughtIn + flows.received + due - eligible - flows.returned) }
}

/** What the lead holds: the whole less what the partners hold, so that every column of the statement adds up to the grant's. */
export function leadFlows(whole: ClosingFlows, partners: readonly ClosingFlows[]): ClosingFlows {
  const left = (key: keyof ClosingFlows): number => {
    const rest = whole[key] - sumMinor(partners.map((partner) => partner[key]))
    return rest === 0 ? 0 : exactInteger(rest)
  }
  return Object.fromEntries(FLOWS.map((key) => [key, left(key)])) as unknown as ClosingFlows // one entry for each key of the list above
}

/** Money between the lead and one partner by one voucher, in XOF: what stands on third-party accounts plus what was spent with it. */
export interface PartnerMovement {
  readonly partnerId: number
  readonly xof: number
  /** A reversal or a correction takes a transfer back: it lowers what was received and is no return. */
  readonly corrects: boolean
}

/** What a partner received from the lead and gave back, in XOF, voucher by voucher. */
export function partnerTransfers(movements: readonly PartnerMovement[]): Map<number, { received: number; returned: number }> {
  const sums = new Map<number, { received: number; returned: number }>()
  for (const { partnerId, xof, corrects } of movements) {
    const known = sums.get(partnerId) ?? { received: 0, returned: 0 }
    if (xof > 0 || corrects) known.received = exactInteger(known.received + xof)
    else known.returned = exactInteger(known.returned - xof)
    sums.set(partnerId, known)
  }
  return sums
}
