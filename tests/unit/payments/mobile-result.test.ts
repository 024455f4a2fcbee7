import { expect, test } from 'vitest'
import { draftVoucher, listDrafts } from '../../../db/queries/drafts.ts'
import { headerKeys } from '../../../domain/tabular/match-header.ts'
import { withBytesTable } from '../../../service/exchange/open-file.ts'
import { exportRun } from '../../../service/payments/export-run.ts'
import { saveFeeType } from '../../../service/payments/fee-types.ts'
import { importResult } from '../../../service/payments/import-result.ts'
import { operatorLayout, saveLayout } from '../../../service/payments/operator-layouts.ts'
import { payablesOf } from '../../../service/payments/payables.ts'
import { paymentRule, saveRule } from '../../../service/payments/payment-rules.ts'
import { proposeRun } from '../../../service/payments/propose-run.ts'
import { runDetail } from '../../../service/payments/run-detail.ts'
import { cashBooks, findings, giveCard, postAll, refusals, setLimits } from '../../helpers/payment-books.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const HEAD = 'Transaction ID;Reference;MSISDN;Montant;Frais;Statut;Message'

/** 500 000 on the wallet, two people owed, one run of both. */
function wallet(post = true): TemporaryLedger {
  const books = cashBooks(100)
  setLimits(books, { account: '552', kind: 'wallet', operator: 'Orange Money', daily: 1_000_000 })
  postVouchers(books, [
    bookVoucher('2020-01-05', [bookLine('552', 500_000, null), bookLine('5211', null, 500_000)], { journal: 'MM1' }),
    ...[
      ['Awa Touré', 12_500],
      ['Issa Diarra', 20_000],
    ].map(([payee, amount]) =>
      bookVoucher('2020-03-10', [
        bookLine('6055', Number(amount), null, { grant: 'PECIC' }),
        bookLine('4712', null, Number(amount), { thirdParty: String(payee), grant: 'PECIC' }),
      ]),
    ),
  ])
  giveCard(books, 'Awa Touré', { mobile: '76 12 34 56' })
  giveCard(books, 'Issa Diarra', { mobile: '+223 66778899' })
  const payables = payablesOf(books.database, 'XOF', '2020-03-31')
    .filter((payable) => payable.payee !== null)
    .map((payable) => payable.key)
  expectSuccess(
    books.command('payments.proposeRun', (work) =>
      proposeRun(work, books.surroundings, {
        account: '552',
        date: '2020-03-31',
        mode: 'mobile',
        grouped: false,
        payables,
        drafts: [],
        accepted: false,
      }),
    ),
  )
  if (post) postAll(books)
  return books
}

function answer(books: TemporaryLedger, rows: readonly string[], name = 'orange.csv') {
  const layout = expectSuccess(operatorLayout(books.database, 'orange-money'))
  const bytes = new TextEncoder().encode([HEAD, ...rows].join('\n'))
  return withBytesTable(bytes, name, { headerKeys: headerKeys(layout.result) }, ({ table, hash }) =>
    books.command('payments.importResult', (work) =>
      importResult(work, books.surroundings, { run: 1, layout: 'orange-money', table, hash }),
    ),
  )
}

const PAID = 'MP200331.1;OP-0001-001;76123456;12500;125;SUCCESS;'
const FAILED = 'MP200331.2;OP-0001-002;66778899;20000;;FAILED;Compte bloqué'

test('the list goes out in the operator’s own columns', () => {
  const books = wallet()
  const made = expectSuccess(exportRun(books.database, { id: 1, layout: 'orange-money', language: 'fr' }))
  expect(new TextDecoder().decode(made.bytes).split('\r\n').slice(0, 3)).toEqual([
    'MSISDN;NOM_BENEFICIAIRE;MONTANT;REFERENCE;MOTIF',
    '76123456;Awa Touré;12500;OP-0001-001;Paiement OP-0001',
    '66778899;Issa Diarra;20000;OP-0001-002;Paiement OP-0001',
  ])
  const moov = expectSuccess(exportRun(books.database, { id: 1, layout: 'moov-money', language: 'fr' }))
  expect(new TextDecoder().decode(moov.bytes).split('\r\n')[1]).toBe('22376123456,12500,OP-0001-001,Awa Touré,Paiement OP-0001')
  expect(refusals(exportRun(books.database, { id: 1, layout: 'wave', language: 'fr' }))).toEqual(['LAYOUT_UNKNOWN'])
})

test('a failed payment returns to the wallet, fees are booked by fund, the debt is open again, and the file is known', () => {
  const books = wallet()
  const imported = expectSuccess(answer(books, [PAID, FAILED]))
  expect(imported).toMatchObject({ repeated: false, paid: 1, failed: 1, waiting: 0, feesMinor: 125 })
  const drafts = listDrafts(books.database).map(draftVoucher)
  expect(drafts.find((draft) => draft.kind === 'correction')).toMatchObject({
    corrects: 'AMSS-MM1-2020-000003',
    lines: [
      { account: '4712', debitMinor: -20_000, grant: 'PECIC', thirdParty: 'Issa Diarra' },
      { account: '552', creditMinor: -20_000, grant: 'PECIC' },
    ],
  })
  expect(drafts.find((draft) => draft.kind === 'normal')?.lines).toMatchObject([
    { account: '6317', debitMinor: 125, grant: 'PECIC' },
    { account: '552', creditMinor: 125, grant: 'PECIC' },
  ])
  const open = () => payablesOf(books.database, 'XOF', '2020-04-01').filter((payable) => payable.payee !== null)
  expect(open()).toMatchObject([{ payee: 'Issa Diarra', openMinor: 20_000 }])
  postAll(books)
  expect(open()).toMatchObject([{ payee: 'Issa Diarra', openMinor: 20_000 }])
  expect(expectSuccess(answer(books, [PAID, FAILED], 'again.csv'))).toMatchObject({
    repeated: true,
    paid: 1,
    failed: 1,
    drafts: [],
  })
  expect(expectSuccess(runDetail(books.database, 1)).payments).toMatchObject([
    { result: { state: 'paid', transactionId: 'MP200331.1', feeMinor: 125 } },
    { result: { state: 'failed', reason: 'Compte bloqué' } },
  ])
  expect(findings(books)).toEqual([])
})

