import { saveSubAward } from '../../../db/queries/sub-awards.ts'
import { amendAgreement } from '../../../service/sub-awards/amend-agreement.ts'
import { agreementReader } from '../../../service/sub-awards/award-terms.ts'
import { subAwardPosition } from '../../../service/sub-awards/sub-award-position.ts'
import { draftsNamed } from '../../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import type { AgreementTerms, AmendmentRequest } from '../../../shared/contract/sub-awards.ts'
import { success } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const LINES = ['B1', 'B2', 'C1'].map((code) => ({ code, head: code.slice(0, 1), minor: 1_000_000, xof: 7_700_000 }))

/** Books with the sub-award SA-ARGA of 20 000 000 XOF on lines B1 and B2, and SA-CEAM on C1. */
export function awardBooks(now = '2020-06-01T09:00:00.000Z'): TemporaryLedger {
  const books = reportBooks([{ code: 'PECIC', lines: LINES }], now)
  expectSuccess(
    books.command('settings.importSetup', (work) => {
      for (const [code, partner, lines] of [
        ['SA-ARGA', 'ARGA', ['B1', 'B2']],
        ['SA-CEAM', 'CEAM', ['C1']],
      ] as const) {
        const row = {
          code,
          partner,
          grantCode: 'PECIC',
          ceilingMinor: 20_000_000,
          currency: 'XOF',
          startDate: '2020-01-01',
          endDate: '2020-12-31',
          budgetLines: lines,
          advanceLimitPercent: '100',
          minimumLiquidationPercent: '80',
        }
        saveSubAward(work.database, row)
      }
      return success({})
    }),
  )
  return books
}

const arga = { grant: 'PECIC', partner: 'ARGA', thirdParty: 'ARGA' }

export const advance = (date: string, xof: number, who = arga) =>
  bookVoucher(date, [bookLine('4711', xof, null, who), bookLine('5211', null, xof, { grant: 'PECIC' })])
export const acceptance = (date: string, xof: number, who = arga) =>
  bookVoucher(date, [bookLine('652', xof, null, { ...who, budgetLine: 'B1' }), bookLine('4711', null, xof, who)])
export const refund = (date: string, xof: number, who = arga) =>
  bookVoucher(date, [bookLine('5211', xof, null, { grant: 'PECIC' }), bookLine('4711', null, xof, who)])

/** The report of spec 07 §6.iv as its review left it: four disallowances and one query, one line each. */
export function reviewedReport(books: TemporaryLedger): void {
  const { database } = books
  plainSql(database).run(
    `INSERT INTO partner_report (id, number, sub_award_id, period, from_date, to_date, state, submitted_on, due_on, review_due_on, total_minor, currency, ignored_lines,
       file_name, file_hash, sample_percent, sample_seed, received_by)
     VALUES (1, 'RP-1', (SELECT id FROM sub_award WHERE code = 'SA-ARGA'), '2020-Q1', '2020-01-01', '2020-03-31', 'under_review', '2020-04-10', '2020-04-15', '2020-05-15',
       8742350, 'XOF', 0, 'r.csv', 'h', '100', 1, 1)`,
  )
  const decisions: [number, number, number, number][] = [
    [1, 7_598_650, 45_000, 0],
    [2, 0, 187_500, 0],
    [3, 320_000, 61_200, 0],
    [4, 0, 210_000, 0],
    [5, 0, 0, 320_000],
  ]
  for (const [position, accepted, disallowed, queried] of decisions) {
    plainSql(database).run(
      `INSERT INTO partner_report_line (report_id, position, voucher, line_number, date, account, label, amount_minor, sampled, flags)
       VALUES (1, ?, ?, 1, '2020-03-01', '605', 'Dépense', ?, 1, '[]')`,
      position,
      `P${position}`,
      accepted + disallowed + queried,
    )
    decide(books, position, { accepted, disallowed, queried }, '2020-05-10')
  }
}

/** A decision of the reviewer on a line. */
export function decide(
  books: TemporaryLedger,
  position: number,
  figures: { accepted: number; disallowed: number; queried: number },
  date: string,
): void {
  plainSql(books.database).run(
    `INSERT INTO partner_report_decision (report_id, position, decision, accepted_minor, disallowed_minor, queried_minor, comment, date, made_by, made_at)
     VALUES (1, ?, 'accept', ?, ?, ?, 'revue', ?, 1, '')`,
    position,
    figures.accepted,
    figures.disallowed,
    figures.queried,
    date,
  )
}

/** A voucher posted as the one that the review proposed. */
export function reviewVoucher(books: TemporaryLedger, date: string, xof: number): void {
  postVouchers(books, [acceptance(date, xof)])
  plainSql(books.database).run(
    "INSERT INTO voucher_origin (origin, role, voucher_id, created_at) VALUES ('partner-report:1', 'acceptance', (SELECT max(id) FROM voucher), '')",
  )
}

export function standing(books: TemporaryLedger, on: string, code = 'SA-ARGA') {
  const found = subAwardPosition(books.database, code, on)
  if (!found) throw new Error(`no sub-award ${code}`)
  return found
}

export function termsOf(books: TemporaryLedger): AgreementTerms {
  return agreementReader(books.database)(standing(books, '2020-06-01').award)
}

export const amend = (books: TemporaryLedger, more: Partial<AmendmentRequest>) =>
  books.command('subAwards.amend', (work) =>
    amendAgreement(work, {
      subAward: 'SA-ARGA',
      kind: 'AGREEMENT',
      reference: 'CONV-01',
      signedOn: '2020-01-05',
      effectiveOn: '2020-01-05',
      reason: 'Convention initiale',
      terms: termsOf(books),
      ...more,
    }),
  )

export const post = (books: TemporaryLedger, key: string) =>
  expectSuccess(
    books.command('vouchers.post', (work) => {
      const drafts = draftsNamed(work, [key])
      return drafts.ok ? postDrafts(work, drafts.value) : drafts
    }),
  )
