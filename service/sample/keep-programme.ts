import { replaceBudgetHeads } from '../../db/queries/budget-heads.ts'
import { checklistActions } from '../../db/queries/checklists.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { blankPartnerCard } from '../../domain/sub-awards/blank-partner-card.ts'
import type { PartnerCard } from '../../shared/contract/sub-awards.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { monthOf, parsePeriod } from '../../shared/time/period.ts'
import { forecastView, saveForecast } from '../budgets/forecast-view.ts'
import { askReview, prepareClaim } from '../claims/prepare-claim.ts'
import { submitClaim } from '../claims/submit-claim.ts'
import { changeAction } from '../compliance/change-action.ts'
import { saveChecklistRun } from '../compliance/save-run.ts'
import { signRun } from '../compliance/sign-run.ts'
import { findTemplate } from '../compliance/templates.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { saveCard } from '../sub-awards/partner-card.ts'
import { keepClaimCheck } from './keep-checks.ts'
import { keepCommand } from './keep-command.ts'
import { keepVisits } from './keep-visits.ts'
import { GRANT, GRANT_CODE, type OrganisationProfile, PARTNERS, SAMPLE_SEED } from './programme.ts'
import { SeededSequence } from './seeded-sequence.ts'

const HEADS = [
  { code: 'A', labelFr: 'Ressources humaines', labelEn: 'Human resources' },
  { code: 'B', labelFr: 'Activités', labelEn: 'Activities' },
  { code: 'C', labelFr: 'Fonctionnement', labelEn: 'Running costs' },
  { code: 'D', labelFr: 'Déplacements', labelEn: 'Travel' },
  { code: 'E', labelFr: 'Frais indirects (NPAC)', labelEn: 'Indirect costs (NPAC)' },
].map((head) => ({ ...head, parent: null }))

const ASSESSED_ON = '2020-01-06'
/** The diligence of the phase before, taken over with its answers: the one to compare with. */
const ASSESSED_BEFORE = '2019-01-14'

/** What the lead writes down when the agreements are signed: the names of the budget's heads, who its partners are, and their due diligence. */
export function keepAgreements(ledger: Ledger): Result<unknown> {
  const named = keepCommand(ledger, 'budgets.approveDraft', { grant: GRANT_CODE, heads: HEADS.length }, (work) => {
    const grant = listGrants(work.database).find(({ code }) => code === GRANT_CODE)
    if (!grant) throw new Error('the sample has no grant')
    replaceBudgetHeads(work.database, { grantId: grant.id, changedBy: work.actor.id, changedAt: work.now }, HEADS)
    return success({})
  })
  if (!named.ok) return named
  for (const partner of PARTNERS) {
    for (const date of [ASSESSED_BEFORE, ASSESSED_ON]) {
      const assessed = assess(ledger, partner, date)
      if (!assessed.ok) return assessed
    }
  }
  for (const action of checklistActions(ledger.database).filter(({ dueOn }) => dueOn < ASSESSED_ON)) {
    const input = { id: action.id, owner: 'RAF', dueOn: action.dueOn, done: true }
    const done = keepCommand(ledger, 'compliance.changeAction', input, (work) => changeAction(work, input))
    if (!done.ok) return done
  }
  const visited = PARTNERS.find(({ code }) => code !== 'AT')?.code
  return visited === undefined ? success({}) : keepVisits(ledger, { partner: visited, date: ASSESSED_ON })
}

/** The due diligence of a partner: its answers drawn between fair and strong, somewhat weaker the first time, and its card. */
function assess(ledger: Ledger, profile: OrganisationProfile, date: LocalDate): Result<unknown> {
  const isFirst = date === ASSESSED_BEFORE
  const drawn = new SeededSequence(`${SAMPLE_SEED} due diligence ${profile.code}${isFirst ? ' before' : ''}`)
  const best = isFirst ? 3 : 4
  const items = findTemplate(ledger.database, 'T4')?.sections.flatMap((section) => section.items) ?? []
  const answers = items.map(({ number, scale, blocking }) => ({
    item: number,
    answer: scale === 'YES_NO' ? 'yes' : String(blocking ? drawn.between(2, best) : drawn.between(1, best)),
    evidence: `Dossier ${profile.code}, pièce ${number}`,
    comment: '',
  }))
  const run = { template: 'T4', subject: `partner:${profile.code}`, date, note: '', answers }
  const saved = keepCommand(ledger, 'compliance.saveRun', run, (work) => saveChecklistRun(work, run))
  if (!saved.ok) return saved
  const { id } = saved.value
  const input = { partner: profile.code, card: cardOf(profile, drawn) }
  const carded = keepCommand(ledger, 'subAwards.saveCard', input, (work) => saveCard(work, input))
  if (!carded.ok) return carded
  return keepCommand(ledger, 'compliance.signRun', { id }, (work) => signRun(work, id))
}

/** Who the partner is in the delivery chain; what its due diligence comes to is written by its signature. */
const cardOf = (profile: OrganisationProfile, drawn: SeededSequence): PartnerCard => ({
  ...blankPartnerCard(profile.code === 'AT' ? 'Assistance technique' : 'Partenaire de mise en œuvre'),
  legalName: profile.name,
  identifier: `Récépissé ${drawn.between(112, 978)}/MATD-DGAT`,
  address: profile.town,
  screenedOn: ASSESSED_ON,
  screeningReference: `Criblage ${drawn.between(11, 99)}/2020`,
})

/** A quarter's forecast as the budget proposes it, then its claim: submitted while its months are closed, else only prepared. */
export function keepClaim(ledger: Ledger, period: string, submitted: boolean): Result<unknown> {
  const range = parsePeriod(period)
  if (!range) throw new Error(`the story claims ${period}`)
  if (range.to < GRANT.end) {
    const forecast = keepForecast(ledger, monthOf(range.to))
    if (!forecast.ok) return forecast
  }
  const today = ledger.surroundings.clock.today()
  const input = { grant: GRANT_CODE, period }
  const prepared = keepCommand(ledger, 'claims.prepare', input, (work) => prepareClaim(work, today, input))
  if (!prepared.ok || !submitted) return prepared
  const { id } = prepared.value
  const review = { id, note: '' }
  const asked = keepCommand(ledger, 'claims.askReview', review, (work) => askReview(work, today, review))
  if (!asked.ok) return asked
  const checked = keepClaimCheck(ledger, period, today)
  if (!checked.ok) return checked
  const letter = { id, reference: `Courrier ${period}` }
  return keepCommand(ledger, 'claims.submit', letter, (work) => submitClaim(work, today, letter))
}

function keepForecast(ledger: Ledger, asOf: string): Result<unknown> {
  const grant = findGrant(ledger.database, GRANT_CODE)
  if (!grant.ok) return grant
  const view = forecastView(ledger.database, grant.value, asOf)
  const lines = view.lines.map(({ code, proposedMinors }) => ({
    code,
    months: view.months.map((month, index) => ({ month, amountMinor: proposedMinors[index] ?? 0 })),
  }))
  const input = { grant: GRANT_CODE, asOf, note: 'Reste du budget, étalé sur les mois à venir', lines }
  return keepCommand(ledger, 'budgets.saveForecast', input, (work) => saveForecast(work, input))
}
