import type { Database } from '../../db/database.ts'
import { checklistAnswers, runsOfSubject } from '../../db/queries/checklists.ts'
import { listPartners } from '../../db/queries/masters.ts'
import type { PartnerScores } from '../../shared/contract/compliance-overview.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { blockingItems } from './compliance-overview-progress.ts'
import { judgeRun, scoreViews } from './judge-run.ts'
import { checklistRuns } from './list-runs.ts'
import { ratingTerms, T4 } from './rating-terms.ts'
import { findTemplate } from './templates.ts'

/**
 * The signed due diligences of a partner, the earliest first, with the score of each pillar (spec 05 §3.5); what its last rating means for its
 * sub-award; the blocking items that fail and the actions still open. Refused: an unknown partner.
 */
export function partnerScores(database: Database, code: string, today: LocalDate): Result<PartnerScores> {
  const partner = listPartners(database).find((each) => each.code === code)
  const template = findTemplate(database, T4)
  if (!partner || !template) return failure(fault('T4_PARTNER', undefined, { partner: code }))
  const subject = `partner:${code}`
  const runs = runsOfSubject(database, T4, subject)
    .filter(({ state }) => state === 'signed')
    .reverse()
  const views = runs.flatMap((run) => {
    const judged = judgeRun(template, checklistAnswers(database, run.id))
    if (!judged.ok) return []
    const scores = Object.fromEntries(scoreViews(judged.value.score).map(({ section, score }) => [section, score]))
    return [{ runId: run.id, date: run.date, rating: run.rating, blocking: run.blocking, total: run.score, scores }]
  })
  const rating = views.at(-1)?.rating ?? null
  const last = runs.at(-1)?.id
  return success({
    partner: code,
    name: partner.name,
    // The section of decisions is not a pillar: none of its items counts in a score.
    pillars: template.sections
      .filter(({ items }) => items.some(({ scored }) => scored !== false))
      .map(({ code: pillar, fr, en }) => ({ code: pillar, text: { fr, en } })),
    runs: views,
    terms: rating === null ? null : { rating, ...ratingTerms(database, rating) },
    blocking: blockingItems(database, (run) => run.id === last),
    actions: checklistRuns(database, today)
      .actions.filter((action) => action.subject === subject && action.doneOn === null)
      .map(({ id, text, owner, dueOn, late }) => ({ id, text, owner, dueOn, late })),
  })
}
