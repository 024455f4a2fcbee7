import type { AuditHit } from '../../../shared/contract/audit.ts'
import { addRatios, decimalFromText } from '../../../shared/money/decimal.ts'
import { divideHalfAway, multiplyDivide } from '../../../shared/money/money.ts'
import type { Rate } from '../../../shared/money/rate.ts'
import { fault } from '../../../shared/result/fault.ts'
import type { Month } from '../../../shared/time/period.ts'
import { groupLines } from './group-lines.ts'

/** What one payslip charged to one fund; the weight is decimal text. */
export interface PayShare {
  readonly month: Month
  readonly employeeId: number
  readonly name: string
  readonly grossXof: number
  /** Null for own funds. */
  readonly grant: string | null
  readonly weight: string
}

/** Hours of a timesheet that both have signed, in hundredths. */
export interface SignedHours {
  readonly month: Month
  readonly employeeId: number
  readonly grant: string | null
  readonly hundredths: number
}

const ZERO: Rate = { numerator: 0n, denominator: 1n }

/**
 * Pay that a grant bore against the timesheet that supports it (spec 04 §2.13 "salaries vs timesheets"): a month charged to a grant without a signed
 * timesheet, or to another share than the hours say by more than `points` whole percentage points. Amounts are of the gross pay, in whole francs.
 */
export function payAgainstTimesheets(
  shares: readonly PayShare[],
  hours: readonly SignedHours[],
  points: number,
): { readonly hits: AuditHit[]; readonly payslips: number } {
  const payslips = groupLines(shares, ({ month, employeeId }) => `${month}/${employeeId}`)
  const sheets = groupLines(hours, ({ month, employeeId }) => `${month}/${employeeId}`)
  const hits = [...payslips].flatMap(([key, payslip]) => hitsOf(payslip, sheets.get(key) ?? [], points))
  return { hits, payslips: payslips.size }
}

function hitsOf(payslip: readonly PayShare[], sheet: readonly SignedHours[], points: number): AuditHit[] {
  const [first] = payslip
  const paid = byGrant(payslip.map(({ grant, weight }) => [grant, decimalFromText(weight) ?? ZERO]))
  const worked = byGrant(sheet.map(({ grant, hundredths }) => [grant, { numerator: BigInt(hundredths), denominator: 1n }]))
  const granted = [...paid].filter(([grant]) => grant !== null)
  if (!first || granted.length === 0) return []
  const of = (share: Rate): number => multiplyDivide(first.grossXof, share.numerator, share.denominator)
  if (worked.size === 0) {
    const amount = of(granted.reduce((sum, [, share]) => addRatios(sum, share), ZERO))
    return [payHit(amount, fault('AUDIT_PAY_NO_TIMESHEET', undefined, { name: first.name, month: first.month }))]
  }
  return [...new Set([...granted.map(([grant]) => grant), ...worked.keys()])].flatMap((grant) => {
    if (grant === null) return []
    const [charged, supported] = [paid.get(grant) ?? ZERO, worked.get(grant) ?? ZERO]
    const gap = subtract(charged, supported)
    const size = { ...gap, numerator: gap.numerator < 0n ? -gap.numerator : gap.numerator }
    if (size.numerator * 100n <= size.denominator * BigInt(points)) return []
    const details = { name: first.name, month: first.month, grant, paid: percent(charged), worked: percent(supported) }
    return [payHit(of(size), fault('AUDIT_PAY_TIMESHEET', undefined, details))]
  })
}

/** Each fund's part of the whole; empty where the whole is nothing. */
function byGrant(parts: readonly (readonly [string | null, Rate])[]): Map<string | null, Rate> {
  const whole = parts.reduce((sum, [, part]) => addRatios(sum, part), ZERO)
  const shares = new Map<string | null, Rate>()
  if (whole.numerator === 0n) return shares
  for (const [grant, part] of parts) {
    const share = { numerator: part.numerator * whole.denominator, denominator: part.denominator * whole.numerator }
    shares.set(grant, addRatios(shares.get(grant) ?? ZERO, share))
  }
  return shares
}

const subtract = (one: Rate, other: Rate): Rate => addRatios(one, { ...other, numerator: -other.numerator })

const percent = (share: Rate): string => `${divideHalfAway(share.numerator * 100n, share.denominator)} %`

const payHit = (amountXof: number, reason: AuditHit['reason']): AuditHit => ({
  test: 'PAY_AGAINST_TIMESHEET',
  voucher: '',
  voucherKey: null,
  line: null,
  amountXof,
  reason,
})
