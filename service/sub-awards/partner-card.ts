import { listPartners } from '../../db/queries/masters.ts'
import { type listPartnerCards, type PartnerCardRow, savePartnerCard } from '../../db/queries/partner-cards.ts'
import { type PartnerCard, PILLARS } from '../../shared/contract/sub-awards.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

const field = (path: string) => ({ kind: 'field', path }) as const
/** The strongest score of a pillar (spec 05 §3.5). */
const BEST_SCORE = 4n

/**
 * Writes a partner's card of the delivery chain (spec 03 §1.7). Refused, all at once: an unknown partner, no country or role, dates that are none or
 * run backwards, a score outside 0 to 4, a rating without the day of its assessment.
 */
export function saveCard(work: Work, input: { partner: string; card: PartnerCard }): Result<Record<string, never>> {
  const partner = listPartners(work.database).find((known) => known.code === input.partner)
  const { card } = input
  const faults: Fault[] = partner ? [] : [fault('PARTNER_UNKNOWN', field('partner'), { partner: input.partner })]
  for (const name of ['country', 'role'] as const)
    if (card[name].trim() === '') faults.push(fault('VALUE_MISSING', field(name), { name }))
  for (const name of ['assessedOn', 'assessmentValidUntil', 'screenedOn'] as const) {
    const date = card[name]
    if (date !== null && !isLocalDate(date)) faults.push(fault('DATE_INVALID', field(name), { value: date }))
  }
  if (card.assessedOn !== null && card.assessmentValidUntil !== null && card.assessmentValidUntil < card.assessedOn)
    faults.push(fault('SETUP_DATES', field('assessmentValidUntil'), { start: card.assessedOn, end: card.assessmentValidUntil }))
  for (const pillar of PILLARS) {
    const text = card[pillar]
    const score = text === null ? undefined : decimalFromText(text)
    if (text !== null && !(score && score.numerator <= BEST_SCORE * score.denominator))
      faults.push(fault('PARTNER_SCORE', field(pillar), { value: text }))
  }
  if (card.rating !== null && card.assessedOn === null) faults.push(fault('PARTNER_RATING_DATE', field('assessedOn')))
  if (faults.length > 0 || !partner) return failure(...faults)
  savePartnerCard(work.database, partner.id, cardRow(card))
  return success({})
}

const written = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim().normalize('NFC')

const cardRow = (card: PartnerCard): PartnerCardRow => ({
  legalName: written(card.legalName),
  country: card.country.trim(),
  role: card.role.trim().normalize('NFC'),
  identifier: written(card.identifier),
  address: written(card.address),
  contact: written(card.contact),
  phone: written(card.phone),
  email: written(card.email),
  bank: written(card.bank),
  bankAccount: written(card.bankAccount),
  rating: card.rating,
  assessedOn: card.assessedOn,
  assessmentValidUntil: card.assessmentValidUntil,
  governance: written(card.governance),
  delivery: written(card.delivery),
  finance: written(card.finance),
  downstream: written(card.downstream),
  screenedOn: card.screenedOn,
  screeningReference: written(card.screeningReference),
  note: written(card.note),
})

/** A card as the contract gives it. */
export const cardOf = ({ partnerId: _, code: __, ...card }: ReturnType<typeof listPartnerCards>[number]): PartnerCard => card
