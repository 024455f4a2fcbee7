import type { Database } from '../../db/database.ts'
import { insertEligibilityRuling } from '../../db/queries/eligibility-ruling-rows.ts'
import { DEFAULT_GRANT_TERMS, type GrantTerms } from '../../domain/grants/grant-terms.ts'
import { DEFAULT_PAYMENT, type PaymentRules } from '../../domain/grants/payment-rules.ts'
import type { ClaimModel } from '../../reports/model/claim-model.ts'
import { askReview, prepareClaim } from '../../service/claims/prepare-claim.ts'
import { submitClaim } from '../../service/claims/submit-claim.ts'
import { saveChecklistRun } from '../../service/compliance/save-run.ts'
import { signRun } from '../../service/compliance/sign-run.ts'
import { findTemplate } from '../../service/compliance/templates.ts'
import { buildClaimModel } from '../../service/reports/claim/build-claim-model.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { plainSql } from './plain-sql.ts'
import { bookGrant, changeAgreement } from './report-books.ts'
import { expectSuccess, type TemporaryLedger } from './temporary-ledger.ts'

export const CLAIMED_GRANT = 'PECIC'

/** In these books nobody keeps the screening of third parties: the agreement does not ask for it. */
export const UNSCREENED = { eligibility: { SAN: 'OFF' } } as const

/** Rewrites what the agreement of PECIC says of payment and its other terms. */
export function setAgreement(books: TemporaryLedger, payment: Partial<PaymentRules>, terms: Partial<GrantTerms> = {}): void {
  changeAgreement(books, CLAIMED_GRANT, {
    payment: { ...DEFAULT_PAYMENT, ...payment },
    terms: { ...DEFAULT_GRANT_TERMS, ...UNSCREENED, ...terms },
  })
}

/** The claim of a period as a report gives it: frozen once it is submitted. */
export function claimModel(books: TemporaryLedger, period: string): ClaimModel {
  const { clock } = books
  const request = { period, preparedBy: 'owner', generatedAt: clock.now(), today: clock.today(), appVersion: '0' }
  return expectSuccess(buildClaimModel(books.database, bookGrant(books.database, CLAIMED_GRANT), request))
}

/** Signs the T3 of a claim, every item yes but those named, each with its remark; answers the id of the run. */
export function signClaimCheck(books: TemporaryLedger, period: string, others: Readonly<Record<number, string>> = {}): number {
  const items = findTemplate(books.database, 'T3')?.sections.flatMap((section) => section.items) ?? []
  const answers = items.map(({ number }) => ({
    item: number,
    answer: others[number] ?? 'yes',
    evidence: 'Dossier',
    comment: 'Vu sur papier',
  }))
  const run = { template: 'T3', subject: `claim:${CLAIMED_GRANT}/${period}`, date: books.clock.today(), note: '', answers }
  const { id } = expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run)))
  expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))
  return id
}

/** Opens the claim of a period, signs its T3 and asks for its review; answers its id. */
export function reviewedClaim(books: TemporaryLedger, period: string): number {
  signClaimCheck(books, period)
  const today = books.clock.today()
  const input = { grant: CLAIMED_GRANT, period }
  const { id } = expectSuccess(books.command('claims.prepare', (work) => prepareClaim(work, today, input)))
  expectSuccess(books.command('claims.askReview', (work) => askReview(work, today, { id, note: '' })))
  return id
}

export const submit = (books: TemporaryLedger, id: number, user = 'owner'): Result<{ number: string }> =>
  books.command('claims.submit', (work) => submitClaim(work, books.clock.today(), { id, reference: 'Courrier' }), { user })

/** Takes a claim to its submission; answers its id. */
export function submittedClaim(books: TemporaryLedger, period: string): number {
  const id = reviewedClaim(books, period)
  expectSuccess(submit(books, id))
  return id
}

export interface BookRuling {
  readonly voucherId: number
  readonly lineNumber: number
  readonly xof: number
  readonly minor: number
  readonly date: string
}

/** Rules on a posted line of PECIC, as the area of eligibility keeps it. */
export function rule(books: TemporaryLedger, ruling: BookRuling): void {
  expectSuccess(
    books.command('claims.answer', (work) => {
      const { database } = work
      insertEligibilityRuling(database, {
        grantId: bookGrant(database, CLAIMED_GRANT).id,
        voucherId: ruling.voucherId,
        lineNumber: ruling.lineNumber,
        code: 'SUP',
        amountXof: ruling.xof,
        amountMinor: ruling.minor,
        date: ruling.date,
        reason: 'Sans pièce',
        madeBy: work.actor.id,
        madeAt: work.now,
      })
      return success({})
    }),
  )
}

/** The voucher id of a posted voucher by its source id. */
export const voucherOf = (database: Database, sourceId: string): number =>
  plainSql(database).get<{ id: number }>('SELECT id FROM voucher WHERE source_id = ?', sourceId)?.id ?? 0
