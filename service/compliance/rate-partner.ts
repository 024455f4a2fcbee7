import { listPartners } from '../../db/queries/masters.ts'
import { listPartnerCards } from '../../db/queries/partner-cards.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { blankPartnerCard } from '../../domain/sub-awards/blank-partner-card.ts'
import { PARTNER_RATINGS, type PartnerCard, PILLARS } from '../../shared/contract/sub-awards.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { cardOf, saveCard } from '../sub-awards/partner-card.ts'
import { type JudgedRun, scoreViews } from './judge-run.ts'

/** A due diligence is valid for a year ([P], spec 03 §1.7 "valid for a limited time"). */
const VALID_DAYS = 365

/** What a partner's role is until its card says more, in the language that its ledger is kept in. */
const USUAL_ROLE = { fr: 'Mise en œuvre', en: 'Implementation' } as const

/** A signed due diligence gives the partner its rating and the scores of its pillars: the sample of its reports and its gate read them (spec 05 §3.5). */
export function ratePartner(
  work: Work,
  run: { readonly partner: string; readonly date: LocalDate; readonly rating: string | null },
  { score }: JudgedRun,
): Result<Record<string, never>> {
  const partner = listPartners(work.database).find(({ code }) => code === run.partner)
  const rating = PARTNER_RATINGS.find((each) => each === run.rating)
  if (!partner || !rating) return success({})
  const known = listPartnerCards(work.database).find(({ code }) => code === partner.code)
  const scores = new Map(scoreViews(score).map((view) => [view.section, view.score === '' ? null : view.score]))
  const pillars = Object.fromEntries(PILLARS.map((pillar) => [pillar, scores.get(pillar) ?? null]))
  const card: PartnerCard = {
    ...(known ? cardOf(known) : blankPartnerCard(USUAL_ROLE[readLedger(work.database).language])),
    ...pillars,
    rating,
    assessedOn: run.date,
    assessmentValidUntil: addDays(run.date, VALID_DAYS),
  }
  return saveCard(work, { partner: partner.code, card })
}