test('an answer that does not agree is refused whole, each row with its reason', () => {
  const books = wallet()
  const wrong = answer(books, [
    'T1;OP-0001-001;76123457;12500;;SUCCESS;',
    'T1;OP-0001-002;66778899;19000;;OK;',
    'T3;;70000000;5;;SUCCESS;',
    'T4;OP-0001-002;66778899;20000;;SUCCESS;',
  ])
  expect(refusals(wrong)).toEqual([
    'RESULT_PHONE_DIFFERS',
    'RESULT_TRANSACTION_TWICE',
    'RESULT_AMOUNT_DIFFERS',
    'RESULT_UNMATCHED',
    'RESULT_PAYMENT_TWICE',
  ])
  expect(refusals(answer(books, ['T1;OP-0001-001;76123456;12500;;PENDING;', 'T2;;66778899;;;SUCCESS;']))).toEqual([
    'RESULT_STATUS_UNKNOWN',
    'VALUE_MISSING',
  ])
  expect(listDrafts(books.database)).toEqual([])
})

test('answers may come in parts, matched by telephone and amount where the reference is not given back', () => {
  const books = wallet()
  expect(expectSuccess(answer(books, ['T1;;+223 76123456;12500;;SUCCESS;']))).toMatchObject({ paid: 1, waiting: 1 })
  expect(expectSuccess(answer(books, ['T2;;66778899;20000;;SUCCESS;']))).toMatchObject({ paid: 1, waiting: 0 })
  expect(refusals(answer(books, ['T3;;66778899;20000;;SUCCESS;']))).toEqual(['RESULT_UNMATCHED'])
})

test('fees that the file does not give come from the dated fee types, the ledger’s own first', () => {
  const books = wallet()
  expectSuccess(
    books.command('payments.saveFeeType', (work) =>
      saveFeeType(work, {
        code: 'bulk-transfer',
        labelFr: 'Frais négociés',
        labelEn: 'Agreed charge',
        operator: 'Orange Money',
        from: '2020-01-01',
        to: null,
        percent: '0.5',
        fixedMinor: 0,
        minimumMinor: 100,
        maximumMinor: null,
        account: '6317',
        source: 'contrat 2020',
      }),
    ),
  )
  expect(expectSuccess(answer(books, ['T1;;76123456;12500;;SUCCESS;', 'T2;;66778899;20000;;SUCCESS;']))).toMatchObject({
    feesMinor: 200,
  })
})

test('an answer waits for the vouchers of its run to be posted', () => {
  expect(refusals(answer(wallet(false), [PAID]))).toEqual(['RESULT_RUN_NOT_POSTED'])
})

test('layouts and rules are data: changed by the ledger, refused when they make no sense, in the chain', () => {
  const books = cashBooks(100)
  const layout = {
    ...expectSuccess(operatorLayout(books.database, 'orange-money')),
    list: [['TEL', 'phone'] as ['TEL', 'phone']],
  }
  const keep = (more: object) =>
    books.command('payments.saveLayout', (work) =>
      saveLayout(work, {
        ...layout,
        result: Object.fromEntries(Object.entries(layout.result).map(([field, names]) => [field, [...names]])) as never,
        paid: [...layout.paid],
        failed: [...layout.failed],
        ...more,
      }),
    )
  expect(refusals(keep({ failed: ['ok'] }))).toEqual(['LAYOUT_WORD_TWICE'])
  expectSuccess(keep({}))
  expect(expectSuccess(operatorLayout(books.database, 'orange-money')).list).toEqual([['TEL', 'phone']])
  const rule = (name: string, value: string) =>
    books.command('payments.saveRule', (work) => saveRule(work, { name, from: '2020-03-01', value, source: 'manuel' }))
  expect([
    refusals(rule('cash.slip-hours', 'deux')),
    refusals(rule('cash.shortage-account', '47')),
    refusals(rule('payable.accounts', '-40')),
    refusals(rule('nothing', '1')),
  ]).toEqual([['PAYMENT_RULE_INVALID'], ['PAYMENT_RULE_INVALID'], ['PAYMENT_RULE_INVALID'], ['VALUE_UNKNOWN']])
  expectSuccess(rule('cash.shortage-account', '4211'))
  expect([
    paymentRule(books.database, 'cash.shortage-account', '2020-02-29'),
    paymentRule(books.database, 'cash.shortage-account', '2020-03-01'),
  ]).toEqual(['4711', '4211'])
  expect(findings(books)).toEqual([])
})
