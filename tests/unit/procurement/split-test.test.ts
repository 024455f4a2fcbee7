import { describe, expect, test } from 'vitest'
import { splitHits } from '../../../domain/procurement/split-test.ts'
import { bandOf } from '../../../domain/procurement/threshold.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { listProcurement } from '../../../service/procurement/list-procurement.ts'
import { saveProcurementFile } from '../../../service/procurement/save-file.ts'
import { procurementRuleOf, saveProcurementRule } from '../../../service/procurement/thresholds.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import type { ProcurementFileInput } from '../../../shared/contract/procurement.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { commitmentBooks, issued, orderOf } from '../commitments/commitment-books.ts'

const BANDS = [
  { upToXof: 100_000, method: 'DIRECT', bidders: 1 },
  { upToXof: 500_000, method: 'QUOTE', bidders: 1 },
  { upToXof: null, method: 'THREE_QUOTES', bidders: 3 },
] as const
const buy = (key: string, date: string, xof: number, supplier = 'Sahel', family = '605') => ({ key, date, supplier, family, xof })
const kinds = (purchases: ReturnType<typeof buy>[]) =>
  splitHits(purchases, BANDS, 30).map((hit) => [hit.kind, hit.keys.join(' ')])

describe('thresholds and splitting (spec 03 §1.6)', () => {
  test('a threshold belongs to the band below it', () => {
    expect([100_000, 100_001, 500_000, 500_001].map((xof) => bandOf(BANDS, xof).method)).toEqual([
      'DIRECT',
      'QUOTE',
      'QUOTE',
      'THREE_QUOTES',
    ])
  })

  test('the sum must pass the threshold: exactly on it is no split, one franc more is', () => {
    expect(kinds([buy('a', '2020-03-01', 250_000), buy('b', '2020-03-10', 250_000)])).toEqual([])
    expect(kinds([buy('a', '2020-03-01', 250_000), buy('b', '2020-03-10', 250_001)])).toEqual([
      ['supplier', 'a b'],
      ['family', 'a b'],
    ])
  })

  test('30 days apart still add up, 31 do not', () => {
    expect(kinds([buy('a', '2020-03-01', 300_000), buy('b', '2020-03-31', 300_000)])).toHaveLength(2)
    expect(kinds([buy('a', '2020-03-01', 300_000), buy('b', '2020-04-01', 300_000)])).toEqual([])
  })

  test('one purchase over the threshold by itself splits nothing', () => {
    expect(kinds([buy('a', '2020-03-01', 900_000), buy('b', '2020-03-02', 50_000)])).toEqual([])
  })

  test('a family adds up over several suppliers, a supplier over several families; a longer run swallows its beginning', () => {
    expect(kinds([buy('a', '2020-03-01', 300_000, 'X'), buy('b', '2020-03-02', 300_000, 'Y')])).toEqual([['family', 'a b']])
    expect(kinds([buy('a', '2020-03-01', 300_000, 'X', '604'), buy('b', '2020-03-02', 300_000, 'X', '622')])).toEqual([
      ['supplier', 'a b'],
    ])
    const three = [buy('a', '2020-03-01', 300_000), buy('b', '2020-03-02', 300_000), buy('c', '2020-03-03', 300_000)]
    expect(kinds(three)).toEqual([
      ['supplier', 'a b c'],
      ['family', 'a b c'],
    ])
  })
})

const fileOf = (more: Partial<ProcurementFileInput> = {}): ProcurementFileInput => ({
  date: '2020-03-02',
  object: 'Vidéoprojecteurs',
  category: 'Équipement',
  grant: 'PECIC',
  budgetLine: 'B1',
  requisition: null,
  order: null,
  estimateXof: 750_000,
  methodUsed: 'QUOTE',
  invited: 1,
  received: 1,
  openingDate: null,
  committee: null,
  criteria: null,
  conflicts: null,
  screeningDate: null,
  screeningReference: null,
  winner: 'Sahel Équipement',
  amountXof: 750_000,
  awardDate: null,
  lowest: false,
  justification: null,
  contract: null,
  deliveryDate: null,
  derogation: null,
  ...more,
})
const save = (books: TemporaryLedger, file: ProcurementFileInput, id: number | null = null) =>
  books.command('procurement.saveFile', (work) => saveProcurementFile(work, { id, file }))
