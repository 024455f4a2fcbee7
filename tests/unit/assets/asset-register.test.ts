import { describe, expect, test } from 'vitest'
import { draftVoucher } from '../../../db/queries/drafts.ts'
import { depreciationDue, readAssetBook } from '../../../service/assets/asset-book.ts'
import { assetCandidates } from '../../../service/assets/asset-candidates.ts'
import { saveAssetRule } from '../../../service/assets/asset-rules.ts'
import { assetHistory, assetView } from '../../../service/assets/asset-view.ts'
import { assetsClosingFacts } from '../../../service/assets/closing-facts.ts'
import { COUNT_HEADER_KEYS, countListCsv, importCount } from '../../../service/assets/count-assets.ts'
import { disposeAsset, proposeDisposal } from '../../../service/assets/dispose-asset.ts'
import { moveAsset } from '../../../service/assets/move-asset.ts'
import { proposeDepreciation } from '../../../service/assets/propose-depreciation.ts'
import { saveAsset } from '../../../service/assets/save-asset.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { withTable } from '../../../service/vouchers/import-file.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import type { AssetInput } from '../../../shared/contract/assets.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { posted } from '../commitments/commitment-books.ts'
import { requireDraft } from '../commitments/require-draft.ts'

/** Three laptops bought as fixed assets on 13 January 2020, a telephone and stationery bought as expenses. */
function assetBooks(): TemporaryLedger {
  const books = reportBooks([{ code: 'PECIC', lines: [{ code: 'D1', head: 'D', minor: 1_000_000, xof: 7_700_000 }] }])
  const grant = { grant: 'PECIC', budgetLine: 'D1', thirdParty: 'Sahel Équipement' }
  const bank = (xof: number) => bookLine('5211', null, xof, { grant: 'PECIC' })
  postVouchers(books, [
    bookVoucher('2020-01-13', [bookLine('2442', 3_540_000, null, { ...grant, label: '3 ordinateurs' }), bank(3_540_000)], {
      sourceId: 'V1',
    }),
    bookVoucher('2020-01-20', [bookLine('6056', 90_000, null, { ...grant, label: 'Téléphone du coordinateur' }), bank(90_000)]),
    bookVoucher('2020-01-21', [bookLine('6056', 60_000, null, { ...grant, label: 'Petites fournitures' }), bank(60_000)]),
  ])
  return books
}

const laptops = (books: TemporaryLedger, more: Partial<AssetInput> = {}): AssetInput => {
  const line = assetCandidates(books.database)[0]
  return {
    category: 'INF',
    description: 'Ordinateur portable',
    make: null,
    serial: null,
    quantity: 1,
    supplier: 'Sahel Équipement',
    account: '2442',
    voucher: line ? { id: line.voucherId, lineNumber: line.lineNumber } : null,
    acquiredOn: '2020-01-13',
    inServiceOn: '2020-01-13',
    costXof: 3_540_000,
    costDonorMinor: null,
    lifeMonths: null,
    openingDepreciationXof: 0,
    donorPercent: '100',
    grant: 'PECIC',
    owner: null,
    location: 'Bamako',
    custodian: 'Coordinateur',
    condition: 'N',
    attractive: true,
    insurance: null,
    remarks: null,
    ...more,
  }
}
const save = (books: TemporaryLedger, asset: AssetInput, copies = 3, id: number | null = null) =>
  books.command('assets.save', (work) => saveAsset(work, { id, asset, copies }))
const codes = (result: { ok: boolean; faults?: readonly { code: string }[] }) => (result.faults ?? []).map((each) => each.code)
const record = (books: TemporaryLedger, tag: string) => {
  const found = readAssetBook(books.database).find(({ asset }) => asset.tag === tag)
  if (!found) throw new Error(`no asset ${tag}`)
  return found
}
const depreciate = (books: TemporaryLedger, through: string) =>
  books.command('assets.proposeDepreciation', (work) => proposeDepreciation(work, books.surroundings, through))

