import { expect, test } from 'vitest'
import { writeClaimWorkbook } from '../../../reports/excel/claim-workbook.ts'
import type { ClaimModel } from '../../../reports/model/claim-model.ts'
import { verifyFile } from '../../../service/audit/verify-file.ts'
import { verifyWorkbookBytes } from '../../../service/audit/verify-workbook.ts'
import { sealOfLedger } from '../../../service/reports/sealing/seal-workbook.ts'
import { describePlace } from '../../../shared/i18n/fault-text.ts'
import { claimModel, submittedClaim, UNSCREENED } from '../../helpers/claim-books.ts'
import { closeMonth } from '../../helpers/closing-books.ts'
import { postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../../unit/budgets/worked-books.ts'

/** The worked quarter, closed and claimed. */
function claimedQuarter(): TemporaryLedger {
  const books = reportBooks([{ ...WORKED_GRANT, terms: UNSCREENED }], '2020-07-15T09:00:00.000Z')
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  for (const month of ['2020-01', '2020-02', '2020-03']) expectSuccess(closeMonth(books, month))
  submittedClaim(books, '2020-Q1')
  return books
}

async function verdictOf(bytes: Uint8Array, { ledger }: TemporaryLedger) {
  const steps = verifyFile({ bytes, name: 'demande.xlsx' }, ledger)
  for (;;) {
    const step = await steps.next()
    if (step.done) return expectSuccess(step.value)
  }
}

/** A pound more on the first transaction; whatever the workbook sums from it follows. */
function inflated(model: ClaimModel): ClaimModel {
  const [first, ...others] = model.transactions
  if (!first || first.donorMinor === null) throw new Error('the worked quarter has transactions')
  return { ...model, transactions: [{ ...first, donorMinor: first.donorMinor + 100 }, ...others] }
}

test('a workbook made anew with another figure, its fingerprint and its head right, is named by the ledger that kept the claim', async () => {
  const books = claimedQuarter()
  const model = claimModel(books, '2020-Q1')
  const sealed = async (claim: ClaimModel) => sealOfLedger(books.ledger, await writeClaimWorkbook(claim, 'fr'))
  const honest = await sealed(model)
  expect(await verdictOf(honest, books)).toMatchObject({ sound: true, workbook: { compared: 'kept' }, faults: [] })

  const forged = await sealed(inflated(model))
  const alone = expectSuccess(verifyWorkbookBytes(forged, 'demande.xlsx')).proof
  expect(alone.faults).toEqual([])
  expect(alone.found.seal.head).toBe(model.seal.head)
  const verdict = await verdictOf(forged, books)
  expect(verdict).toMatchObject({ sound: false, workbook: { compared: 'kept' }, head: model.seal.head })
  const places = verdict.faults.map(({ place }) => describePlace(place, 'fr'))
  expect(places.some((place) => place.startsWith('Transactions!'))).toBe(true)
  books.close()
})
