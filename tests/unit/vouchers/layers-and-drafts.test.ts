import { expect, test } from 'vitest'
import { draftVoucher, listDrafts } from '../../../db/queries/drafts.ts'
import { convertGrant } from '../../../service/conversion/grant-conversion.ts'
import { withBytesTable } from '../../../service/exchange/open-file.ts'
import { importTranches } from '../../../service/grants/import-tranches.ts'
import { removeDraft, saveDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import type { Result } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookGrant, bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const codes = (answer: Result<unknown>) => (answer.ok ? 'DONE' : answer.faults.map(({ code }) => code).join(' '))
const HEAD = 'grant,number,date,amount,currency,xof_credited,fees_xof,bank_account,reference'

const books = () =>
  reportBooks([{ code: 'PECIC', method: 'FIFO', lines: [{ code: 'A1', head: 'A', minor: 1_000_000, xof: 7_700_000 }] }])

const tranche = (ledger: TemporaryLedger, line: string, post: boolean) =>
  withBytesTable(new TextEncoder().encode(`${HEAD}\n${line}`), 't.csv', {}, ({ table }) =>
    ledger.command('grants.importTranches', (work) => importTranches(work, ledger.surroundings, { table, post })),
  )

test('the draft that carries a tranche is posted as it stands: it is neither changed nor removed', () => {
  const ledger = books()
  expectSuccess(tranche(ledger, 'PECIC,1,2020-01-10,1000.00,GBP,771250,0,5211,avis 1', false))
  const { id } = plainSql(ledger.database).get<{ id: string }>('SELECT id FROM voucher_draft') ?? { id: '' }
  const key = `draft:${id}`
  const other = bookVoucher('2020-01-10', [bookLine('5211', 1, null), bookLine('462', null, 1)])
  const change = ledger.command('vouchers.saveDraft', (work) =>
    saveDraft(work, ledger.surroundings, { key, revision: null, voucher: other }),
  )
  const remove = ledger.command('vouchers.deleteDraft', (work) => removeDraft(work, { key }))
  expect([codes(change), codes(remove)]).toEqual(['TRANCHE_DRAFT', 'TRANCHE_DRAFT'])
})

test('a deleted draft says what it held, and can be kept again as it was', () => {
  const ledger = books()
  const voucher = bookVoucher('2020-01-10', [bookLine('6222', 4_000, null), bookLine('5211', null, 4_000)])
  const keep = (what: typeof voucher) =>
    expectSuccess(
      ledger.command('vouchers.saveDraft', (work) =>
        saveDraft(work, ledger.surroundings, { key: null, revision: null, voucher: what }),
      ),
    )
  const { key } = keep(voucher)
  const deleted = expectSuccess(ledger.command('vouchers.deleteDraft', (work) => removeDraft(work, { key })))
  expect(listDrafts(ledger.database)).toEqual([])
  const again = keep(deleted.voucher)
  expect(listDrafts(ledger.database).map(draftVoucher)).toEqual([voucher])
  expect(again.key).not.toBe(key)
})

const exchange = (sourceId: string) =>
  bookVoucher(
    '2020-02-03',
    [
      bookLine('5215', null, 100_000, { currency: 'GBP', creditXof: 780_000, grant: 'PECIC' }),
      bookLine('5211', 780_000, null, { grant: 'PECIC' }),
    ],
    { kind: 'exchange', sourceId },
  )

test.each(['T1', '1', 'OWN', 'PROVISIONAL', 'ADJ-T1'])('an exchange voucher called %s makes a layer of its own', (sourceId) => {
  const ledger = books()
  expectSuccess(tranche(ledger, 'PECIC,1,2020-01-10,1000.00,GBP,771250,0,5211,avis 1', true))
  postVouchers(ledger, [exchange(sourceId)])
  const { layers } = convertGrant(ledger.database, bookGrant(ledger.database, 'PECIC')).outcome
  expect(layers.map((layer) => [layer.label, layer.xof])).toEqual([
    ['T1', 771_250],
    ['AMSS-OD-2020-000001', 780_000],
  ])
})

test('a tranche may not be called like a mark of the trace', () => {
  const ledger = books()
  expect(codes(tranche(ledger, 'PECIC,OWN,2020-01-10,1000.00,GBP,771250,0,5211,avis', true))).toContain('CODE_INVALID')
})
