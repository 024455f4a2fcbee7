import { expect, test } from 'vitest'
import { planStates } from '../../../domain/grants/tranche-plan.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { grantPlan } from '../../../service/grants/grant-plan.ts'
import { recordReceipt } from '../../../service/grants/record-receipt.ts'
import { removeCondition, saveCondition } from '../../../service/grants/save-condition.ts'
import { openVoucher } from '../../../service/vouchers/open-voucher.ts'
import type { ConditionInput, ReceiptInput } from '../../../shared/contract/grants.ts'
import { bookGrant } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { grantBooks, TODAY } from './grant-books.ts'

const PLAN = {
  payment: {
    tranchePlan: [
      { number: '1', amount: '40000', trigger: 'Signature', plannedDate: '2020-01-10' },
      { number: '2', amount: '30000', plannedDate: '2020-06-01' },
      { number: '3', amount: '30000', plannedDate: '2020-10-01' },
    ],
  },
}

const save = (books: TemporaryLedger, condition: Partial<ConditionInput>, id: number | null = null) =>
  books.command('grants.saveCondition', (work) =>
    saveCondition(work, TODAY, {
      grant: 'PECIC',
      id,
      condition: {
        tranche: 'T2',
        label: 'Rapport du 1er trimestre',
        dueOn: '2020-05-15',
        metOn: null,
        evidence: null,
        ...condition,
      },
    }),
  )
const record = (books: TemporaryLedger, receipt: Partial<ReceiptInput>) =>
  books.command('grants.recordReceipt', (work) =>
    recordReceipt(work, books.surroundings, {
      grant: 'PECIC',
      receipt: {
        number: '1',
        date: '2020-01-14',
        amountMinor: 4_000_000,
        xofCredited: 30_850_000,
        feesXof: 15_000,
        bankAccount: '5211',
        reference: 'Avis 77',
        ...receipt,
      },
    }),
  )

test('planned beside received: difference, and days late of the receipt or of what is awaited', () => {
  const planned = [
    { label: 'T1', amountMinor: 100, plannedDate: '2020-01-10' },
    { label: 'T2', amountMinor: 100, plannedDate: '2020-06-01' },
    { label: 'T3', amountMinor: 100, plannedDate: '2020-10-01' },
    { label: 'T4', amountMinor: 100, plannedDate: null },
  ]
  const received = [
    { label: 'T1', date: '2020-01-14', amountMinor: 60 },
    { label: 'T1', date: '2020-01-20', amountMinor: 30 },
  ]
  expect(planStates(planned, received, '2020-07-01').map((row) => [row.state, row.differenceMinor, row.daysLate])).toEqual([
    ['partly', -10, 10],
    ['late', null, 30],
    ['awaited', null, null],
    ['awaited', null, null],
  ])
})

test('a receipt from the screen makes the layer and the draft of an imported one, gross of its fees', () => {
  const books = grantBooks(PLAN)
  const { label, draft } = expectSuccess(record(books, {}))
  expect(label).toBe('T1')
  const voucher = expectSuccess(openVoucher(books.database, `draft:${draft}`))
  expect(voucher.lines.map(({ account, debitMinor, creditMinor }) => [account, debitMinor, creditMinor])).toEqual([
    ['5211', 30_835_000, null],
    ['6318', 15_000, null],
    ['165', null, 30_850_000],
  ])
  const rows = grantPlan(books.database, bookGrant(books.database, 'PECIC'), TODAY).rows
  expect(rows[0]).toMatchObject({ label: 'T1', receivedMinor: 4_000_000, differenceMinor: 0, daysLate: 4, state: 'received' })
  expect(rows[0]?.receipts[0]).toMatchObject({ rate: '771.250000', feesXof: 15_000 })
  expect(verifyRegisters(books.database)).toEqual([])
  const again = record(books, { number: 'T1' })
  expect(again.ok ? [] : again.faults.map(({ code }) => code)).toEqual(['DUPLICATE_TRANCHE'])
  const wrong = record(books, { number: '9', feesXof: 40_000_000, date: '2020-02-30' })
  expect(wrong.ok ? [] : wrong.faults.map(({ code }) => code)).toEqual(['DATE_INVALID', 'RECEIPT_FEES'])
})

test('a condition is written, met with its evidence, and kept in the chain', () => {
  const books = grantBooks(PLAN)
  const { id } = expectSuccess(save(books, {}))
  const unproved = save(books, { metOn: '2020-06-30' }, id)
  expect(unproved.ok ? [] : unproved.faults.map(({ code }) => code)).toEqual(['CONDITION_EVIDENCE'])
  expectSuccess(save(books, { metOn: '2020-06-30', evidence: 'Courriel du 30 juin' }, id))
  const met = books.command('grants.removeCondition', (work) => removeCondition(work, id))
  expect(met.ok ? [] : met.faults.map(({ code }) => code)).toEqual(['CONDITION_MET'])
  const second = expectSuccess(save(books, { label: 'Audit' }))
  expectSuccess(books.command('grants.removeCondition', (work) => removeCondition(work, second.id)))
  expect(verifyRegisters(books.database)).toEqual([])
  const plan = grantPlan(books.database, bookGrant(books.database, 'PECIC'), TODAY)
  expect(plan.rows[1]?.conditions).toEqual([
    { id, label: 'Rapport du 1er trimestre', dueOn: '2020-05-15', metOn: '2020-06-30', evidence: 'Courriel du 30 juin' },
  ])
  const nowhere = save(books, { tranche: '9', label: ' ', metOn: '2021-01-01', evidence: 'x' })
  expect(nowhere.ok ? [] : nowhere.faults.map(({ code }) => code)).toEqual([
    'CONDITION_LABEL',
    'CONDITION_FUTURE',
    'CONDITION_TRANCHE',
  ])
})
