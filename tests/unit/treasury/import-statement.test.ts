import { describe, expect, test } from 'vitest'
import { layoutOf, statementLines, statementsOf } from '../../../db/queries/treasury-statements.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { acceptSureProposals } from '../../../service/treasury/accept-proposals.ts'
import { inspectStatement } from '../../../service/treasury/inspect-statement.ts'
import { reconciliationView } from '../../../service/treasury/reconciliation-view.ts'
import { saveAccountSettings } from '../../../service/treasury/save-account.ts'
import { setStart } from '../../../service/treasury/set-start.ts'
import { KeptJsonFault } from '../../../shared/canonical/kept-json.ts'
import type { Result } from '../../../shared/result/result.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { bankBooks, bankVoucher, csvStatement, importText, post } from './bank-books.ts'

const codes = (answer: Result<{ readonly warnings: readonly { readonly code: string }[] }>) =>
  answer.ok ? answer.value.warnings.map(({ code }) => code) : answer.faults.map(({ code }) => code)
const everyLine = (books: TemporaryLedger, account = '521101') =>
  statementLines(books.database, account, '0000-00-00', '9999-12-31')
const lines = (books: TemporaryLedger, account?: string) =>
  everyLine(books, account).map(({ date, amountMinor, label }) => ({ date, amountMinor, label }))
const number = (books: TemporaryLedger, account: string, text: string) =>
  expectSuccess(
    books.command('treasury.saveAccount', (work) =>
      saveAccountSettings(work, {
        account,
        bank: 'BDM',
        number: text,
        operator: null,
        holder: null,
        grant: null,
        ceilingXof: null,
        imprestXof: null,
        maximumPaymentXof: null,
        dailyLimitXof: null,
      }),
    ),
  )

const APRIL = csvStatement(1_000, [
  ['2020-04-02', 'Loyer', '451', -300],
  ['2020-04-10', 'Don', '', 500],
])

