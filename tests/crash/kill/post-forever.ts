// Posts one voucher after another into the ledger named, and prints each number once it is committed, until it is killed.
import { writeSync } from 'node:fs'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { runCommand } from '../../../service/kernel/run-command.ts'
import { saveDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { draftsNamed } from '../../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import type { VoucherLineInput } from '../../../shared/contract/vouchers.ts'
import { systemClock } from '../../../shared/time/instant.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'

const surroundings = { clock: systemClock, randomBytes: seededRandom(`forever ${process.pid}`) }
const opened = openLedger({ path: process.argv[2] ?? '', reading: false }, surroundings)
if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
const ledger = opened.value

const line = (account: string, debitMinor: number | null, creditMinor: number | null): VoucherLineInput => ({
  account,
  debitMinor,
  creditMinor,
  currency: 'XOF',
  rate: null,
  debitXof: null,
  creditXof: null,
  label: 'essai',
  grant: null,
  budgetLine: null,
  partner: null,
  activity: null,
  site: null,
  thirdParty: null,
  documentReference: null,
  documentDate: null,
  invoice: null,
  paymentMode: null,
  expenseType: null,
})

for (let amount = 1; amount < 100_000; amount++) {
  const voucher = {
    sourceId: null,
    journal: 'CA1',
    date: '2020-02-03',
    kind: 'normal' as const,
    corrects: null,
    lines: [line('6055', amount, null), line('571', null, amount)],
  }
  const request = { name: 'vouchers.post', user: 'owner', input: amount } as const
  const posted = runCommand(ledger, request, (work) => {
    const draft = saveDraft(work, surroundings, { key: null, revision: null, voucher })
    if (!draft.ok) return draft
    const named = draftsNamed(work, [draft.value.key])
    return named.ok ? postDrafts(work, named.value) : named
  })
  if (!posted.ok) throw new Error(JSON.stringify(posted.faults))
  writeSync(1, `${posted.value.posted[0]?.number}\n`)
}
