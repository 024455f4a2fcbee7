import type { Database } from '../../db/database.ts'
import { eligibilityRulings } from '../../db/queries/eligibility-rulings.ts'
import { partnerLineSums } from '../../db/queries/grant-money.ts'
import { type GrantRow, listPartners } from '../../db/queries/masters.ts'
import { openingSpendingOf } from '../../db/queries/reports-spending.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { addOrBlank } from '../../domain/budgets/budget-figures.ts'
import { type ClosingFlows, closingFigures, leadFlows, partnerTransfers } from '../../domain/grants/closing-statement.ts'
import { type GrantTerms, keptGrantTerms } from '../../domain/grants/grant-terms.ts'
import { fundBucket } from '../../domain/reports/fund-bucket.ts'
import type { GrantClosing } from '../../shared/contract/grants.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { convertQuoteToBase, type Rate, rateFromAmounts, rateToText } from '../../shared/money/rate.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { estimatedRate } from '../conversion/estimated-rate.ts'
import { convertGrant, type GrantConversion, lineKey, trancheLabel } from '../conversion/grant-conversion.ts'
import { fundEquations } from '../reports/fund-balance.ts'

/** Before any ledger. */
const EVER = '1900-01-01'

export type ClosingStatement = Omit<GrantClosing, 'npac'>

interface Held {
  readonly xof: ClosingFlows
  readonly donor: ClosingFlows | null
}

/**
 * The closing statement of a grant on a day (spec 03 §1.6): received + interest − eligible spending − returned = balance due to the donor,
 * for the lead, each partner and in total, in XOF and in the grant's currency. Francs come from the books (the fund equation), the grant's
 * currency from receipts and from the conversion; interest and returns are valued at the rate of the spending. Eligible spending is
 * spending less rulings. A partner's transfers are worth what was spent from them plus what is left at that rate, so exchange
 * differences stand with the lead. Every column adds up. The donor's figures are null while a rate is missing.
 */
export function closingStatement(database: Database, grant: GrantRow, to: LocalDate): ClosingStatement {
  const terms = keptGrantTerms.read(grant.terms)
  const conversion = convertGrant(database, grant)
  const rate = statementRate(conversion, to)
  const toMinor = (xof: number): number | null => {
    if (xof === 0 || grant.currency === FUNCTIONAL_CURRENCY) return xof
    return rate ? convertQuoteToBase(xof, rate, grant.currency, FUNCTIONAL_CURRENCY) : null
  }
  const equation = fundEquations(database, EVER, to).get(grant.id)
  if (!equation) throw new Error(`no fund equation for ${grant.code}`)
  const whole = wholeGrant(database, conversion, equation, to, toMinor)
  const partners = partnersHeld(database, conversion, terms, to, toMinor)
  const lead: Held = {
    xof: leadFlows(
      whole.xof,
      partners.map(({ held }) => held.xof),
    ),
    donor: leadDonor(
      whole.donor,
      partners.map(({ held }) => held.donor),
    ),
  }
  const figures = ({ xof, donor }: Held) => ({
    xof: closingFigures(xof, terms.interest),
    donor: donor && closingFigures(donor, terms.interest),
  })
  const { organisationCode: code, organisationName: name } = readLedger(database)
  const total = figures(whole)
  const keptInterestXof = terms.interest === 'KEEP' ? whole.xof.interest : 0
  const { bank, cash, wallets, advances, payables, interfund } = equation
  const heldXof = sumMinor([bank, cash, wallets, advances, -payables, interfund])
  const takenOverXof = equation.opening - whole.xof.broughtIn
  return {
    to,
    currency: grant.currency,
    interestRule: terms.interest,
    returnBy: addDays(grant.endDate, terms.unspentReturnDays),
    rate: rate ? rateToText(rate) : null,
    total,
    holders: [
      { code, name, lead: true, ...figures(lead) },
      ...partners.map((partner) => ({ code: partner.code, name: partner.name, lead: false, ...figures(partner.held) })),
    ],
    fund: {
      heldXof,
      otherMovementsXof: equation.exchange,
      keptInterestXof,
      takenOverXof,
      // balance − disallowed + kept interest + other movements + taken over = what the ledger holds of the grant.
      differenceXof:
        heldXof - sumMinor([total.xof.balance, -total.xof.disallowed, keptInterestXof, equation.exchange, takenOverXof]),
    },
    unpostedReceipts: conversion.tranches
      .filter((tranche) => tranche.kind === 'receipt' && tranche.voucherId === null && tranche.date <= to)
      .map(({ number }) => trancheLabel(number)),
  }
}

/** XOF for one unit over all spending up to the day, as the claims value interest; else the rate that a line would get now. */
function statementRate(conversion: GrantConversion, to: LocalDate): Rate | undefined {
  const rows = conversion.outcome.rows.filter((row) => row.date <= to && row.donorMinor !== null)
  const xof = sumMinor(rows.map((row) => row.xof))
  const minor = sumMinor(rows.map((row) => row.donorMinor ?? 0))
  if (xof > 0 && minor > 0) return rateFromAmounts(xof, FUNCTIONAL_CURRENCY, minor, conversion.grant.currency)
  return estimatedRate(conversion, monthOf(to))
}

type Equation = NonNullable<ReturnType<ReturnType<typeof fundEquations>['get']>>
type ToMinor = (xof: number) => number | null

/**
 * Layers taken over at the opening say that earlier spending was paid out of money received; without any, that spending is still to be
 * paid, and the statement begins below zero.
 */
