import { decimalFromText } from '../../shared/money/decimal.ts'
import { multiplyDivide } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import type { AwardPosition } from './award-position.ts'

/** What an agreement fixes about its advances; amounts in the smallest units of its currency, percents as decimal text. */
export interface AwardTerms {
  readonly ceiling: number
  readonly start: LocalDate
  readonly end: LocalDate
  readonly advanceLimitPercent: string
  readonly minimumLiquidationPercent: string
}

/** What is known of the partner itself; null where nothing was written. */
export interface PartnerStanding {
  readonly rating: string | null
  /** How its rating lets it be paid: in advance, or for what it has spent and had accepted. */
  readonly basis: 'ADVANCE' | 'ARREARS'
  readonly assessmentValidUntil: LocalDate | null
  readonly screenedOn: LocalDate | null
}

/** Whether a next tranche may be paid, every reason why not, and what to look at first. */
export interface TrancheGate {
  readonly open: boolean
  readonly reasons: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/** A screening against sanction lists is renewed every year (T4 item 7); later than that is a warning. */
export const SCREENING_DAYS = 365

/**
 * The gate before the next tranche (spec 03 §1.4, 07 §6.iv). Closed, each for its own reason: outside the agreement's dates; accepted below the
 * minimum share of what was advanced (exactly the minimum passes), unless nothing is outstanding; an advance before the last one that is not
 * cleared; more outstanding than the limit allows; with `net`, the payment that is asked for, what would pass the limit or the ceiling.
 * A partner whose rating is paid in arrears (spec 05 §3.5) gets no more than what was accepted beyond its advances.
 * An expired or missing diligence, a severe rating and an old screening are warnings: they are the director's to weigh.
 */
export function trancheGate(
  terms: AwardTerms,
  position: Pick<AwardPosition, 'advanced' | 'accepted' | 'refunded' | 'outstanding' | 'liquidationPercent' | 'advances'>,
  partner: PartnerStanding,
  on: LocalDate,
  net = 0,
): TrancheGate {
  const reasons: Fault[] = []
  if (on < terms.start || on > terms.end) reasons.push(fault('GATE_AGREEMENT', undefined, { start: terms.start, end: terms.end }))
  const [whole = '0', decimals = '0'] = (position.liquidationPercent ?? '0.0').split('.')
  const minimum = decimalFromText(terms.minimumLiquidationPercent)
  if (
    minimum &&
    position.outstanding > 0 &&
    BigInt(position.accepted) * 100n * minimum.denominator < minimum.numerator * BigInt(position.advanced)
  )
    reasons.push(
      fault('GATE_LIQUIDATION', undefined, {
        whole,
        decimals,
        minimum: terms.minimumLiquidationPercent,
      }),
    )
  const late = openBeforeLast(position)
  if (late) reasons.push(fault('GATE_LAST_BUT_ONE', undefined, { date: late.date, days: late.ageDays }))
  const limit = decimalFromText(terms.advanceLimitPercent)
  if (limit && position.outstanding + net > multiplyDivide(terms.ceiling, limit.numerator, limit.denominator * 100n))
    reasons.push(fault('GATE_LIMIT', undefined, { limit: terms.advanceLimitPercent }))
  const owed = Math.max(0, -position.outstanding)
  if (partner.basis === 'ARREARS' && (owed === 0 || net > owed)) reasons.push(fault('GATE_ARREARS', undefined, { owed }))
  if (net > 0 && position.advanced - position.refunded + net > terms.ceiling) reasons.push(fault('GATE_CEILING'))
  return { open: reasons.length === 0, reasons, warnings: standingWarnings(partner, on) }
}

/** No further advance until the last but one is accounted for: the oldest open advance that is not the last one paid. */
const openBeforeLast = ({ advances }: Pick<AwardPosition, 'advances'>) =>
  advances
    .filter((row) => row.amountXof > 0)
    .slice(0, -1)
    .find((row) => row.balanceXof > 0)

function standingWarnings(partner: PartnerStanding, on: LocalDate): Fault[] {
  const warnings: Fault[] = []
  const { rating, assessmentValidUntil: until, screenedOn } = partner
  if (rating === null) warnings.push(fault('GATE_NO_DILIGENCE'))
  if (rating === 'SEVERE') warnings.push(fault('GATE_SEVERE'))
  if (until !== null && until < on) warnings.push(fault('GATE_DILIGENCE_EXPIRED', undefined, { date: until }))
  if (screenedOn === null) warnings.push(fault('GATE_NO_SCREENING'))
  else if (addDays(screenedOn, SCREENING_DAYS) < on) warnings.push(fault('GATE_SCREENING_OLD', undefined, { date: screenedOn }))
  return warnings
}

/**
 * What of a need is not paid because the partner holds it already: what is outstanding of earlier advances, without what is still queried or in
 * review (spec 07 §6.iv: need 6 000 000, disallowed 573 700, net 5 426 300). Never more than the need, never negative.
 */
export function netOfNeed(
  need: number,
  position: Pick<AwardPosition, 'outstanding' | 'queried' | 'inReview'>,
): { netted: number; net: number } {
  const held = Math.max(0, position.outstanding - position.queried - Math.max(0, position.inReview))
  const netted = Math.min(need, held)
  return { netted, net: need - netted }
}