describe('the register', () => {
  test('posted lines of class 2 and attractive items are proposed, then no more; stationery never is', () => {
    const books = assetBooks()
    expect(assetCandidates(books.database).map((each) => [each.label, each.reason, each.category])).toEqual([
      ['3 ordinateurs', 'class2', 'INF'],
      ['Téléphone du coordinateur', 'attractive', 'INF'],
    ])
    expect(assetsClosingFacts(books.database, '2020-01', '2020-02-01')[0]).toMatchObject({ item: 19, state: 'no' })
    expect(expectSuccess(save(books, laptops(books))).tags).toEqual(['INF-0001', 'INF-0002', 'INF-0003'])
    expect(assetCandidates(books.database).map((each) => each.label)).toEqual(['Téléphone du coordinateur'])
    expect(
      codes(save(books, laptops(books, { voucher: { id: record(books, 'INF-0001').asset.voucherId ?? 0, lineNumber: 1 } }))),
    ).toEqual(['ASSET_LINE_EXCEEDED'])
    const phone = {
      description: 'Téléphone',
      account: '6056',
      costXof: 90_000,
      acquiredOn: '2020-01-20',
      inServiceOn: '2020-01-20',
    }
    expectSuccess(save(books, laptops(books, phone), 1))
    expect(assetsClosingFacts(books.database, '2020-01', '2020-02-01')[0]).toMatchObject({ item: 19, state: 'yes' })
    expect(assetsClosingFacts(books.database, '2019-12', '2020-02-01')[0]?.state).toBe('notApplicable')
    expect(record(books, 'INF-0004')).toMatchObject({ capitalised: false, lifeMonths: null })
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('the donor’s cost of the parts sums to that of the line: 3 540 000 at 770 is 4 597.40', () => {
    const books = assetBooks()
    expectSuccess(save(books, laptops(books)))
    const views = readAssetBook(books.database).map(assetView)
    expect(views.map((view) => view.costXof)).toEqual([1_180_000, 1_180_000, 1_180_000])
    expect(views.reduce((sum, view) => sum + (view.costDonorMinor ?? 0), 0)).toBe(459_740)
    const report = expectSuccess(machineReport(books.database, 'assets', {}, 'fr'))
    expect(report.columns.map((column) => column.key)).toEqual(
      'tag category description make_model serial quantity supplier voucher acquisition_date cost_xof rate cost_gbp donor_percent grant location custodian condition attractive insurance last_count found disposal_method disposal_approval_ref_date proceeds remarks'.split(
        ' ',
      ),
    )
    expect(report.totals?.[9]).toBe(3_540_000)
  })

  test('custody keeps its history', () => {
    const books = assetBooks()
    const { id } = expectSuccess(save(books, laptops(books)))
    const move = (custodian: string) =>
      books.command('assets.move', (work) =>
        moveAsset(work, { id, date: '2020-02-01', custodian, location: 'Ségou', note: null }),
      )
    expectSuccess(move('Animatrice'))
    expect(codes(move('Animatrice'))).toEqual(['ASSET_NOT_MOVED'])
    expect(assetHistory(books.database, record(books, 'INF-0001')).movements).toMatchObject([
      { fromCustodian: 'Coordinateur', toCustodian: 'Animatrice', fromLocation: 'Bamako', toLocation: 'Ségou' },
    ])
  })

  test('a filled list comes back with its differences, whole or not at all', () => {
    const books = assetBooks()
    expectSuccess(save(books, laptops(books)))
    expect(countListCsv(books.database).split('\n')[1]).toBe('INF-0001,Ordinateur portable,,Bamako,Coordinateur,N,,')
    const count = (csv: string) =>
      withTable({ bytes: new TextEncoder().encode(csv), name: 'liste.csv' }, { headerKeys: COUNT_HEADER_KEYS }, ({ table }) =>
        books.command('assets.importCount', (work) => importCount(work, table, { date: '2020-03-31', countedBy: 'Équipe' })),
      )
    expect(codes(count('tag,found\nINF-0001,O\nINF-0001,N\nXXX-1,O\nINF-0002,peut-être\n')).sort()).toEqual([
      'COUNT_ANSWER',
      'COUNT_TAG',
      'COUNT_TWICE',
    ])
    const answer = expectSuccess(count('tag,found,condition,location\nINF-0001,O,B,Mopti\nINF-0002,non,,\n'))
    expect(answer).toEqual({ counted: 2, missing: 1, moved: 1, uncounted: ['INF-0003'] })
    expect(assetView(record(books, 'INF-0001'))).toMatchObject({
      location: 'Mopti',
      condition: 'B',
      lastCount: '2020-03-31',
      found: true,
    })
    expect(assetView(record(books, 'INF-0002')).found).toBe(false)
    expect(verifyRegisters(books.database)).toEqual([])
  })
})

describe('depreciation in the books', () => {
  test('a run writes off by asset and grant, catches up months that were missed, and is never booked twice', () => {
    const books = assetBooks()
    expectSuccess(save(books, laptops(books)))
    const first = expectSuccess(depreciate(books, '2020-01'))
    const lines = draftVoucher(requireDraft(books.database, first.key)).lines
    expect(lines.slice(0, 2).map((line) => [line.account, line.debitMinor, line.creditMinor, line.grant])).toEqual([
      ['6813', 19_667, null, 'PECIC'],
      ['2844', null, 19_667, 'PECIC'],
    ])
    expect(codes(depreciate(books, '2020-02'))).toEqual(['DEPRECIATION_WAITING'])
    const number = posted(books, first.key)
    expect(record(books, 'INF-0001').depreciatedXof).toBe(19_667)
    expect(codes(depreciate(books, '2020-01'))).toEqual(['DEPRECIATION_NOTHING'])
    posted(books, expectSuccess(depreciate(books, '2020-03')).key)
    // 78 of 1 080 days on 1 180 000.
    expect(record(books, 'INF-0001').depreciatedXof).toBe(85_222)
    expectSuccess(
      books.command('vouchers.reverse', (work) => reverseVoucher(work, { number, date: '2020-03-31', reason: 'Durée fausse' })),
    )
    expect(depreciationDue(record(books, 'INF-0001'), '2020-03')).toBe(19_667)
    expect(codes(save(books, { ...laptops(books), costXof: 1 }, 1, record(books, 'INF-0001').asset.id))).toContain(
      'ASSET_DEPRECIATED',
    )
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('lives are dated: another life counts for what is put in service from its day on', () => {
    const books = assetBooks()
    expectSuccess(
      books.command('assets.saveRule', (work) =>
        saveAssetRule(work, {
          validFrom: '2020-02-01',
          source: 'Manuel 2020',
          thresholdMinor: 50_000,
          thresholdCurrency: 'GBP',
          attractiveWords: [],
          lives: [{ category: 'INF', lifeMonths: 48 }],
        }),
      ),
    )
    expectSuccess(save(books, laptops(books), 1))
    expectSuccess(save(books, laptops(books, { voucher: null, acquiredOn: '2020-02-01', inServiceOn: '2020-02-01' }), 1))
    expect([record(books, 'INF-0001').lifeMonths, record(books, 'INF-0002').lifeMonths]).toEqual([36, 48])
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('nothing in the project model, and nothing on land', () => {
    const books = assetBooks()
    books.database.exec("UPDATE grant_agreement SET model = 'project'")
    expectSuccess(save(books, laptops(books)))
    expectSuccess(
      save(books, laptops(books, { voucher: null, grant: null, category: 'TER', account: '2221', lifeMonths: 12 }), 1),
    )
    expect(codes(depreciate(books, '2020-12'))).toEqual(['DEPRECIATION_NOTHING'])
  })

  test('a disposal needs the donor’s approval and its depreciation first, then leaves the books at nothing', () => {
    const books = assetBooks()
    const { id } = expectSuccess(save(books, laptops(books)))
    const disposal = { id, date: '2020-03-31', method: 'SALE', proceedsXof: 700_000 } as const
    const dispose = (reference: string | null) =>
      books.command('assets.dispose', (work) =>
        disposeAsset(work, { ...disposal, reference, approvedOn: reference && '2020-03-20' }),
      )
    const propose = () => books.command('assets.proposeDisposal', (work) => proposeDisposal(work, books.surroundings, id))
    expect(codes(propose())).toEqual(['ASSET_IN_USE'])
    expect(codes(dispose(null))).toEqual(['ASSET_APPROVAL'])
    expectSuccess(dispose('FCDO 2020/14'))
    expect(codes(propose())).toEqual(['ASSET_DEPRECIATION_DUE'])
    posted(books, expectSuccess(depreciate(books, '2020-03')).key)
    const lines = draftVoucher(requireDraft(books.database, expectSuccess(propose()).key)).lines
    expect(lines.map((line) => [line.account, line.debitMinor, line.creditMinor])).toEqual([
      ['2844', 85_222, null],
      ['812', 1_094_778, null],
      ['2442', null, 1_180_000],
      ['4852', 700_000, null],
      ['822', null, 700_000],
    ])
    expect(codes(propose())).toEqual(['ASSET_DISPOSAL_PROPOSED'])
    expect(depreciationDue(record(books, 'INF-0001'), '2022-12')).toBe(0)
  })
})
