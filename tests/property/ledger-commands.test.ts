import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { closePeriod } from '../../service/settings/close-period.ts'
import { saveDraft } from '../../service/vouchers/draft-life-cycle.ts'
import { draftsNamed } from '../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../service/vouchers/post-drafts.ts'
import { reverseVoucher } from '../../service/vouchers/reverse-voucher.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { failure, type Result } from '../../shared/result/result.ts'
import { NaiveLedger } from '../helpers/naive-ledger.ts'
import { plainSql } from '../helpers/plain-sql.ts'
import { type TemporaryLedger, temporaryLedger } from '../helpers/temporary-ledger.ts'

const ACCOUNTS = ['5211', '571', '6222', '6055', '4011', '165']
const JOURNALS = ['BQ1', 'CA1', 'OD']

type Step =
  | { kind: 'post'; journal: string; date: string; amounts: { account: string; xof: number }[]; break: boolean }
  | { kind: 'reverse'; pick: number; date: string }
  | { kind: 'close'; month: string }

const date = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 28 }))
  .map(([m, d]) => `2020-0${m}-${String(d).padStart(2, '0')}`)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('post' as const),
      journal: fc.constantFrom(...JOURNALS),
      date,
      amounts: fc.array(fc.record({ account: fc.constantFrom(...ACCOUNTS), xof: fc.integer({ min: 1, max: 5_000_000 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      break: fc.constant<boolean>(false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('post' as const),
      journal: fc.constantFrom(...JOURNALS),
      date,
      amounts: fc.constant([{ account: '571', xof: 7 }] as { account: string; xof: number }[]),
      break: fc.constant<boolean>(true),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reverse' as const), pick: fc.nat(50), date }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('close' as const), month: fc.integer({ min: 1, max: 6 }).map((m) => `2020-0${m}`) }),
  },
)

/** Debits as drawn, one credit that balances them, or misses by one franc. */
const linesOf = (drawn: Extract<Step, { kind: 'post' }>) => {
  const total = drawn.amounts.reduce((sum, line) => sum + line.xof, 0)
  return [...drawn.amounts, { account: '5211', xof: -(drawn.break ? total + 1 : total) }]
}

function voucherOf(drawn: Extract<Step, { kind: 'post' }>): VoucherInput {
  const blank = {
    rate: null,
    debitXof: null,
    creditXof: null,
    grant: null,
    budgetLine: null,
    partner: null,
    activity: null,
    site: null,
  }
  const rest = {
    thirdParty: null,
    documentReference: null,
    documentDate: null,
    invoice: null,
    paymentMode: null,
    expenseType: null,
  }
  return {
    sourceId: null,
    journal: drawn.journal,
    date: drawn.date,
    kind: 'normal',
    corrects: null,
    lines: linesOf(drawn).map(({ account, xof }) => ({
      account,
      debitMinor: xof > 0 ? xof : null,
      creditMinor: xof < 0 ? -xof : null,
      currency: 'XOF',
      label: 'essai',
      ...blank,
      ...rest,
    })),
  }
}

function postOne(books: TemporaryLedger, voucher: VoucherInput): Result<string> {
  return books.command('vouchers.post', (work) => {
    const draft = saveDraft(work, books.surroundings, { key: null, revision: null, voucher })
    if (!draft.ok) return draft
    const named = draftsNamed(work, [draft.value.key])
    const posted = named.ok ? postDrafts(work, named.value) : named
    return posted.ok ? { ok: true, value: posted.value.posted[0]?.number ?? '' } : failure(...posted.faults)
  })
}

/** Takes one step in both ledgers; they must agree on whether it is allowed and on the number drawn. */
function take(books: TemporaryLedger, naive: NaiveLedger, drawn: Step): void {
  if (drawn.kind === 'post') {
    const expected = naive.post(drawn.journal, drawn.date, linesOf(drawn))
    const found = postOne(books, voucherOf(drawn))
    expect(found.ok ? found.value : undefined).toBe(expected)
  } else if (drawn.kind === 'reverse') {
    const numbers = naive.numbers()
    const number = numbers[drawn.pick % Math.max(1, numbers.length)] ?? 'AMSS-BQ1-2020-999999'
    const expected = naive.reverse(number, drawn.date)
    const found = books.command('vouchers.reverse', (work) => reverseVoucher(work, { number, date: drawn.date, reason: 'essai' }))
    expect(found.ok ? found.value.number : undefined).toBe(expected)
  } else {
    expect(books.command('settings.closePeriod', (work) => closePeriod(work, drawn.month)).ok).toBe(naive.close(drawn.month))
  }
}

const balancesOf = (database: Database): Map<string, number> =>
  new Map(
    plainSql(database)
      .all<{ account: string; net: number }>(
        'SELECT account, sum(debit_xof - credit_xof) AS net FROM account_balance GROUP BY account HAVING net <> 0',
      )
      .map((row) => [row.account, row.net]),
  )

function verdict(books: TemporaryLedger) {
  const steps = verifyLedger(books.database, books.clock)
  let next = steps.next()
  while (!next.done) next = steps.next()
  return next.value
}

test('any sequence of commands leaves the books of a naive ledger: numbers, balances, closed months, a sound chain; and replays to the same head', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      // All six months are over.
      const options = { seed: 'commands', now: '2020-07-01T09:00:00.000Z' }
      const [first, second] = [temporaryLedger(options), temporaryLedger(options)]
      const naive = new NaiveLedger('AMSS')
      let closedBefore = 0
      for (const drawn of steps) {
        const was = closedBefore
        take(first, naive, drawn)
        closedBefore = naive.closedTotal()
        expect(closedBefore).toBeGreaterThanOrEqual(was)
        expect(balancesOf(first.database)).toEqual(naive.balances())
      }
      const found = verdict(first)
      expect(found.faults).toEqual([])
      const again = new NaiveLedger('AMSS')
      for (const drawn of steps) take(second, again, drawn)
      expect(verdict(second).head).toBe(found.head)
      first.close()
      second.close()
    }),
    { numRuns: 25 },
  )
}, 120_000)
