import { withBytesTable } from '../../service/exchange/open-file.ts'
import { importTranches } from '../../service/grants/import-tranches.ts'
import { closePeriod } from '../../service/settings/close-period.ts'
import { importSetup } from '../../service/settings/import-setup.ts'
import { importVouchers } from '../../service/vouchers/import-vouchers.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from './temporary-ledger.ts'

const SETUP = JSON.stringify({
  organisation: { code: 'AMSS', name: 'AMSS' },
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  grants: [
    {
      code: 'PECIC',
      donor: 'FCDO',
      titleFr: 'Engagement',
      titleEn: 'Engagement',
      currency: 'GBP',
      ceiling: '100000.00',
      start: '2020-01-01',
      end: '2020-12-31',
      conversion: { method: 'FIFO', budgetRate: '770' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'A1', head: 'A', labelFr: 'Loyer', labelEn: 'Rent', amount: '5000.00' }],
})
const TRANCHES =
  'grant,number,date,amount,currency,xof_credited,fees_xof,bank_account,reference\nPECIC,T1,2020-01-10,1000,GBP,771250,1250,5211,avis 1\n'
const VOUCHERS = [
  'voucher,date,journal,account,debit,credit,label,grant,budget_line,third_party',
  ...[1, 2, 3].flatMap((n) => [
    `V${n},2020-01-2${n},BQ1,6222,${n}00000,,Loyer ${n},PECIC,A1,Propriétaire`,
    `V${n},2020-01-2${n},BQ1,5211,,${n}00000,Loyer ${n},PECIC,,`,
  ]),
].join('\n')

/** Books with a grant, a tranche, three vouchers of it and a closed month. Closed, so that the file is whole. */
export function closedMonthBooks(): TemporaryLedger {
  const books = temporaryLedger()
  const table = (text: string) => new TextEncoder().encode(text)
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, SETUP)))
  expectSuccess(
    withBytesTable(table(TRANCHES), 't.csv', {}, (file) =>
      books.command('grants.importTranches', (work) =>
        importTranches(work, books.surroundings, { table: file.table, post: true }),
      ),
    ),
  )
  expectSuccess(
    withBytesTable(table(VOUCHERS), 'v.csv', {}, (file) =>
      books.command('vouchers.import', (work) =>
        importVouchers(work, books.surroundings, { table: file.table, post: true, fileHash: file.hash }),
      ),
    ),
  )
  expectSuccess(books.command('settings.closePeriod', (work) => closePeriod(work, '2020-01')))
  books.close()
  return books
}