const codes = (result: { ok: boolean; faults?: readonly { code: string }[] }) => (result.faults ?? []).map((each) => each.code)

describe('procurement files', () => {
  test('what a file lacks, what its supplier adds up to, and what was paid', () => {
    const books = commitmentBooks()
    issued(books, orderOf())
    issued(books, orderOf({ date: '2020-03-20' }, { quantity: '18', unitPriceMinor: 250_000 }))
    const { number } = expectSuccess(save(books, fileOf({ order: 'BC-2020-0002' })))
    expect(number).toBe('MP-2020-0001')
    const list = listProcurement(books.database, '2020-04-01')
    expect(list.files[0]).toMatchObject({
      methodRequired: 'THREE_QUOTES',
      supplierWindowXof: 5_250_000,
      split: 'supplier',
      gaps: ['method', 'bids', 'conflicts', 'screening', 'justification', 'split'],
    })
    expect(list.splits[0]).toMatchObject({
      kind: 'supplier',
      of: 'Sahel Équipement',
      xof: 5_250_000,
      required: 'RESTRICTED_TENDER',
    })
    expect(codes(save(books, fileOf({ order: 'BC-2020-0002' })))).toEqual(['PROCUREMENT_ORDER_TAKEN'])
    expect(codes(save(books, fileOf({ order: 'BC-1', received: 4, object: '', estimateXof: 0 }))).sort()).toEqual([
      'PROCUREMENT_AMOUNT',
      'PROCUREMENT_BIDS',
      'PROCUREMENT_LINK',
      'PROCUREMENT_OBJECT_MISSING',
    ])
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('posted purchases without an order count, and a reversed one does not', () => {
    const books = commitmentBooks()
    const line = bookLine('6056', 4_000_000, null, { thirdParty: 'Sahel Équipement' })
    postVouchers(books, [bookVoucher('2020-03-10', [line, bookLine('5211', null, 4_000_000)], { sourceId: 'V1' })])
    issued(books, orderOf())
    expect(listProcurement(books.database, '2020-04-01').splits).toEqual([])
    issued(books, orderOf({ date: '2020-03-12' }))
    expect(listProcurement(books.database, '2020-04-01').splits[0]).toMatchObject({ kind: 'supplier', xof: 5_500_000 })
    expectSuccess(
      books.command('vouchers.reverse', (work) =>
        reverseVoucher(work, { number: 'AMSS-OD-2020-000001', date: '2020-03-15', reason: 'Erreur' }),
      ),
    )
    expect(listProcurement(books.database, '2020-04-01').splits).toEqual([])
  })

  test('thresholds are dated, and the report has the columns of the register', () => {
    const books = commitmentBooks()
    expectSuccess(save(books, fileOf()))
    const rule = {
      validFrom: '2020-06-01',
      splitDays: 30,
      source: 'Manuel',
      bands: [{ upToXof: null, method: 'DIRECT', bidders: 1 }],
    } as const
    expectSuccess(books.command('procurement.saveRule', (work) => saveProcurementRule(work, { ...rule, bands: [...rule.bands] })))
    expect(procurementRuleOf(books.database, '2020-05-31').bundled).toBe(true)
    expect(procurementRuleOf(books.database, '2020-06-01').bands).toHaveLength(1)
    const backwards = [
      { upToXof: 500, method: 'DIRECT' as const, bidders: 1 },
      { upToXof: 100, method: 'QUOTE' as const, bidders: 1 },
    ]
    expect(
      codes(books.command('procurement.saveRule', (work) => saveProcurementRule(work, { ...rule, bands: backwards }))),
    ).toEqual(['PROCUREMENT_BANDS'])
    const report = expectSuccess(machineReport(books.database, 'procurement', {}, 'fr'))
    expect(report.columns.map((column) => column.key).join(' ')).toBe(
      'file_no grant_line object category estimate_xof method_required method_used bidders_invited bidders_received opening_date committee winner amount lowest justification screening_date contract_no delivery paid_to_date 30_day_supplier_total split_flag derogation_ref',
    )
    expect([...report.rows][0]?.slice(0, 7)).toEqual([
      'MP-2020-0001',
      'PECIC/B1',
      'Vidéoprojecteurs',
      'Équipement',
      750_000,
      'THREE_QUOTES',
      'QUOTE',
    ])
    expect(verifyRegisters(books.database)).toEqual([])
  })
})
