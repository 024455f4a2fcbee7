import type { Database } from '../../db/database.ts'
import { listPartnerCards, type PartnerCardRow } from '../../db/queries/partner-cards.ts'
import { partnerReportTotals } from '../../db/queries/partner-report-totals.ts'
import { reviewVoucherIds } from '../../db/queries/sub-award-tranches.ts'
import { listSubAwards, type SubAwardRow } from '../../db/queries/sub-awards.ts'
import { type AwardIdentity, awardOfLine, inAwardCurrency } from '../../domain/sub-awards/award-lines.ts'
import { type AwardPosition, awardPosition } from '../../domain/sub-awards/award-position.ts'
import { type PartnerStanding, type TrancheGate, trancheGate } from '../../domain/sub-awards/tranche-gate.ts'
import type { AgreementTerms } from '../../shared/contract/sub-awards.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { advanceSources } from '../advances/advance-book.ts'
import { ratingTerms } from '../compliance/rating-terms.ts'
import { agreementReader } from './award-terms.ts'

/** A sub-award on a day: its agreement, where the partner stands, and whether a next tranche may be paid. */
export interface AwardStanding {
  readonly award: SubAwardRow
  readonly terms: AgreementTerms
  readonly position: AwardPosition
  readonly partner: PartnerStanding
  readonly gate: TrancheGate
}

/**
 * Every sub-award on a day (spec 07 §6.iv), from the posted lines on the accounts of advances (classified as the area of advances does) and
 * from the reviews of the partners' reports. Amounts are in the smallest units of each agreement's currency.
 */
export function subAwardPositions(database: Database, on: LocalDate): AwardStanding[] {
  const awards = listSubAwards(database)
  const { lines, registered } = advanceSources(database, on)
  const identities = awards.map(identityOf)
  const owned = new Map<string, (typeof lines)[number][]>(awards.map((award) => [award.code, []]))
  for (const line of lines) {
    const award = awardOfLine(line, identities)
    if (award) owned.get(award.code)?.push(inAwardCurrency(line, award.currency))
  }
  const reviewVouchers = new Set(reviewVoucherIds(database))
  const cards = new Map(listPartnerCards(database).map((card) => [card.code, card]))
  const termsOf = agreementReader(database)
  return awards.map((award) => {
    const terms = termsOf(award)
    const reports = partnerReportTotals(database, award.code, on)
    const position = awardPosition({ on, lines: owned.get(award.code) ?? [], registered, reviewVouchers, reports })
    const partner = standingOf(database, cards.get(award.partner))
    return { award, terms, position, partner, gate: trancheGate(terms, position, partner, on) }
  })
}

/** One sub-award on a day; undefined where there is none of this code. */
export const subAwardPosition = (database: Database, code: string, on: LocalDate): AwardStanding | undefined =>
  subAwardPositions(database, on).find(({ award }) => award.code === code)

const identityOf = (award: SubAwardRow): AwardIdentity => ({
  code: award.code,
  partner: award.partner,
  grant: award.grantCode,
  currency: award.currency,
  start: award.startDate,
})

const standingOf = (database: Database, card: PartnerCardRow | undefined): PartnerStanding => ({
  rating: card?.rating ?? null,
  basis: ratingTerms(database, card?.rating ?? null).basis,
  assessmentValidUntil: card?.assessmentValidUntil ?? null,
  screenedOn: card?.screenedOn ?? null,
})
