import { expect, test } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { listDrafts } from '../../../db/queries/drafts.ts'
import { vouchersOfOrigin } from '../../../db/queries/origins.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { removeDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import { proposeVoucher } from '../../../service/vouchers/voucher-origin.ts'
import { success } from '../../../shared/result/result.ts'
import { bookLine, bookVoucher, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const propose = (ledger: TemporaryLedger): string =>
  expectSuccess(
    ledger.command('vouchers.saveDraft', (work) =>
      success(
        proposeVoucher(
          work,
          ledger.surroundings,
          bookVoucher('2020-01-10', [bookLine('6222', 5_000, null), bookLine('5211', null, 5_000)]),
          {
            origin: 'advance:1',
            role: 'payment',
          },
        ),
      ),
    ),
  )

function verdict(database: Database, ledger: TemporaryLedger): string[] {
  const steps = verifyLedger(database, ledger.clock)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.faults.map(({ code, details }) => `${code} ${details?.subject ?? ''}`)
  }
}

test('a proposed voucher is a draft that knows where it comes from, and its posting says so in the chain', () => {
  const ledger = reportBooks([])
  const id = propose(ledger)
  expect(vouchersOfOrigin(ledger.database, 'advance:1')).toMatchObject([
    { role: 'payment', draftId: id, number: null, date: '2020-01-10' },
  ])
  expectSuccess(ledger.command('vouchers.post', (work) => postDrafts(work, listDrafts(work.database))))
  const [origin] = vouchersOfOrigin(ledger.database, 'advance:1')
  expect(origin).toMatchObject({ draftId: null, number: 'AMSS-OD-2020-000001', reversed: 0 })
  expect(verdict(ledger.database, ledger)).toEqual([])
  ledger.database.exec("UPDATE voucher_origin SET role = 'refund'")
  expect(verdict(ledger.database, ledger)).toEqual([`VERIFY_ROW_CHANGED voucher-origin:${origin?.id}`])
})

test('a proposed draft that is deleted leaves its record free, and the tie of a posted voucher cannot be cut', () => {
  const ledger = reportBooks([])
  const id = propose(ledger)
  expectSuccess(ledger.command('vouchers.deleteDraft', (work) => removeDraft(work, { key: `draft:${id}` })))
  expect(vouchersOfOrigin(ledger.database, 'advance:1')).toEqual([])
  propose(ledger)
  expectSuccess(ledger.command('vouchers.post', (work) => postDrafts(work, listDrafts(work.database))))
  expect(() => ledger.database.exec('DELETE FROM voucher_origin')).toThrow('IMMUTABLE')
})
