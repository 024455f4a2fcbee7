import type { Language } from '../../../shared/i18n/language.ts'
import { assertClaimModel } from '../../model/assert-claim-model.ts'
import type { ClaimModel } from '../../model/claim-model.ts'
import { FCDO_CLAIM_LAYOUT } from '../claim-layout.ts'
import { noticeOf } from '../notice-of.ts'
import { withSeal } from '../seal/seal-heading.ts'
import type { SealedPlan } from '../sheet-plan.ts'
import { assetsSheet } from './assets-sheet.ts'
import { claimContext } from './claim-context.ts'
import { claimSheet } from './claim-sheet.ts'
import { coverSheet } from './cover-sheet.ts'
import { forecastSheet } from './forecast-sheet.ts'
import { fundsSheet } from './funds-sheet.ts'
import { fxSheet } from './fx-sheet.ts'
import { partnersSheet } from './partners-sheet.ts'
import { sealSheet } from './seal-sheet.ts'
import { transactionsSheet } from './transactions-sheet.ts'

/** How a ledger finds the claim of a workbook again: by the grant's number and the period that it prints. */
const claimSource = ({ header }: ClaimModel, language: Language): string =>
  `claim?${new URLSearchParams({ number: header.grantNumber, period: header.period, language })}`

/** Plans every cell of the claim. The writer turns the plan into a file; the comparison reads a file back against it. */
export function planClaim(model: ClaimModel, language: Language): SealedPlan {
  assertClaimModel(model)
  const context = claimContext(model, FCDO_CLAIM_LAYOUT, language)
  const transactions = transactionsSheet(context)
  const forecast = forecastSheet(context)
  const claim = claimSheet(context, (code) => forecast.cellOf(code))
  const partners = partnersSheet(context, claim)
  const funds = fundsSheet(context)
  const fx = fxSheet(context)
  const seal = sealSheet(context, claim, transactions)
  const cover = coverSheet(context, { claim, partners, funds, fx, transactions, seal })
  const plan = {
    sheets: [
      cover,
      claim.plan,
      partners.plan,
      forecast.plan,
      funds.plan,
      fx.plan,
      transactions.plan,
      assetsSheet(context),
      seal.plan,
    ],
    createdAt: model.seal.generatedAt,
    createdBy: model.seal.generatedBy,
    title: `${model.header.grantNumber} ${model.header.claimNumber}`,
    ...noticeOf(model, language),
    footer: {
      left: `${model.header.grantNumber} · ${model.header.claimNumber} · ${model.header.period}`,
      right: `${context.say('footer.seal')} ${model.seal.head.slice(0, 12)}`,
    },
  }
  const { sequence, head, generatedAt, generatedBy, appVersion } = model.seal
  const statement = { sequence, head, generatedAt, generatedBy, appVersion, source: claimSource(model, language) }
  return withSeal(plan, statement, language)
}