describe('tables', () => {
  test('a usual layout is guessed, used and remembered; rows of balances are no movements', () => {
    const books = bankBooks()
    expect(expectSuccess(importText(books, APRIL))).toEqual({
      lines: 2,
      leftOut: 0,
      from: '2020-04-02',
      to: '2020-04-10',
      already: false,
      warnings: [],
    })
    expect(lines(books)).toEqual([
      { date: '2020-04-02', amountMinor: -300, label: 'Loyer' },
      { date: '2020-04-10', amountMinor: 500, label: 'Don' },
    ])
    const seen = expectSuccess(
      inspectStatement(books.database, '521101', { name: 'mai.csv', bytes: new TextEncoder().encode(APRIL) }, null),
    )
    expect(seen).toMatchObject({ table: { remembered: true }, statement: { openingMinor: 1_000, closingMinor: 1_200 } })
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('the remembered layout is kept with its version, and a text of another shape is no layout', () => {
    const books = bankBooks()
    expectSuccess(importText(books, APRIL))
    const kept = layoutOf(books.database, '521101')?.layout ?? ''
    expect(JSON.parse(kept)).toMatchObject({ version: 1, value: { headerRow: null } })
    books.database.update('statementLayout', { account: '521101' }, { layout: '{"headerRow":null}' })
    const file = { name: 'mai.csv', bytes: new TextEncoder().encode(APRIL) }
    expect(() => inspectStatement(books.database, '521101', file, null)).toThrow(KeptJsonFault)
  })

  test('an unknown layout asks for its columns, and with them reads American dates, one signed column, newest first', () => {
    const books = bankBooks()
    const text = ['Booked,Texte,Flux,Reste', '04/30/2020,Frais,"-1,800","8,200"', '04/02/2020,Virement,"10,000","10,000"'].join(
      '\n',
    )
    expect(codes(importText(books, text))).toEqual(['STATEMENT_LAYOUT_NEEDED'])
    const layout = {
      headerRow: 1,
      date: 'Booked',
      valueDate: null,
      label: ['Texte'],
      reference: null,
      amount: 'Flux',
      debit: null,
      credit: null,
      balance: 'Reste',
      dateOrder: 'monthFirst',
      decimalMark: 'point',
      outIsPositive: false,
    } as const
    expect(codes(importText(books, text, { layout: { ...layout, label: [...layout.label], date: 'Jour' } }))).toEqual([
      'STATEMENT_COLUMN_MISSING',
    ])
    expectSuccess(importText(books, text, { layout: { ...layout, label: [...layout.label] } }))
    expect(lines(books).map(({ date, amountMinor }) => [date, amountMinor])).toEqual([
      ['2020-04-02', 10_000],
      ['2020-04-30', -1_800],
    ])
    expect(statementsOf(books.database, '521101')).toMatchObject([{ openingMinor: 0, closingMinor: 8_200 }])
    expect(codes(importText(books, 'Booked,Texte,Flux,Reste\n05/04/2020,Frais,"-200","8,000"'))).toEqual([])
  })

  test('what cannot be read is said row by row, and nothing is written', () => {
    const books = bankBooks()
    const text = ['Date;Libellé;Débit;Crédit', '2020-04-31;a;10;', '2020-04-02;b;dix;', ';c;5;', '2020-04-03;d;0,5;'].join('\n')
    expect(codes(importText(books, text))).toEqual(['DATE_IMPOSSIBLE', 'NUMBER_UNREADABLE', 'DATE_MISSING', 'STATEMENT_FRACTION'])
    expect(lines(books)).toEqual([])
  })
})

describe('a statement that does not add up, twice the same, and common days', () => {
  test('the gap is told, and the statement is imported', () => {
    const books = bankBooks()
    const answer = importText(books, APRIL.replace(/1200$/, '1250'))
    expect(answer).toMatchObject({
      value: {
        lines: 2,
        warnings: [{ code: 'STATEMENT_GAP', details: { opening: '1000', sum: '200', closing: '1250', gap: '50' } }],
      },
    })
  })

  test('the same file again is recognised and changes nothing', () => {
    const books = bankBooks()
    expectSuccess(importText(books, APRIL))
    expect(importText(books, APRIL, { name: 'copie.csv' })).toMatchObject({
      value: { lines: 0, already: true, warnings: [{ code: 'STATEMENT_ALREADY', details: { file: 'releve.csv' } }] },
    })
    expect(importText(books, APRIL.replace('Loyer', 'LOYER'))).toMatchObject({
      value: { lines: 0, already: true, warnings: [{ code: 'STATEMENT_NOTHING_NEW' }] },
    })
    expect(statementsOf(books.database, '521101')).toHaveLength(1)
  })

  test('lines already there are left out', () => {
    const books = bankBooks()
    expectSuccess(importText(books, APRIL))
    const longer = csvStatement(1_000, [
      ['2020-04-02', 'Loyer', '451', -300],
      ['2020-04-10', 'Don', '', 500],
      ['2020-04-10', 'Frais du soir', '', -20],
      ['2020-04-28', 'Eau', '', -40],
    ])
    expect(importText(books, longer)).toMatchObject({
      value: { lines: 2, leftOut: 2, warnings: [{ code: 'STATEMENT_OVERLAP', details: { count: 2 } }] },
    })
    expect(lines(books).map(({ label }) => label)).toEqual(['Loyer', 'Don', 'Frais du soir', 'Eau'])
  })

  test('common days that disagree refuse the whole file, each line named', () => {
    const books = bankBooks()
    expectSuccess(
      importText(
        books,
        csvStatement(1_000, [
          ['2020-04-01', 'a', '', -10],
          ['2020-04-05', 'b', '', -20],
          ['2020-04-30', 'c', '', -30],
        ]),
      ),
    )
    const other = csvStatement(990, [
      ['2020-04-03', 'x', '', -5],
      ['2020-04-04', 'y', '', -6],
      ['2020-05-02', 'z', '', -7],
    ])
    const refused = importText(books, other)
    expect(refused.ok ? [] : refused.faults.map(({ code, details }) => [code, details?.date])).toEqual([
      ['STATEMENT_OVERLAP_NEW', '2020-04-03'],
      ['STATEMENT_OVERLAP_NEW', '2020-04-04'],
      ['STATEMENT_OVERLAP_OLD', '2020-04-05'],
      ['STATEMENT_OVERLAP_OLD', '2020-04-30'],
    ])
    expect(lines(books)).toHaveLength(3)
  })

  test('a statement that does not follow the one before is told with the gap', () => {
    const books = bankBooks()
    expectSuccess(importText(books, APRIL))
    const may = csvStatement(1_500, [['2020-05-02', 'Eau', '', -40]])
    expect(importText(books, may)).toMatchObject({
      value: {
        warnings: [
          { code: 'STATEMENT_PREVIOUS_GAP', details: { previous: '1200', opening: '1500', gap: '300', date: '2020-04-10' } },
        ],
      },
    })
  })
})

const mt940 = (account: string, currency = 'XOF') =>
  `:20:X\n:25:${account}\n:28C:4/1\n:60F:C200331${currency}1000,\n:61:2004020402D300,NCHK451//B1\n:86:Loyer\n:62F:C200430${currency}700,\n-\n`

describe('the banks’ own formats', () => {
  test('the account’s number chooses among several, and a file of another account is refused', () => {
    const books = bankBooks()
    const both = mt940('ML13 00010 111') + mt940('ML13 00010 222')
    expect(importText(books, both)).toMatchObject({
      faults: [{ code: 'STATEMENT_SEVERAL_ACCOUNTS', details: { accounts: 'ML13 00010 111, ML13 00010 222' } }],
    })
    number(books, '521101', '00010-222')
    expect(expectSuccess(importText(books, both))).toMatchObject({ lines: 1 })
    expect(importText(books, mt940('ML13 00010 111'))).toMatchObject({
      faults: [{ code: 'STATEMENT_OTHER_ACCOUNT', details: { found: 'ML13 00010 111' } }],
    })
  })

  test('another currency, a cash box and an account that two journals share are refused', () => {
    const books = bankBooks()
    expect(codes(importText(books, mt940('1', 'GBP')))).toEqual(['STATEMENT_CURRENCY'])
    expect(codes(importText(books, mt940('1'), { account: '571' }))).toEqual(['TREASURY_ACCOUNT_CASH'])
    expect(codes(importText(books, mt940('1'), { account: '5211' }))).toEqual(['TREASURY_ACCOUNT_SHARED'])
    expect(codes(importText(books, ':20:X\n:25:1\n:28C:1\n:60F:C200331XOF5,\n'))).toEqual(['STATEMENT_EMPTY'])
  })

  test('an account in pounds reads pence; OFX that names no currency takes the account’s', () => {
    const books = bankBooks()
    expectSuccess(importText(books, mt940('1', 'GBP').replace('D300,', 'D300,5'), { account: '521501' }))
    expect(lines(books, '521501')).toEqual([{ date: '2020-04-02', amountMinor: -30_050, label: 'Loyer' }])
    const ofx =
      '<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF></CURDEF><BANKACCTFROM><ACCTID>9</BANKACCTFROM><BANKTRANLIST><STMTTRN><DTPOSTED>20200402<TRNAMT>-5000<FITID>1<NAME>Eau</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>'
    expect(codes(importText(books, ofx))).toEqual(['STATEMENT_CURRENCY_UNSAID'])
  })

  test('hostile and broken files are refused for a stated reason', () => {
    const books = bankBooks()
    expect(codes(importText(books, ''))).toEqual(['FILE_EMPTY'])
    expect(codes(importText(books, '<!DOCTYPE OFX [<!ENTITY a "b">]><OFX></OFX>'))).toEqual(['STATEMENT_ENTITIES'])
    expect(codes(importText(books, '<OFX><STMTRS><BANKTRANLIST>'))).toEqual(['STATEMENT_CUT_SHORT'])
    expect(
      codes(
        importText(books, '<!DOCTYPE x [<!ENTITY a "b">]><Document xmlns="camt.053"><BkToCstmrStmt></BkToCstmrStmt></Document>'),
      ),
    ).toEqual(['STATEMENT_ENTITIES'])
    expect(codes(importText(books, '<Document><BkToCstmrStmt><Stmt></Document>'))).toEqual(['STATEMENT_UNREADABLE'])
    expect(codes(importText(books, '<Document><BkToCstmrDbtCdtNtfctn></BkToCstmrDbtCdtNtfctn></Document>'))).toEqual([
      'STATEMENT_CAMT_OTHER',
    ])
    expect(codes(importText(books, `<Document><BkToCstmrStmt>${'<a>'.repeat(80)}`))).toEqual(['STATEMENT_UNREADABLE'])
    expect(codes(importText(books, mt940('1').replace('D300,', 'Dtrois')))).toEqual(['STATEMENT_LINE_AMOUNT'])
  })

  test('CAMT.053 of version 8: entries announced are left out, parties lie one step deeper', () => {
    const books = bankBooks()
    const entry = (status: string, amount: string) =>
      `<Ntry><Amt Ccy="XOF">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>${status}</Cd></Sts><BookgDt><Dt>2020-04-02</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>PAY-451</EndToEndId></Refs><RltdPties><Cdtr><Pty><Nm>SCI Badala</Nm></Pty></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>`
    const text = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>ML13</IBAN></Id><Ccy>XOF</Ccy></Acct>${entry('BOOK', '300.00')}${entry('PDNG', '9')}</Stmt></BkToCstmrStmt></Document>`
    expect(codes(importText(books, text))).toEqual(['STATEMENT_PENDING'])
    expect(everyLine(books)).toMatchObject([{ amountMinor: -300, reference: 'PAY-451', party: 'SCI Badala' }])
  })
})

describe('taking over in the course of an account', () => {
  test('the cheques not yet presented enter once, dated, and clear like any entry', () => {
    const books = bankBooks()
    post(
      books,
      bankVoucher('2020-02-10', 900, null, { label: 'Ancien don' }),
      bankVoucher('2020-03-28', -100, '450', { label: 'Chèque de mars' }),
      bankVoucher('2020-04-05', -50, '460'),
    )
    // The bank has not seen cheque 450, nor cheque 99 of 250 written before the books.
    expectSuccess(
      importText(
        books,
        csvStatement(1_150, [
          ['2020-04-03', 'CHQ 450', '450', -100],
          ['2020-04-06', 'CHQ 460', '460', -50],
        ]),
      ),
    )
    const state = () => expectSuccess(reconciliationView(books.database, '521101', '2020-04'))
    expect(state()).toMatchObject({ startGap: { from: '2020-04-03', statementMinor: 1_150, bookMinor: 800 } })
    expect(state().differenceMinor).not.toBe(0)
    const march = state().entries.find(({ reference }) => reference === '450')?.key ?? ''
    const start = (entries: string[], date = '2020-03-31') =>
      books.command('treasury.setStart', (work) =>
        setStart(work, {
          account: '521101',
          date,
          entries,
          items: [{ date: '2019-12-20', reference: '99', payee: 'Garage', amountMinor: -250 }],
        }),
      )
    expect(start(['entry:9-9'])).toMatchObject({ faults: [{ code: 'RECONCILIATION_START_UNKNOWN' }] })
    expectSuccess(start([march]))
    expect(state()).toMatchObject({ startGap: null, differenceMinor: 0 })
    expectSuccess(books.command('treasury.match', (work) => acceptSureProposals(work, { account: '521101', month: '2020-04' })))
    expect(state().rows.filter(({ keys }) => keys.length > 0)).toMatchObject([
      { kind: 'outstanding_cheque', reference: '99', amountMinor: -250, stale: true, carried: true },
    ])
    expect(state().differenceMinor).toBe(0)
    expect(start([])).toMatchObject({ faults: [{ code: 'RECONCILIATION_START_USED' }] })
    expect(verifyRegisters(books.database)).toEqual([])
  })
})
