import type { Database } from '../../db/database.ts'
import { listGrants, listPartners } from '../../db/queries/masters.ts'
import { listPartnerCards } from '../../db/queries/partner-cards.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listSubAwards } from '../../db/queries/sub-awards.ts'
import { keptGrantTerms } from '../../domain/grants/grant-terms.ts'
import { SCREENING_DAYS } from '../../domain/sub-awards/tranche-gate.ts'
import type { ChainEdge, ChainNode } from '../../shared/contract/sub-awards.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { agreementReader } from './award-terms.ts'

/**
 * The delivery-chain map (spec 03 §1.7): donors, the organisation that keeps the books, its partners, and the funds between them. With a grant,
 * that grant alone. A partner without an agreement is not in the chain.
 */
export function deliveryChain(
  database: Database,
  grantCode: string | null,
  on: LocalDate,
): { on: LocalDate; nodes: ChainNode[]; edges: ChainEdge[] } {
  const ledger = readLedger(database)
  const grants = listGrants(database).filter((grant) => grantCode === null || grant.code === grantCode)
  const awards = listSubAwards(database).filter((award) => grants.some((grant) => grant.code === award.grantCode))
  const termsOf = agreementReader(database)
  const cards = new Map(listPartnerCards(database).map((card) => [card.code, card]))
  const bare = {
    country: null,
    role: null,
    identifier: null,
    rating: null,
    assessedOn: null,
    screenedOn: null,
    screeningOld: false,
  }
  const donors = new Map(grants.map((grant) => [grant.donorCode, grant.donorName]))
  const nodes: ChainNode[] = [...donors].map(([code, name]) => ({ ...bare, key: `donor:${code}`, kind: 'donor', code, name }))
  nodes.push({
    ...bare,
    key: 'lead',
    kind: 'lead',
    code: ledger.organisationCode,
    name: ledger.organisationName,
    country: ledger.country,
  })
  for (const partner of listPartners(database)) {
    if (!awards.some((award) => award.partner === partner.code)) continue
    const card = cards.get(partner.code)
    const screenedOn = card?.screenedOn ?? null
    nodes.push({
      key: `partner:${partner.code}`,
      kind: 'partner',
      code: partner.code,
      name: card?.legalName ?? partner.name,
      country: card?.country ?? null,
      role: card?.role ?? null,
      identifier: card?.identifier ?? null,
      rating: card?.rating ?? null,
      assessedOn: card?.assessedOn ?? null,
      screenedOn,
      screeningOld: screenedOn === null || addDays(screenedOn, SCREENING_DAYS) < on,
    })
  }
  const edges: ChainEdge[] = grants.map((grant) => ({
    from: `donor:${grant.donorCode}`,
    to: 'lead',
    amount: grant.ceilingMinor,
    currency: grant.currency,
    start: grant.startDate,
    end: grant.endDate,
    agreement: keptGrantTerms.read(grant.terms).reference ?? grant.code,
    deliverable: null,
    risk: null,
    controls: null,
  }))
  for (const award of awards) {
    const terms = termsOf(award)
    edges.push({
      from: 'lead',
      to: `partner:${award.partner}`,
      amount: terms.ceiling,
      currency: award.currency,
      start: terms.start,
      end: terms.end,
      agreement: terms.agreementReference ?? award.code,
      deliverable: terms.deliverable,
      risk: terms.risk,
      controls: terms.controls,
    })
  }
  return { on, nodes, edges }
}
