import { describe, expect, test } from 'vitest'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { makePrint } from '../../../service/prints/make-print.ts'
import { machineText } from '../../../service/reports/machine-text.ts'
import { acceptSureProposals } from '../../../service/treasury/accept-proposals.ts'
import { classifyItem } from '../../../service/treasury/classify-item.ts'
import { treasuryClosingFacts } from '../../../service/treasury/closing-facts.ts'
import { matchItems, unmatchItems } from '../../../service/treasury/match-items.ts'
import { type ProposeRequest, proposeForItem } from '../../../service/treasury/propose-voucher.ts'
import { reconciliationView } from '../../../service/treasury/reconciliation-view.ts'
import { reviewReconciliation, signReconciliation } from '../../../service/treasury/sign-reconciliation.ts'
import { approveDraft, submitDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { draftsNamed } from '../../../service/vouchers/drafts-named.ts'
import { openVoucher } from '../../../service/vouchers/open-voucher.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import { bookLine, bookVoucher } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { bankBooks, bankVoucher, csvStatement, importText, post } from './bank-books.ts'

const ACCOUNT = '521101'
const APRIL = { account: ACCOUNT, month: '2020-04' }
/** The cheques 000451 and 000453 are written by the caller's choice of day; all the rest is §6.v. */
const CLEARED = 12_000_000

/** §6.v: books at 17 965 800 and a statement at 18 963 775 on 30 April 2020. */
function april(books: TemporaryLedger): void {
  // 30 000 000 came in and 12 000 000 went out, both seen by the bank; what is left makes the two balances of the example.
  const opening = 17_965_800 + 385_000 + 612_500 + 148_275 - 250_000 + 54_000 + CLEARED - 5_000_000
  post(
    books,
    bankVoucher('2020-03-31', opening, null, { kind: 'opening', other: '121' }),
    bankVoucher('2020-04-02', 5_000_000, 'VIR 77120', { label: 'Tranche 2' }),
    bankVoucher('2020-04-03', -CLEARED, 'VIR 77121', { label: 'Salaires avril' }),
    bankVoucher('2020-04-08', -54_000, 'CHQ 000448', { label: 'Fournitures', thirdParty: 'Papeterie du Fleuve' }),
    bankVoucher('2020-04-15', -385_000, 'CHQ 000451', { label: 'Loyer', thirdParty: 'SCI Badala' }),
    bankVoucher('2020-04-21', -612_500, 'CHQ 000453', { label: 'Atelier', thirdParty: 'Hôtel Mandé' }),
    bankVoucher('2020-04-28', -148_275, 'CHQ 000457', { label: 'Carburant', thirdParty: 'Shell' }),
    bankVoucher('2020-04-30', 250_000, 'BORD 12', { label: 'Versement d’espèces' }),
  )
  const text = csvStatement(opening, [
    ['2020-04-03', 'VIREMENT RECU 77120', '77120', 5_000_000],
    ['2020-04-06', 'VIR SALAIRES 77121', '77121', -CLEARED],
    ['2020-04-10', 'CHEQUE 448', '0000448', -45_000],
    ['2020-04-14', 'PRELEVEMENT SOMAGEP', 'P-9911', -15_000],
    ['2020-04-21', 'VIREMENT RECU ONG', 'V-3321', 120_000],
    ['2020-04-30', 'FRAIS TENUE DE COMPTE', 'F-04', -11_800],
  ])
  expectSuccess(importText(books, text))
}

const view = (books: TemporaryLedger, month = '2020-04') => expectSuccess(reconciliationView(books.database, ACCOUNT, month))
const lineOf = (books: TemporaryLedger, label: string): string =>
  view(books).lines.find((line) => line.label.includes(label))?.key ?? ''
const entryOf = (books: TemporaryLedger, reference: string): string =>
  view(books).entries.find((entry) => entry.reference === reference)?.key ?? ''

const propose = (books: TemporaryLedger, request: Partial<ProposeRequest> & Pick<ProposeRequest, 'kind'>) =>
  books.command('treasury.propose', (work) =>
    proposeForItem(work, books.surroundings, {
      ...APRIL,
      line: null,
      entry: null,
      counterpart: null,
      grant: null,
      budgetLine: null,
      vatPercent: null,
      label: null,
      ...request,
    }),
  )

function postDraft(books: TemporaryLedger, key: string): void {
  expectSuccess(books.command('vouchers.submit', (work) => submitDraft(work, { key })))
  expectSuccess(books.command('vouchers.approve', (work) => approveDraft(work, { key })))
  expectSuccess(
    books.command('vouchers.post', (work) => {
      const drafts = draftsNamed(work, [key])
      return drafts.ok ? postDrafts(work, drafts.value) : drafts
    }),
  )
}

const report = (books: TemporaryLedger): string =>
  expectSuccess(
    machineText(
      books.ledger,
      { report: 'bank-reconciliation', parameters: { account: ACCOUNT, period: '2020-04' }, language: 'fr', user: 'owner' },
      'csv',
    ),
  ).text

describe('§6.v from the import to the signature', () => {
  const books = bankBooks()
  april(books)

  test('the sure proposals are accepted; the raw gap is what is left', () => {
    const found = view(books)
    expect(found.differenceMinor).toBe(0)
    expect(expectSuccess(books.command('treasury.match', (work) => acceptSureProposals(work, APRIL)))).toEqual({
      accepted: 2,
      left: 0,
      errors: 1,
    })
    const rows = view(books).rows
    const balance = (kind: string) => rows.find((row) => row.kind === kind)?.amountMinor ?? 0
    expect([balance('statement'), balance('book'), balance('statement') - balance('book')]).toEqual([
      18_963_775, 17_965_800, 997_975,
    ])
  })

  test('classified, both sides adjust to 18 083 000, and the report says it to the franc', () => {
    const bankError = {
      account: ACCOUNT,
      kind: 'bank_error',
      line: lineOf(books, 'SOMAGEP'),
      entry: null,
      note: 'Débit d’un autre client',
    } as const
    expectSuccess(books.command('treasury.classify', (work) => classifyItem(work, bankError)))
    const pair = {
      account: ACCOUNT,
      kind: 'book_error',
      line: lineOf(books, 'CHEQUE 448'),
      entry: entryOf(books, 'CHQ 000448'),
      note: '',
    } as const
    expectSuccess(books.command('treasury.classify', (work) => classifyItem(work, pair)))
    expect(report(books).trim().split(/\r?\n/)).toEqual([
      'block,kind,date,reference,label,amount,age_days',
      'BANK,statement,2020-04-30,,Solde du relevé,18963775,',
      'BANK,outstanding_cheque,2020-04-15,CHQ 000451,SCI Badala · Loyer,-385000,15',
      'BANK,outstanding_cheque,2020-04-21,CHQ 000453,Hôtel Mandé · Atelier,-612500,9',
      'BANK,outstanding_cheque,2020-04-28,CHQ 000457,Shell · Carburant,-148275,2',
      'BANK,deposit_in_transit,2020-04-30,BORD 12,Versement d’espèces,250000,0',
      'BANK,bank_error,2020-04-14,P-9911,PRELEVEMENT SOMAGEP,15000,16',
      'BANK,adjusted,2020-04-30,,Solde ajusté,18083000,',
      'BOOK,book,2020-04-30,,Solde des livres,17965800,',
      'BOOK,not_booked,2020-04-21,V-3321,VIREMENT RECU ONG,120000,9',
      'BOOK,not_booked,2020-04-30,F-04,FRAIS TENUE DE COMPTE,-11800,0',
      'BOOK,book_error,2020-04-08,CHQ 000448,Papeterie du Fleuve · Fournitures,9000,22',
      'BOOK,adjusted,2020-04-30,,Solde ajusté,18083000,',
      ',difference,2020-04-30,,Écart,0,',
    ])
  })

  const drafts: string[] = []

  test('the three corrections are proposed: +120 000, −11 800 with VAT of 18 %, and −54 000 then 45 000, never a net voucher', () => {
    expect(propose(books, { kind: 'movement', line: lineOf(books, 'RECU ONG') })).toMatchObject({
      ok: false,
      faults: [{ code: 'PROPOSAL_COUNTERPART' }],
    })
    const movement = expectSuccess(propose(books, { kind: 'movement', line: lineOf(books, 'RECU ONG'), counterpart: '752' }))
    const charges = expectSuccess(propose(books, { kind: 'charges', line: lineOf(books, 'FRAIS') }))
    const pair = { line: lineOf(books, 'CHEQUE 448'), entry: entryOf(books, 'CHQ 000448') }
    const correction = expectSuccess(propose(books, { kind: 'correction', ...pair }))
    drafts.push(movement.key, charges.key, correction.key)
    const lines = (key: string) => {
      const voucher = expectSuccess(openVoucher(books.database, key))
      return [
        voucher.kind,
        voucher.date,
        ...voucher.lines.map((line) => `${line.account} ${line.debitMinor ?? ''}/${line.creditMinor ?? ''}`),
      ]
    }
    expect(lines(movement.key)).toEqual(['normal', '2020-04-21', '521101 120000/', '752 /120000'])
    expect(lines(charges.key)).toEqual(['normal', '2020-04-30', '6318 10000/', '445 1800/', '521101 /11800'])
    expect(lines(correction.key)).toEqual([
      'correction',
      '2020-04-30',
      '6058 -54000/',
      '521101 /-54000',
      '6058 45000/',
      '521101 /45000',
    ])
    expect(propose(books, { kind: 'charges', line: lineOf(books, 'FRAIS') })).toMatchObject({
      ok: false,
      faults: [{ code: 'PROPOSAL_EXISTS' }],
    })
  })

  test('posted, they find their lines again; the books stand at 18 083 000 and only the bank’s items are carried forward', () => {
    for (const key of drafts) postDraft(books, key)
    expect(view(books).proposals.map(({ sure, reasons }) => [sure, reasons[0]?.code])).toEqual([
      [true, 'correctedError'],
      [true, 'proposedVoucher'],
      [true, 'proposedVoucher'],
    ])
    expectSuccess(books.command('treasury.match', (work) => acceptSureProposals(work, APRIL)))
    const { rows, differenceMinor } = view(books)
    expect(differenceMinor).toBe(0)
    expect(rows.filter((row) => row.block === 'BOOK').map((row) => [row.kind, row.amountMinor])).toEqual([
      ['book', 18_083_000],
      ['adjusted', 18_083_000],
    ])
    const may = view(books, '2020-05').rows.filter((row) => row.keys.length > 0)
    expect(may.map((row) => [row.kind, row.amountMinor, row.carried])).toEqual([
      ['outstanding_cheque', -385_000, true],
      ['outstanding_cheque', -612_500, true],
      ['outstanding_cheque', -148_275, true],
      ['deposit_in_transit', 250_000, true],
      ['bank_error', 15_000, true],
    ])
  })

  test('signed alone it is reviewed by the same act; a later posting of that month shows it as outdated, and it is signed again', () => {
    expect(treasuryClosingFacts(books.database, '2020-04', '2020-05-04')[0]).toMatchObject({
      item: 6,
      state: 'no',
      evidence: [{ code: 'CLOSING_NOT_RECONCILED' }],
    })
    expect(expectSuccess(books.command('treasury.sign', (work) => signReconciliation(work, APRIL)))).toEqual({ version: 1 })
    expect(view(books).signed).toMatchObject({
      version: 1,
      prepared: { name: 'owner' },
      reviewed: { name: 'owner' },
      outdated: false,
    })
    expect(books.command('treasury.sign', (work) => signReconciliation(work, APRIL))).toMatchObject({
      faults: [{ code: 'RECONCILIATION_SIGNED' }],
    })
    expect(treasuryClosingFacts(books.database, '2020-04', '2020-05-04')[0]).toMatchObject({
      item: 6,
      state: 'yes',
      evidence: [{ code: 'CLOSING_RECONCILED', details: { amount: '18083000' } }],
    })
    post(books, bankVoucher('2020-04-30', -1_000, 'CHQ 000458'))
    expect(view(books).signed?.outdated).toBe(true)
    expect(treasuryClosingFacts(books.database, '2020-04', '2020-05-04')[0]).toMatchObject({
      state: 'no',
      evidence: [{ code: 'CLOSING_OUTDATED' }],
    })
    expect(expectSuccess(books.command('treasury.sign', (work) => signReconciliation(work, APRIL)))).toEqual({ version: 2 })
  })

  test('the ledger verifies, and the sheet prints', () => {
    const made = expectSuccess(
      makePrint(books.ledger, { print: 'bank-reconciliation', key: '521101:2020-04', language: 'fr', user: 'owner' }),
    )
    expect(made.fileName).toBe('rapprochement-521101-2020-04.pdf')
    expect(new TextDecoder('latin1').decode(made.bytes.slice(0, 5))).toBe('%PDF-')
    expect(verifyRegisters(books.database)).toEqual([])
  })
})

describe('two people', () => {
  const books = bankBooks([
    { name: 'comptable', roles: ['preparer'] },
    { name: 'raf', roles: ['approver', 'administrator', 'preparer'] },
  ])
  april(books)

  test('the reviewer is not the preparer', () => {
    const review = (user: string) => books.command('treasury.review', (work) => reviewReconciliation(work, APRIL), { user })
    expect(review('raf')).toMatchObject({ faults: [{ code: 'RECONCILIATION_NOT_SIGNED' }] })
    expectSuccess(books.command('treasury.sign', (work) => signReconciliation(work, APRIL), { user: 'raf' }))
    expect(treasuryClosingFacts(books.database, '2020-04', '2020-05-04')[0]).toMatchObject({
      state: 'no',
      evidence: [{ code: 'CLOSING_NOT_REVIEWED' }],
    })
    expect(review('raf')).toMatchObject({ faults: [{ code: 'RECONCILIATION_SAME_PERSON' }] })
    expect(review('comptable')).toMatchObject({ faults: [{ code: 'ROLE_MISSING' }] })
    expectSuccess(review('owner'))
    expect(view(books).signed).toMatchObject({ prepared: { name: 'raf' }, reviewed: { name: 'owner' } })
  })
})

describe('what is refused', () => {
  const books = bankBooks()
  april(books)
  const match = (keys: readonly string[]) =>
    books.command('treasury.match', (work) => matchItems(work, { account: ACCOUNT, keys, manner: 'manual', reason: '' }))

  test('a match that does not come out even, of nothing, of what is unknown or taken', () => {
    const line = lineOf(books, 'CHEQUE 448')
    expect(match([line, entryOf(books, 'CHQ 000448')])).toMatchObject({
      faults: [{ code: 'MATCH_GAP', details: { gap: '9000' } }],
    })
    expect(match([line])).toMatchObject({ faults: [{ code: 'MATCH_EMPTY' }] })
    expect(match([line, 'entry:999-1'])).toMatchObject({ faults: [{ code: 'MATCH_UNKNOWN' }] })
    const pair = [lineOf(books, '77120'), entryOf(books, 'VIR 77120')]
    const { matchId } = expectSuccess(match(pair))
    expect(match(pair)).toMatchObject({ faults: [{ code: 'MATCH_TAKEN' }] })
    expectSuccess(books.command('treasury.unmatch', (work) => unmatchItems(work, { account: ACCOUNT, matchId })))
    expect(view(books).matches).toEqual([])
    expectSuccess(match(pair))
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('an account that two journals share, a cash box, and what is no treasury', () => {
    const code = (account: string) => reconciliationView(books.database, account, '2020-04')
    expect(code('5211')).toMatchObject({ faults: [{ code: 'TREASURY_ACCOUNT_SHARED', details: { journals: 'BQ1, BQ2' } }] })
    expect(code('571')).toMatchObject({ faults: [{ code: 'TREASURY_ACCOUNT_CASH' }] })
    expect(code('6318')).toMatchObject({ faults: [{ code: 'TREASURY_ACCOUNT_UNKNOWN' }] })
  })

  test('a signature over a difference, without a statement, or before the month is over', () => {
    const sign = (account: string, month: string) =>
      books.command('treasury.sign', (work) => signReconciliation(work, { account, month }))
    expect(sign('552101', '2020-04')).toMatchObject({ faults: [{ code: 'RECONCILIATION_NO_STATEMENT' }] })
    expect(sign(ACCOUNT, '2020-05')).toMatchObject({ faults: [{ code: 'RECONCILIATION_MONTH_OPEN' }] })
    books.clock.moveTo('2020-06-02T09:00:00.000Z')
    expect(sign(ACCOUNT, '2020-05')).toMatchObject({ faults: [{ code: 'RECONCILIATION_NO_STATEMENT' }] })
  })
})

describe('an account in pounds, and old cheques', () => {
  test('an account in pounds reconciles in pence', () => {
    const books = bankBooks()
    const pounds = { currency: 'GBP', rate: '770' }
    post(
      books,
      bookVoucher('2020-04-02', [bookLine('521501', 10_050, null, pounds), bookLine('752', null, 10_050, pounds)], {
        journal: 'BG3',
      }),
    )
    expectSuccess(importText(books, 'Date;Libellé;Montant;Solde\n02/04/2020;Don;100,50;100,50', { account: '521501' }))
    const request = { account: '521501', month: '2020-04' }
    expect(expectSuccess(books.command('treasury.match', (work) => acceptSureProposals(work, request)))).toMatchObject({
      accepted: 1,
    })
    const { rows, account } = expectSuccess(reconciliationView(books.database, '521501', '2020-04'))
    expect([account.currency, ...rows.map((row) => row.amountMinor)]).toEqual(['GBP', 10_050, 10_050, 10_050, 10_050, 0])
  })

  test('a cheque older than 90 days answers to the close once treated; beyond 6 months its cancellation is proposed, and clears it', () => {
    const books = bankBooks()
    post(
      books,
      bankVoucher('2019-09-20', -70_000, 'CHQ 12', { thirdParty: 'Garage' }),
      bankVoucher('2020-01-10', -30_000, 'CHQ 13'),
    )
    expectSuccess(importText(books, csvStatement(0, [['2020-04-03', 'Don', '', 5_000]])))
    const stale = () => treasuryClosingFacts(books.database, '2020-04', '2020-05-04').find(({ item }) => item === 8)
    expect(stale()).toMatchObject({
      state: 'no',
      evidence: [{ code: 'CLOSING_STALE_LEFT', details: { reference: 'CHQ 12' } }, { details: { days: 111 } }],
    })
    const found = view(books)
      .rows.filter((row) => row.stale)
      .map((row) => [row.reference, row.cancellable])
    expect(found).toEqual([
      ['CHQ 12', true],
      ['CHQ 13', false],
    ])
    const { key } = expectSuccess(propose(books, { kind: 'cancellation', entry: entryOf(books, 'CHQ 12') }))
    const note = {
      account: ACCOUNT,
      kind: 'note',
      line: null,
      entry: entryOf(books, 'CHQ 13'),
      note: 'Bénéficiaire relancé',
    } as const
    expectSuccess(books.command('treasury.classify', (work) => classifyItem(work, note)))
    expect(stale()).toMatchObject({
      state: 'yes',
      evidence: [{ code: 'CLOSING_STALE_TREATED' }, { details: { note: 'Bénéficiaire relancé' } }],
    })
    const { lines, corrects } = expectSuccess(openVoucher(books.database, key))
    expect(lines.map((line) => `${line.account} ${line.debitMinor ?? ''}/${line.creditMinor ?? ''}`)).toEqual([
      '521101 /-70000',
      '4712 /70000',
    ])
    expect(corrects).not.toBeNull()
    postDraft(books, key)
    expectSuccess(books.command('treasury.match', (work) => acceptSureProposals(work, APRIL)))
    expect(
      view(books)
        .rows.filter((row) => row.kind === 'outstanding_cheque')
        .map((row) => row.reference),
    ).toEqual(['CHQ 13'])
    expect(verifyRegisters(books.database)).toEqual([])
  })
})
