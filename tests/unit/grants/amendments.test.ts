import { describe, expect, test } from 'vitest'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { grantPage } from '../../../service/grants/grant-page.ts'
import { closePeriod } from '../../../service/settings/close-period.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookGrant } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { importSections } from '../setup/setup-of.ts'
import { agreementOf, amend, grantBooks, refused, spend } from './grant-books.ts'

describe('amendments of a grant', () => {
  test('a no-cost extension moves the end, keeps both states, shows only what changed, and verify still passes', () => {
    const books = grantBooks()
    spend(books, '2020-03-10', 770_000)
    const { number } = expectSuccess(amend(books, { kind: 'NO_COST_EXTENSION' }, { end: '2021-03-31' }))
    expect(number).toBe(1)
    const page = grantPage(books.database, bookGrant(books.database, 'PECIC'))
    expect(page.agreement.end).toBe('2021-03-31')
    expect(page.amendments.map(({ changes }) => changes)).toEqual([
      [{ field: 'end', item: null, before: '2020-12-31', after: '2021-03-31' }],
    ])
    expect([...verifyRegisters(books.database)]).toEqual([])
  })

  test('verify names an amendment that was tampered with, and an agreement changed outside of one', () => {
    const books = grantBooks()
    expectSuccess(amend(books, { kind: 'NO_COST_EXTENSION' }, { end: '2021-03-31' }))
    books.database.exec('DROP TRIGGER grant_amendment_kept')
    plainSql(books.database).run("UPDATE grant_amendment SET reference = 'AV-2'")
    expect(verifyRegisters(books.database).map(({ code, details }) => `${code} ${details?.subject}`)).toEqual([
      'VERIFY_ROW_CHANGED grant-amendment:PECIC/1',
    ])
    plainSql(books.database).run("UPDATE grant_agreement SET end_date = '2022-12-31'")
    expect(verifyRegisters(books.database).map(({ code, details }) => `${code} ${details?.subject}`)).toEqual([
      'VERIFY_ROW_CHANGED grant-amendment:PECIC/1',
      'VERIFY_ROW_CHANGED grant:PECIC',
    ])
  })

  test('an amendment cannot be rewritten or deleted', () => {
    const books = grantBooks()
    expectSuccess(amend(books, { kind: 'NO_COST_EXTENSION' }, { end: '2021-03-31' }))
    expect(() => plainSql(books.database).run("UPDATE grant_amendment SET reason = 'autre'")).toThrow('IMMUTABLE')
    expect(() => plainSql(books.database).run('DELETE FROM grant_amendment')).toThrow('IMMUTABLE')
  })

  test('each kind refuses what it must not change', () => {
    const books = grantBooks()
    expect(refused(amend(books, { kind: 'NO_COST_EXTENSION' }, { end: '2021-03-31', ceilingMinor: 12_000_000 }))).toEqual([
      'AMENDMENT_FIELD ceiling',
    ])
    expect(refused(amend(books, { kind: 'COST' }, { ceilingMinor: 12_000_000, method: 'FIFO' }))).toEqual([
      'AMENDMENT_FIELD method',
      'AMENDMENT_METHOD_APPROVAL approval',
    ])
    expect(refused(amend(books, {}, { end: '2021-03-31' }))).toEqual(['AMENDMENT_FIELD end'])
    expect(refused(amend(books, { kind: 'COST' }, { end: '2021-03-31' }))).toEqual(['AMENDMENT_SAME_CEILING ceiling'])
    expect(refused(amend(books, { kind: 'NO_COST_EXTENSION' }, { end: '2020-11-30' }))).toEqual(['AMENDMENT_NOT_LATER end'])
    expect(refused(amend(books, {}))).toEqual(['AMENDMENT_NOTHING'])
  })

  test('a cost amendment changes the ceiling, never under the approved budget', () => {
    const books = grantBooks()
    expect(refused(amend(books, { kind: 'COST' }, { ceilingMinor: 9_999_999 }))).toEqual([
      'AMENDMENT_CEILING_UNDER_BUDGET ceiling',
    ])
    expectSuccess(amend(books, { kind: 'COST' }, { ceilingMinor: 12_000_000 }))
    expect(agreementOf(books).ceilingMinor).toBe(12_000_000)
  })

  test('the end never precedes posted spending, nor the start follows it', () => {
    const books = grantBooks()
    spend(books, '2020-03-10', 770_000)
    expect(refused(amend(books, { kind: 'AGREEMENT' }, { end: '2020-03-09' }))).toEqual(['AMENDMENT_END_BEFORE_SPENDING end'])
    expect(refused(amend(books, { kind: 'AGREEMENT' }, { start: '2020-03-11' }))).toEqual([
      'AMENDMENT_START_AFTER_SPENDING start',
    ])
    const terms = { ...agreementOf(books).terms, retroactive: { reference: 'FCDO-77', from: '2020-03-01' } }
    expectSuccess(amend(books, { kind: 'AGREEMENT' }, { start: '2020-03-11', terms }))
  })

  test('currency and model are locked by use', () => {
    expect(refused(amend(grantBooks(), { kind: 'AGREEMENT' }, { currency: 'EUR', model: 'project' }))).toEqual([
      'AMENDMENT_LOCKED currency',
      'AMENDMENT_LOCKED model',
    ])
  })

  test('another conversion method needs the donor’s approval and begins with the first open month (R-FX)', () => {
    const books = grantBooks()
    spend(books, '2020-03-10', 770_000)
    expect(refused(amend(books, {}, { method: 'FIFO' }))).toEqual([
      'AMENDMENT_METHOD_APPROVAL approval',
      'AMENDMENT_METHOD_OPEN effectiveOn',
    ])
    for (const month of ['2020-01', '2020-02', '2020-03'])
      expectSuccess(books.command('settings.closePeriod', (work) => closePeriod(work, month)))
    const approved = { approval: 'FCDO-2020-06-12' }
    expect(refused(amend(books, { ...approved, effectiveOn: '2020-03-31' }, { method: 'FIFO' }))).toEqual([
      'AMENDMENT_METHOD_FROZEN effectiveOn',
    ])
    expectSuccess(amend(books, { ...approved, effectiveOn: '2020-04-01' }, { method: 'FIFO' }))
    expect(agreementOf(books).method).toBe('FIFO')
  })

  test('the paper itself: reference, reason, signed in the past, the original agreement first', () => {
    const books = grantBooks()
    const end = { end: '2021-03-31' }
    const kind = 'NO_COST_EXTENSION'
    expect(refused(amend(books, { kind, reference: ' ', reason: '', signedOn: '2020-07-02' }, end))).toEqual([
      'AMENDMENT_REFERENCE reference',
      'AMENDMENT_REASON reason',
      'AMENDMENT_NOT_SIGNED signedOn',
    ])
    expect(expectSuccess(amend(books, { kind: 'AGREEMENT', reference: 'AGA-300' })).number).toBe(0)
    expect(expectSuccess(amend(books, { kind }, end)).number).toBe(1)
    expect(refused(amend(books, { kind: 'AGREEMENT' }))).toEqual(['AMENDMENT_AGREEMENT_FIRST kind'])
  })

  test('an amendment written on an older state of the agreement is refused', () => {
    const books = grantBooks()
    expectSuccess(amend(books, { kind: 'NO_COST_EXTENSION' }, { end: '2021-03-31' }))
    expect(refused(amend(books, { kind: 'NO_COST_EXTENSION' }, { end: '2021-06-30' }, 0))).toEqual(['AMENDMENT_STALE'])
  })

  test('the setup file takes the terms, and one that leaves them out keeps them with what was amended', () => {
    const terms = { reference: 'AGA-300', npac: { percent: '7', budgetLine: 'N1' }, unspentReturnDays: 60 }
    const books = grantBooks({ terms })
    const npac = { percent: '7', budgetLine: 'N1', excludedNatures: [], excludedLines: [], capped: false }
    expect(agreementOf(books).terms).toMatchObject({ ...terms, npac, interest: 'OFFSET' })
    expectSuccess(amend(books, { kind: 'NO_COST_EXTENSION' }, { end: '2021-03-31' }))
    importSections(books, { grants: [{ code: 'PECIC', titleFr: 'Autre titre' }] })
    expect(agreementOf(books)).toMatchObject({ titleFr: 'Autre titre', end: '2021-03-31', terms: { ...terms, npac } })
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('parameters are checked all at once, with their place', () => {
    const books = grantBooks()
    const { virement, payment, terms } = agreementOf(books)
    const plan = { number: '1', amount: '60000', trigger: null, plannedDate: null }
    expect(
      refused(
        amend(
          books,
          {},
          {
            virement: { ...virement, percent: '110', lockedHeads: ['Z'] },
            payment: { ...payment, tranchePlan: [plan, plan] },
            terms: {
              ...terms,
              yearCeilings: [
                { year: '2019/20', amount: '20000' },
                { year: '2022/23', amount: '1' },
              ],
              npac: { percent: '7', budgetLine: 'X9', excludedNatures: [], excludedLines: [], capped: false },
            },
          },
        ),
      ),
    ).toEqual([
      'GRANT_PERCENT virement.percent',
      'GRANT_PLAN_TWICE payment.tranchePlan',
      'GRANT_PLAN_OVER_CEILING payment.tranchePlan',
      'GRANT_YEAR_UNKNOWN terms.yearCeilings',
      'GRANT_YEARS_SUM terms.yearCeilings',
      'GRANT_HEAD_UNKNOWN virement.lockedHeads',
      'GRANT_LINE_UNKNOWN terms.npac',
    ])
  })

  test('a change of parameters shows the values and items that changed alone', () => {
    const books = grantBooks()
    const { virement, payment, terms } = agreementOf(books)
    expectSuccess(
      amend(
        books,
        {},
        {
          virement: { ...virement, percent: '15' },
          payment: {
            ...payment,
            tranchePlan: [{ number: 'T1', amount: '40000', trigger: 'Signature', plannedDate: '2020-07-15' }],
          },
          terms: { ...terms, interest: 'RETURN', eligibility: { FXL: 'OFF' } },
        },
      ),
    )
    expect(grantPage(books.database, bookGrant(books.database, 'PECIC')).amendments[0]?.changes).toEqual([
      { field: 'virement.percent', item: null, before: '10', after: '15' },
      { field: 'payment.tranchePlan', item: 'T1', before: null, after: '40000 · 2020-07-15 · Signature' },
      { field: 'terms.interest', item: null, before: 'OFFSET', after: 'RETURN' },
      { field: 'terms.eligibility', item: 'FXL', before: null, after: 'OFF' },
    ])
  })
})
