import type { Database } from '../../db/database.ts'
import { listForecasts } from '../../db/queries/budget-forecasts.ts'
import type { ProposedAnswer } from '../../domain/compliance/proposed-answer.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { readGrantClaims } from '../claims/grant-claims.ts'
import {
  figuresTie,
  fundsTie,
  nothingBlocks,
  partnersReported,
  partnersReviewed,
  type SubmissionFacts,
} from '../claims/submission-checks.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { buildClaim } from '../reports/claim/build-claim-model.ts'
import { outturnTest } from '../virements/outturn-test.ts'

type Propose = (facts: SubmissionFacts) => Omit<ProposedAnswer, 'item'> | undefined

/** Yes while none of these checks finds anything, else no with the first that does. */
const yesUnless =
  (checks: readonly ((facts: SubmissionFacts) => Fault[])[], yes: (facts: SubmissionFacts) => Fault): Propose =>
  (facts) => {
    const [first] = checks.flatMap((check) => check(facts))
    return first ? { answer: 'no', reason: first } : { answer: 'yes', reason: yes(facts) }
  }

const budgetVersion: Propose = ({ built }) => {
  const version = built.ok ? built.value.model.header.budgetVersion : undefined
  if (version === undefined) return undefined
  return version === null
    ? { answer: 'no', reason: fault('T3_NO_BUDGET') }
    : { answer: 'yes', reason: fault('T3_BUDGET', undefined, { version: version.number, date: version.date }) }
}

/** An agreement in francs converts nothing. Of any other, people see the method and its proofs. */
const ratesUsed: Propose = ({ book }) =>
  book.grant.currency === 'XOF' ? { answer: 'NA', reason: fault('T3_NO_RATES') } : undefined

const transactionsListed: Propose = ({ built }) =>
  built.ok
    ? { answer: 'yes', reason: fault('T3_TRANSACTIONS', undefined, { count: built.value.model.transactions.length }) }
    : undefined

const priorAdjustments: Propose = ({ built }) => {
  if (!built.ok) return undefined
  const lines = built.value.model.lines.filter(({ priorAdjustmentMinor }) => priorAdjustmentMinor !== 0)
  return lines.length === 0
    ? { answer: 'NA', reason: fault('T3_NO_ADJUSTMENT') }
    : { answer: 'yes', reason: fault('T3_ADJUSTMENTS', undefined, { lines: lines.map(({ code }) => code).join(', ') }) }
}

const virements: Propose = ({ database, book, period }) => {
  const test = outturnTest(database, book.grant, period.to)
  if (!test) return undefined
  const held = test.lines.filter(({ state }) => state === 'APPROVAL' || state === 'FORBIDDEN').map(({ code }) => code)
  return held.length === 0
    ? { answer: 'yes', reason: fault('T3_VIREMENT') }
    : { answer: 'no', reason: fault('T3_VIREMENT_HELD', undefined, { lines: held.join(', ') }) }
}

/** The grant's last period has nothing left to forecast. */
const forecast: Propose = ({ database, book, period }) => {
  if (period.to >= book.grant.endDate) return { answer: 'NA', reason: fault('T3_NO_FORECAST') }
  const month = monthOf(period.to)
  return listForecasts(database, book.grant.id).some(({ asOf }) => asOf >= month)
    ? { answer: 'yes', reason: fault('T3_FORECAST', undefined, { month }) }
    : { answer: 'no', reason: fault('T3_FORECAST_OLD', undefined, { month }) }
}

/** Items of the bundled T3 that the books answer (spec 05 §3.4); proofs of rates, narrative, signatures and letters are for people. */
const PROPOSALS: readonly (readonly [number, Propose])[] = [
  [1, budgetVersion],
  [2, yesUnless([partnersReviewed, partnersReported], () => fault('T3_PARTNERS'))],
  [3, yesUnless([figuresTie], () => fault('T3_TOTALS'))],
  [4, transactionsListed],
  [5, ratesUsed],
  [
    6,
    yesUnless([nothingBlocks], ({ built }) =>
      fault('T3_RULINGS', undefined, { count: built.ok ? built.value.rulings.numbers.length : 0 }),
    ),
  ],
  [7, priorAdjustments],
  [9, yesUnless([figuresTie, fundsTie], () => fault('T3_FUNDS'))],
  [11, virements],
  [13, forecast],
]

/** What the books answer to the T3 of a claim. Refused: an unknown grant, a period that its agreement does not claim by. */
export function claimProposals(
  database: Database,
  input: { readonly grant: string; readonly period: string },
  at: { readonly today: LocalDate; readonly now: string; readonly user: string },
): Result<ProposedAnswer[]> {
  const grant = findGrant(database, input.grant)
  if (!grant.ok) return grant
  const book = readGrantClaims(database, grant.value)
  const period = book.periods.find((each) => each.period === input.period)
  if (!period) return failure(fault('CLAIM_PERIOD_NOT_ASKED', undefined, { period: input.period, grant: grant.value.code }))
  const claim = book.claims.find((each) => each.period === input.period)
  const built = buildClaim(database, grant.value, {
    period: input.period,
    preparedBy: claim?.preparedByName ?? at.user,
    generatedAt: at.now,
    today: at.today,
    appVersion: productVersion,
  })
  const facts: SubmissionFacts = { database, book, period, built }
  return success(
    PROPOSALS.flatMap(([item, propose]) => {
      const proposed = propose(facts)
      return proposed ? [{ item, ...proposed }] : []
    }),
  )
}
