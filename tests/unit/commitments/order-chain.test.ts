import { describe, expect, test } from 'vitest'
import { draftVoucher } from '../../../db/queries/drafts.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { budgetVersusActual } from '../../../service/budgets/budget-vs-actual.ts'
import { commitmentsClosingFacts } from '../../../service/commitments/closing-facts.ts'
import { expectOrder } from '../../../service/commitments/expect-order.ts'
import { issueOrder } from '../../../service/commitments/issue-order.ts'
import { linkVoucher } from '../../../service/commitments/link-voucher.ts'
import { listCommitments, openByLines } from '../../../service/commitments/list-commitments.ts'
import { orderView } from '../../../service/commitments/order-view.ts'
import { proposeInvoice } from '../../../service/commitments/propose-invoice.ts'
import { proposePayment } from '../../../service/commitments/propose-payment.ts'
import { receiveGoods } from '../../../service/commitments/receive-goods.ts'
import { cancelRequisition, decideRequisition, requestPurchase } from '../../../service/commitments/requisitions.ts'
import { removeOrder, saveOrder } from '../../../service/commitments/save-order.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { checkVoucher } from '../../../service/vouchers/check-voucher.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import { bookGrant, bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { closed, commitmentBooks, issued, orderOf, posted } from './commitment-books.ts'
import { requireDraft } from './require-draft.ts'

const TODAY = '2020-04-01'
const budgetLine = (books: TemporaryLedger, code: string, to: string | null = null) => {
  const report = budgetVersusActual(books.database, bookGrant(books.database, 'PECIC'), { from: null, to, partner: null })
  const row = report.rows.find((each) => each.code === code && each.kind === 'line')
  if (!row) throw new Error(`no line ${code}`)
  return row
}
const view = (books: TemporaryLedger, id: number) => orderView(expectSuccess(expectOrder(books.database, id)), TODAY)
const invoice = (books: TemporaryLedger, id: number, amountMinor: number, number = 'F-001') =>
  books.command('commitments.proposeInvoice', (work) =>
    proposeInvoice(work, books.surroundings, {
      id,
      date: '2020-03-20',
      invoice: number,
      invoiceDate: '2020-03-19',
      lines: [{ lineNumber: 1, amountMinor }],
    }),
  )
const codes = (result: { ok: boolean; faults?: readonly { code: string }[] }) => (result.faults ?? []).map((each) => each.code)

describe('from the requisition to the payment', () => {
  const books = commitmentBooks()
  let order = 0

  test('the visa keeps what the line had left, and the order commits when it is signed', () => {
    const { id, number } = expectSuccess(
      books.command('commitments.request', (work) =>
        requestPurchase(work, {
          date: '2020-03-01',
          need: 'Trois vidéoprojecteurs pour les ateliers',
          requester: 'Coordination',
          neededOn: null,
          grant: 'PECIC',
          budgetLine: 'B1',
          partner: null,
          activity: null,
          category: null,
          estimateXof: 800_000,
        }),
      ),
    )
    expect(number).toBe('DA-2020-0001')
    expectSuccess(books.command('commitments.decide', (work) => decideRequisition(work, { id, approve: true, reason: null })))
    const saved = books.command('commitments.saveOrder', (work) =>
      saveOrder(work, { id: null, order: orderOf({ requisitionId: id }) }),
    )
    order = expectSuccess(saved).id
    expect(budgetLine(books, 'B1').committedXof).toBe(0)
    expect(expectSuccess(books.command('commitments.issueOrder', (work) => issueOrder(work, order))).number).toBe('BC-2020-0001')
    // 750 000 / 770 = 974.025… GBP, at the grant's provisional rate.
    expect(budgetLine(books, 'B1')).toMatchObject({
      committedXof: 750_000,
      committedMinor: 97_403,
      availableXof: 9_250_000,
      availableMinor: 1_298_701 - 97_403,
    })
    expect(budgetLine(books, 'B1', '2020-03-01').committedXof).toBe(0)
    expect(listCommitments(books.database, TODAY).requisitions[0]).toMatchObject({ availableXof: 10_000_000, state: 'approved' })
    expect(codes(books.command('commitments.cancelRequisition', (work) => cancelRequisition(work, { id, reason: 'x' })))).toEqual(
      ['REQUISITION_ORDERED'],
    )
  })

  test('a receipt is bounded by what is still to come', () => {
    const receive = (quantity: string) =>
      books.command('commitments.receive', (work) =>
        receiveGoods(work, {
          id: order,
          date: '2020-03-15',
          receivedBy: 'Magasinier',
          deliveryNote: 'BL 12',
          remark: null,
          lines: [{ lineNumber: 1, quantity }],
        }),
      )
    expect(expectSuccess(receive('2')).number).toBe('BR-2020-0001')
    expect(codes(receive('1.5'))).toEqual(['RECEIPT_TOO_MUCH'])
    expect(view(books, order)).toMatchObject({ stage: 'received', step: 'receive', receivedPercent: 66 })
    expectSuccess(receive('1'))
    expect(view(books, order)).toMatchObject({ receivedPercent: 100, step: 'invoice' })
  })

  test('the invoice is a draft that changes nothing; posted, it turns the commitment into spending; reversed, it gives back', () => {
    const { key } = expectSuccess(invoice(books, order, 500_000))
    const voucher = draftVoucher(requireDraft(books.database, key))
    expect(voucher.lines.map((line) => [line.account, line.debitMinor, line.creditMinor, line.thirdParty])).toEqual([
      ['6056', 500_000, null, 'Sahel Équipement'],
      ['4011', null, 500_000, 'Sahel Équipement'],
    ])
    expect(budgetLine(books, 'B1')).toMatchObject({ committedXof: 750_000, spentXof: 0 })
    expect(view(books, order).step).toBe('postInvoice')
    const check = checkVoucher(books.database, voucher, 'owner', key)
    expect(check.released).toEqual([{ grant: 'PECIC', budgetLine: 'B1', xof: 500_000 }])
    // The supplier of these books was never screened; the order that it invoices is no excess of the budget.
    expect(check.flags.map(({ code }) => code)).toEqual(['ELIGIBILITY_SAN_MISSING'])
    const number = posted(books, key)
    expect(budgetLine(books, 'B1')).toMatchObject({ committedXof: 250_000, spentXof: 500_000, availableXof: 9_250_000 })
    const reversal = books.command('vouchers.reverse', (work) =>
      reverseVoucher(work, { number, date: '2020-03-25', reason: 'Montant faux' }),
    )
    expectSuccess(reversal)
    expect(budgetLine(books, 'B1')).toMatchObject({ committedXof: 750_000, spentXof: 0 })
    posted(books, expectSuccess(invoice(books, order, 750_000, 'F-002')).key)
    expect(budgetLine(books, 'B1')).toMatchObject({ committedXof: 0, spentXof: 750_000, availableXof: 9_250_000 })
    expect(view(books, order)).toMatchObject({ stage: 'invoiced', step: 'pay' })
  })

  test('the payment clears the debt by grant, and no more than the debt', () => {
    const pay = (amountXof: number) =>
      books.command('commitments.proposePayment', (work) =>
        proposePayment(work, books.surroundings, {
          id: order,
          date: '2020-03-28',
          journal: 'BQ1',
          reference: 'CHQ 7',
          amountXof,
        }),
      )
    expect(codes(pay(750_001))).toEqual(['PAYMENT_TOO_MUCH'])
    const { key } = expectSuccess(pay(750_000))
    const lines = draftVoucher(requireDraft(books.database, key)).lines
    expect(lines.map((line) => [line.account, line.debitMinor, line.creditMinor, line.grant])).toEqual([
      ['4011', 750_000, null, 'PECIC'],
      ['5211', null, 750_000, 'PECIC'],
    ])
    posted(books, key)
    expect(view(books, order)).toMatchObject({ stage: 'paid', step: 'none', paidXof: 750_000, openXof: 0 })
    expect(codes(pay(1))).toEqual(['PAYMENT_NOTHING_OWED'])
    expect(verifyRegisters(books.database)).toEqual([])
  })
})

describe('what an order holds', () => {
  test('closing what remains gives it back from that day on, with a reason', () => {
    const books = commitmentBooks()
    const id = issued(books, orderOf({ expiresOn: '2020-03-20' }))
    expect(view(books, id)).toMatchObject({ stage: 'expired', step: 'release', openXof: 750_000 })
    expect(commitmentsClosingFacts(books.database, '2020-03', TODAY)).toMatchObject([
      { item: 14, state: 'no', evidence: [{ code: 'CLOSING_COMMITMENTS_OPEN' }, { code: 'CLOSING_COMMITMENT_EXPIRED' }] },
    ])
    expect(closed(books, id, '2020-03-25')).toEqual({ releasedXof: 750_000 })
    expect(budgetLine(books, 'B1').committedXof).toBe(0)
    expect(budgetLine(books, 'B1', '2020-03-24').committedXof).toBe(750_000)
    expect(commitmentsClosingFacts(books.database, '2020-03', TODAY)[0]?.state).toBe('notApplicable')
    expect(codes(invoice(books, id, 1))).toEqual(['ORDER_CLOSED'])
  })

  test('a payroll commitment is released month by month', () => {
    const books = commitmentBooks()
    const months = { kind: 'payroll', supplier: null, firstMonth: '2020-01', lastMonth: '2020-12', date: '2020-01-02' } as const
    const id = issued(books, orderOf({ ...months, object: 'Coordinateur' }, { unitPriceMinor: 350_000, account: '6611' }))
    expect(view(books, id).number).toBe('EP-2020-0001')
    expect(budgetLine(books, 'B1', '2020-03-31').committedXof).toBe(9 * 350_000)
    expect(budgetLine(books, 'B1', '2020-12-31').committedXof).toBe(0)
  })

  test('an order in the grant’s currency is worth itself; one in euros takes the table of its day', () => {
    const books = commitmentBooks()
    issued(
      books,
      orderOf(
        { currency: 'EUR', date: '2020-03-02' },
        { quantity: '1', unitPriceMinor: 100_000, grant: 'EURO', budgetLine: 'L1' },
      ),
    )
    issued(books, orderOf({ currency: 'EUR' }, { quantity: '1', unitPriceMinor: 100_000 }))
    const euro = budgetVersusActual(books.database, bookGrant(books.database, 'EURO'), { from: null, to: null, partner: null })
    expect(euro.total).toMatchObject({ committedXof: 655_957, committedMinor: 100_000 })
    // 655 957 / 770 = 851.892…
    expect(budgetLine(books, 'B1')).toMatchObject({ committedXof: 655_957, committedMinor: 85_189 })
  })

  test('the drill-down sums to the cell, narrowed to a partner and a day', () => {
    const books = commitmentBooks()
    issued(books, orderOf())
    issued(books, orderOf({}, { budgetLine: 'C1', partner: 'ARGA', quantity: '2' }))
    const grant = bookGrant(books.database, 'PECIC')
    const all = openByLines(books.database, grant, { to: null, partner: null }, ['B1', 'C1'])
    const total = budgetVersusActual(books.database, grant, { from: null, to: null, partner: null }).total
    expect([all.sumXof, all.sumMinor]).toEqual([total.committedXof, total.committedMinor])
    expect(openByLines(books.database, grant, { to: null, partner: { id: null } }, ['B1', 'C1']).sumXof).toBe(750_000)
    expect(openByLines(books.database, grant, { to: '2020-03-01', partner: null }, ['B1', 'C1']).rows).toEqual([])
  })

  test('a voucher posted elsewhere is linked once, and its reversal gives back', () => {
    const books = commitmentBooks()
    const id = issued(books, orderOf())
    const debit = bookLine('6056', 700_000, null, { grant: 'PECIC', budgetLine: 'B1' })
    postVouchers(books, [
      bookVoucher('2020-03-18', [debit, bookLine('5211', null, 700_000, { grant: 'PECIC' })], { sourceId: 'V1' }),
    ])
    const link = (voucher: string) =>
      books.command('commitments.linkVoucher', (work) => linkVoucher(work, { id, voucher, role: 'invoice' }))
    expect(codes(link('nothing'))).toEqual(['VOUCHER_UNKNOWN'])
    expectSuccess(link('V1'))
    expect(codes(link('V1'))).toEqual(['ORDER_VOUCHER_LINKED'])
    expect(view(books, id)).toMatchObject({ openXof: 50_000, paidXof: 700_000, stage: 'issued' })
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('entry is told what a line has left after commitments', () => {
    const books = commitmentBooks()
    issued(books, orderOf({}, { quantity: '30' }))
    const line = bookLine('6056', 2_600_000, null, { grant: 'PECIC', budgetLine: 'B1' })
    const check = checkVoucher(books.database, bookVoucher('2020-03-18', [line, bookLine('5211', null, 2_600_000)]), 'owner')
    expect(check.flags).toMatchObject([{ code: 'BUDGET_EXCEEDED', details: { available: 2_500_000, over: 100_000 } }])
  })
})

describe('refusals', () => {
  test('with two writers nobody gives their own visa, nor signs their own order', () => {
    const books = commitmentBooks()
    const id = expectSuccess(books.command('commitments.saveOrder', (work) => saveOrder(work, { id: null, order: orderOf() }))).id
    expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'raf', roles: ['approver'] })))
    expect(codes(books.command('commitments.issueOrder', (work) => issueOrder(work, id)))).toEqual(['SEPARATION_OF_DUTIES'])
    expectSuccess(books.command('commitments.issueOrder', (work) => issueOrder(work, id), { user: 'raf' }))
    expect(codes(books.command('commitments.removeOrder', (work) => removeOrder(work, id)))).toEqual(['ORDER_ISSUED'])
    expect(
      codes(books.command('commitments.saveOrder', (work) => saveOrder(work, { id, order: orderOf() }), { user: 'raf' })),
    ).toEqual(['ROLE_MISSING'])
  })

  test('every fault of an order at once', () => {
    const books = commitmentBooks()
    const wrong = orderOf(
      { object: ' ', supplier: null, currency: 'euro', expiresOn: '2020-01-01', requisitionId: 99 },
      { description: '', quantity: '0', unitPriceMinor: 0, account: '4011', budgetLine: 'Z9' },
    )
    const refused = books.command('commitments.saveOrder', (work) => saveOrder(work, { id: null, order: wrong }))
    expect(codes(refused).sort()).toEqual([
      'BUDGET_LINE_UNKNOWN',
      'CURRENCY_UNKNOWN',
      'ORDER_ACCOUNT',
      'ORDER_DATES',
      'ORDER_DESCRIPTION_MISSING',
      'ORDER_OBJECT_MISSING',
      'ORDER_PRICE',
      'ORDER_QUANTITY',
      'ORDER_REQUISITION_STATE',
      'ORDER_SUPPLIER_MISSING',
    ])
  })

  test('no rate, no commitment: the order stays a draft', () => {
    const books = commitmentBooks()
    const id = expectSuccess(
      books.command('commitments.saveOrder', (work) => saveOrder(work, { id: null, order: orderOf({ currency: 'CHF' }) })),
    ).id
    expect(codes(books.command('commitments.issueOrder', (work) => issueOrder(work, id)))).toContain('ORDER_RATE_MISSING')
    expect(view(books, id)).toMatchObject({ stage: 'draft', step: 'sign', openXof: 0 })
  })

  test('beyond the budget the visa needs a reason', () => {
    const books = commitmentBooks()
    const requisition = {
      date: '2020-03-01',
      need: 'Véhicule',
      requester: 'Direction',
      neededOn: null,
      partner: null,
      activity: null,
    } as const
    const { id } = expectSuccess(
      books.command('commitments.request', (work) =>
        requestPurchase(work, { ...requisition, grant: 'PECIC', budgetLine: 'B1', category: null, estimateXof: 12_000_000 }),
      ),
    )
    const decide = (reason: string | null) =>
      books.command('commitments.decide', (work) => decideRequisition(work, { id, approve: true, reason }))
    expect(codes(decide(null))).toEqual(['REQUISITION_OVER_BUDGET'])
    expectSuccess(decide('Virement demandé'))
    expect(codes(decide('encore'))).toEqual(['REQUISITION_DECIDED'])
  })

  test('an altered order is found by verification', () => {
    const books = commitmentBooks()
    issued(books, orderOf())
    expect(() => books.database.exec('UPDATE purchase_order_line SET amount_xof = 1')).toThrow(/IMMUTABLE/)
    expect(() => books.database.exec('DELETE FROM purchase_order')).toThrow(/IMMUTABLE/)
    books.database.exec("UPDATE purchase_order SET object = 'Autre'")
    expect(verifyRegisters(books.database)).toMatchObject([
      { code: 'VERIFY_ROW_CHANGED', details: { subject: 'purchase-order:1', field: 'object', found: 'Autre' } },
    ])
  })
})
