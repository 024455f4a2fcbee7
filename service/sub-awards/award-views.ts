import type { Database } from '../../db/database.ts'
import { budgetVersionLines, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { listGrants, listPartners } from '../../db/queries/masters.ts'
import { listPartnerCards } from '../../db/queries/partner-cards.ts'
import { partnerReportTotals } from '../../db/queries/partner-report-totals.ts'
import { listSubAwardAmendments } from '../../db/queries/sub-award-terms.ts'
import { listSubAwardTranches, type TrancheRow } from '../../db/queries/sub-award-tranches.ts'
import { listTreasuryAccounts } from '../../db/queries/treasury-accounts.ts'
import {
  type AwardDetail,
  type AwardSummary,
  type AwardTranche,
  keptAgreementTerms,
  keptTrancheGate,
} from '../../shared/contract/sub-awards.ts'
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
    gate,
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
    amendments: amendments.map(({ subAward: _, ...row }) => ({
      ...row,
      before: row.before === null ? null : keptAgreementTerms.read(row.before),
      after: keptAgreementTerms.read(row.after),
    })),
    tranches: listSubAwardTranches(database, award.code).map((row) => trancheView(database, row)),
    refunds: originVouchers(database, refundOrigin(award.code)),
    reports: partnerReportTotals(database, award.code, on).map(({ reportId: _, ...row }) => row),
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
    gate: row.gate === null ? null : keptTrancheGate.read(row.gate),
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
