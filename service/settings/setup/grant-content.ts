import type { Database } from '../../../db/database.ts'
import { type AgreementRow, listAgreements } from '../../../db/queries/grant-agreements.ts'
import type { GrantAgreement } from '../../../domain/grants/grant-agreement.ts'
import { keptGrantTerms } from '../../../domain/grants/grant-terms.ts'
import { keptPaymentRules } from '../../../domain/grants/payment-rules.ts'
import { keptVirementRules } from '../../../domain/grants/virement-rules.ts'

/** The agreements in force of every grant, by code, in the order the grants were entered. */
export const readAgreements = (database: Database): Map<string, GrantAgreement> =>
  new Map(listAgreements(database).map((row) => [row.code, agreementOf(row)]))

/** The agreement in force of a grant that is known to exist. */
export function readAgreement(database: Database, code: string): GrantAgreement {
  const agreement = readAgreements(database).get(code)
  if (!agreement) throw new Error(`no grant ${code}`)
  return agreement
}

const agreementOf = (row: AgreementRow): GrantAgreement => ({
  ...row,
  virement: keptVirementRules.read(row.virement),
  payment: keptPaymentRules.read(row.payment),
  terms: keptGrantTerms.read(row.terms),
})

/** An agreement as its grant keeps it. */
export const agreementRow = (agreement: GrantAgreement): AgreementRow => ({
  ...agreement,
  virement: keptVirementRules.write(agreement.virement),
  payment: keptPaymentRules.write(agreement.payment),
  terms: keptGrantTerms.write(agreement.terms),
})