function wholeGrant(database: Database, conversion: GrantConversion, equation: Equation, to: LocalDate, toMinor: ToMinor): Held {
  const tranches = conversion.tranches.filter((tranche) => tranche.reversed === 0 && tranche.date <= to)
  const sumOf = (kind: 'receipt' | 'opening') =>
    sumMinor(tranches.filter((tranche) => tranche.kind === kind).map((tranche) => tranche.amountMinor))
  const isPaid = tranches.some(({ kind }) => kind === 'opening')
  const unpaid = isPaid ? [] : openingSpendingOf(database, conversion.grant.id)
  const rulings = eligibilityRulings(database, conversion.grant.id, to)
  const xof: ClosingFlows = {
    broughtIn: equation.opening - sumMinor(unpaid.map(({ amountXof }) => amountXof)),
    received: equation.received,
    interest: equation.interest,
    spent: equation.spent,
    disallowed: sumMinor(rulings.map((ruling) => ruling.amountXof)),
    returned: equation.returned,
  }
  const spent = conversion.outcome.rows.reduce<number | null>(
    (sum, row) => (row.date <= to ? addOrBlank(sum, row.donorMinor) : sum),
    0,
  )
  const interest = toMinor(xof.interest)
  const returned = toMinor(xof.returned)
  if (spent === null || interest === null || returned === null) return { xof, donor: null }
  return {
    xof,
    donor: {
      broughtIn: sumOf('opening') - sumMinor(unpaid.map(({ amountMinor }) => amountMinor)),
      received: sumOf('receipt'),
      interest,
      spent,
      disallowed: sumMinor(rulings.map((ruling) => ruling.amountMinor)),
      returned,
    },
  }
}

interface PartnerHeld {
  readonly code: string
  readonly name: string
  readonly held: Held
}

/** What each partner of the grant was sent, spent and gave back, read from the lines that name it. */
function partnersHeld(
  database: Database,
  conversion: GrantConversion,
  terms: GrantTerms,
  to: LocalDate,
  toMinor: ToMinor,
): PartnerHeld[] {
  const sums = partnerLineSums(database, conversion.grant.id, to)
  const bucket = (sum: (typeof sums)[number]) => fundBucket(sum.account, sum.spent === 1)
  const moved = sums.filter((sum) => sum.opening === 0 && ['third-parties', 'spent'].includes(bucket(sum)))
  const byVoucher = new Map<string, { partnerId: number; xof: number; corrects: boolean }>()
  for (const sum of moved) {
    const key = `${sum.partnerId} ${sum.voucherId}`
    const known = byVoucher.get(key) ?? { partnerId: sum.partnerId, xof: 0, corrects: sum.corrects === 1 }
    byVoucher.set(key, { ...known, xof: known.xof + sum.xof })
  }
  const transfers = partnerTransfers([...byVoucher.values()])
  const rulings = eligibilityRulings(database, conversion.grant.id, to).map((ruling) => ({
    ruling,
    partnerId: conversion.lines.get(lineKey(ruling))?.partnerId ?? null,
  }))
  return listPartners(database)
    .filter(({ id }) => sums.some((sum) => sum.partnerId === id))
    .map(({ id, code, name }): PartnerHeld => {
      const own = sums.filter((sum) => sum.partnerId === id)
      const total = (wanted: (sum: (typeof sums)[number]) => boolean) => sumMinor(own.filter(wanted).map((sum) => sum.xof))
      const ruled = rulings.filter(({ partnerId }) => partnerId === id).map(({ ruling }) => ruling)
      const { received, returned } = transfers.get(id) ?? { received: 0, returned: 0 }
      const interest = total((sum) => sum.opening === 0 && bucket(sum) === 'interest')
      const xof: ClosingFlows = {
        broughtIn: total((sum) => sum.opening === 1 && bucket(sum) === 'third-parties'),
        received,
        interest: interest === 0 ? 0 : -interest,
        spent: total((sum) => bucket(sum) === 'spent'),
        disallowed: sumMinor(ruled.map((ruling) => ruling.amountXof)),
        returned,
      }
      const disallowedMinor = sumMinor(ruled.map((ruling) => ruling.amountMinor))
      const donor = partnerDonor(xof, terms, spentMinor(conversion, id, to), disallowedMinor, toMinor)
      return { code, name, held: { xof, donor } }
    })
}

const spentMinor = (conversion: GrantConversion, partnerId: number, to: LocalDate): number | null =>
  conversion.outcome.rows.reduce<number | null>(
    (sum, row) =>
      row.date <= to && conversion.lines.get(row.lineKey)?.partnerId === partnerId ? addOrBlank(sum, row.donorMinor) : sum,
    0,
  )

/** Received is what makes the balance that of the francs still held, at the statement's rate. */
function partnerDonor(
  xof: ClosingFlows,
  terms: GrantTerms,
  spent: number | null,
  disallowed: number,
  toMinor: ToMinor,
): ClosingFlows | null {
  const { balance: heldXof } = closingFigures({ ...xof, disallowed: 0 }, terms.interest)
  const [broughtIn, interest, returned, held] = [xof.broughtIn, xof.interest, xof.returned, heldXof].map(toMinor)
  if (spent === null || broughtIn == null || interest == null || returned == null || held == null) return null
  const without = closingFigures({ broughtIn, received: 0, interest, spent, disallowed: 0, returned }, terms.interest)
  return { broughtIn, received: held - without.balance, interest, spent, disallowed, returned }
}

function leadDonor(whole: ClosingFlows | null, partners: readonly (ClosingFlows | null)[]): ClosingFlows | null {
  const known = partners.filter((partner) => partner !== null)
  return whole === null || known.length < partners.length ? null : leadFlows(whole, known)
}
