import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountingRule, type RetentionRule, retentionUntil, yearsAfter } from '../../../domain/retention/retention-until.ts'
import { attachDocument } from '../../../service/documents/attach-document.ts'
import { machineText } from '../../../service/reports/machine-text.ts'
import { pngFile } from '../../helpers/document-files.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const day = fc
  .record({
    year: fc.integer({ min: 1990, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
const rule: fc.Arbitrary<RetentionRule> = fc.record({
  source: fc.constantFrom('agreement' as const, 'accounting-law' as const),
  from: day,
  years: fc.integer({ min: 0, max: 30 }),
})

test('what is kept is kept as long as the longest rule asks, whatever their order, and never shorter for one rule more', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), rule, (rules, more) => {
      const kept = retentionUntil(rules)
      const asked = rules.map(({ from, years }) => yearsAfter(from, years)).sort()
      expect(kept?.until).toBe(asked.at(-1))
      expect(rules).toContain(kept?.rule)
      expect(retentionUntil(rules.toReversed())?.until).toBe(kept?.until)
      expect((retentionUntil([...rules, more])?.until ?? '') >= (kept?.until ?? '')).toBe(true)
    }),
  )
  expect(retentionUntil([])).toBeNull()
})

test('the accounting law keeps ten years from the end of the financial year; 29 February has a twin in common years', () => {
  expect(retentionUntil([accountingRule('2020-12-31')])?.until).toBe('2030-12-31')
  expect(yearsAfter('2020-02-29', 5)).toBe('2025-02-28')
  expect(yearsAfter('2020-02-29', 4)).toBe('2024-02-29')
})

test('the report says until when each grant, year and scan is kept, and by which rule', () => {
  const grant = { lines: [{ code: 'A1', head: 'A', minor: 100_00, xof: 77_000 }] }
  const books = reportBooks(
    [
      { ...grant, code: 'PECIC', end: '2020-12-31' },
      { ...grant, code: 'LONG', end: '2021-12-31', terms: { retentionYears: 12 } },
    ],
    '2020-06-01T09:00:00.000Z',
  )
  const spend = (code: string) =>
    bookVoucher('2020-03-10', [bookLine('6222', 500, null, { grant: code, budgetLine: 'A1' }), bookLine('5211', null, 500)])
  postVouchers(books, [spend('PECIC'), spend('LONG')])
  const scan = (name: string, subject: string, seed: number) =>
    expectSuccess(
      books.command('documents.attach', (work) =>
        attachDocument(
          work,
          books.ledger,
          { name, bytes: pngFile(100 + seed) },
          { subject, lineNumber: null, kind: null, note: null },
        ),
      ),
    )
  scan('pecic.png', 'voucher:AMSS-OD-2020-000001', 1)
  scan('long.png', 'voucher:AMSS-OD-2020-000002', 2)
  const text = (parameters: object): string[] =>
    expectSuccess(machineText(books.ledger, { report: 'retention', parameters, language: 'en', user: 'owner' }, 'csv'))
      .text.trim()
      .split(/\r?\n/)
      .slice(1)
  expect(text({}).sort()).toEqual([
    'document,long.png,agreement,2021-12-31,12,2033-12-31',
    'document,pecic.png,accounting-law,2020-12-31,10,2030-12-31',
    'grant,LONG,agreement,2021-12-31,12,2033-12-31',
    'grant,PECIC,accounting-law,2020-12-31,10,2030-12-31',
    'year,2020,agreement,2021-12-31,12,2033-12-31',
  ])
  expect(text({ grant: 'PECIC' }).sort()).toEqual([
    'document,pecic.png,accounting-law,2020-12-31,10,2030-12-31',
    'grant,PECIC,accounting-law,2020-12-31,10,2030-12-31',
  ])
})
