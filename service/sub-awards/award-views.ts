import type { Database } from '../../db/database.ts'
import { budgetVersionLines, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { listGrants, listPartners } from '../../db/queries/masters.ts'
import { listPartnerCards } from '../../db/queries/partner-cards.ts'
import { partnerReportTotals } from '../../db/queries/partner-report-totals.ts'
import { listSubAwardAmendments } from '../../db/queries/sub-award-terms.ts'
import { listSubAwardTranches, type TrancheRow } from '../../db/queries/sub-award-tranches.ts'
import { listTreasuryAccounts } from '../../db/queries/treasury-accounts.ts'
import type { AgreementTerms, AwardDetail, AwardSummary, AwardTranche } from '../../shared/contract/sub-awards.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { multiplyDivide } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { originVouchers } from '../advances/advance-views.ts'
import { trancheOrigin } from './decide-tranche.ts'
import { cardOf } from './partner-card.ts'
import { refundOrigin } from './pay-tranche.ts'
import { type AwardStanding, subAwardPositions } from './sub-award-position.ts'

type Gate = AwardSummary['gate']
const gateOf = (gate: AwardStanding['gate']): Gate => ({
  open: gate.open,
  reasons: [...gate.reasons],
  warnings: [...gate.warnings],
})

/** Every partner with what to look at first, and every sub-award with its position. */
export function listAwards(database: Database, on: LocalDate) {
  const standings = subAwardPositions(database, on)
  const names = new Map(listPartners(database).map((partner) => [partner.code, partner.name]))
  const cards = new Map(listPartnerCards(database).map((card) => [card.code, card]))
  return {
    on,
    partners: [...names].map(([code, name]) => ({
      code,
      name,
      rating: cards.get(code)?.rating ?? null,
      warnings: [...(standings.find(({ award }) => award.partner === code)?.gate.warnings ?? [])],
    })),
    awards: standings.map((standing) => awardSummaryOf(standing, names.get(standing.award.partner) ?? '')),
  }
}

function awardSummaryOf({ award, terms, position, partner, gate }: AwardStanding, partnerName: string): AwardSummary {
  const { advances: _, ...figures } = position
  const minimum = decimalFromText(terms.minimumLiquidationPercent) ?? { numerator: 0n, denominator: 1n }
  return {
    ...figures,
    code: award.code,
    partner: award.partner,
    partnerName,
    grant: award.grantCode,
    currency: award.currency,
    ceiling: terms.ceiling,
    start: terms.start,
    end: terms.end,
    threshold: multiplyDivide(position.advanced, minimum.numerator, minimum.denominator * 100n),
    gate: gateOf(gate),
    basis: partner.basis,
  }
}

/** One partner on a day: its card and each of its agreements whole. Refused: no such partner. */
export function openPartner(database: Database, code: string, on: LocalDate) {
  const partner = listPartners(database).find((known) => known.code === code)
  if (!partner) return failure(fault('PARTNER_UNKNOWN', undefined, { partner: code }))
  const card = listPartnerCards(database).find((known) => known.code === code)
  const standings = subAwardPositions(database, on).filter(({ award }) => award.partner === code)
  return success({
    on,
    code,
    name: partner.name,
    card: card ? cardOf(card) : null,
    warnings: [...(standings[0]?.gate.warnings ?? [])],
    awards: standings.map((standing) => awardDetailOf(database, standing, partner.name, on)),
    treasury: listTreasuryAccounts(database).map(({ account, currency, nameFr, nameEn }) => ({
      account,
      currency,
      name: { fr: nameFr, en: nameEn },
    })),
  })
}

function awardDetailOf(database: Database, standing: AwardStanding, name: string, on: LocalDate): AwardDetail {
  const { award, terms, position } = standing
  const amendments = listSubAwardAmendments(database).filter((row) => row.subAward === award.code)
  const grant = listGrants(database).find((known) => known.code === award.grantCode)
  const version = grant && latestBudgetVersion(database, grant.id)
  return {
    ...awardSummaryOf(standing, name),
    terms,
    recorded: amendments.length > 0,
    amendments: amendments.map((row) => ({
      id: row.id,
      number: row.number,
      kind: row.kind,
      reference: row.reference,
      signedOn: row.signedOn,
      effectiveOn: row.effectiveOn,
      reason: row.reason,
      madeBy: row.madeByName,
      before: row.before === null ? null : (JSON.parse(row.before) as AgreementTerms),
      after: JSON.parse(row.after) as AgreementTerms,
    })),
    tranches: listSubAwardTranches(database, award.code).map((row) => trancheView(database, row)),
    refunds: originVouchers(database, refundOrigin(award.code)),
    reports: partnerReportTotals(database, award.code, on).map((row) => ({
      number: row.number,
      period: row.period,
      state: row.state,
      submittedOn: row.submittedOn,
      submitted: row.submitted,
      accepted: row.accepted,
      disallowed: row.disallowed,
      queried: row.queried,
    })),
    advances: position.advances.map((row) => ({
      advance: row.advance,
      date: row.date,
      amount: row.amountXof,
      accepted: row.acceptedXof,
      refunded: row.refundedXof,
      balance: row.balanceXof,
      ageDays: row.ageDays,
      bucket: row.bucket,
    })),
    budgetLines: (version ? budgetVersionLines(database, version.id) : []).map((line) => ({
      code: line.code,
      label: { fr: line.labelFr, en: line.labelEn },
    })),
  }
}

/** A tranche as it stands: what was decided of it, and what became of its payment. */
export function trancheView(database: Database, row: TrancheRow): AwardTranche {
  const vouchers = originVouchers(database, trancheOrigin(row.id))
  const standing = vouchers.filter((voucher) => !voucher.reversed)
  const paid = standing.some((voucher) => voucher.posted)
  return {
    id: row.id,
    number: row.number,
    plannedOn: row.plannedOn,
    condition: row.condition,
    need: row.needMinor,
    netted: row.nettedMinor,
    net: row.netMinor,
    state: row.state === 'approved' && standing.length > 0 ? (paid ? 'paid' : 'paying') : row.state,
    gate: row.gate === null ? null : (JSON.parse(row.gate) as Gate),
    justification: row.justification,
    requestedBy: row.requestedByName,
    requestedOn: row.requestedOn,
    overrideReason: row.overrideReason,
    overriddenBy: row.overriddenByName,
    decidedBy: row.decidedByName,
    decidedOn: row.decidedOn,
    reason: row.reason,
    vouchers,
  }
}
