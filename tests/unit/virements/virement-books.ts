import { listGrants } from '../../../db/queries/masters.ts'
import { DEFAULT_VIREMENT, type VirementRules } from '../../../domain/grants/virement-rules.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { approveVirement } from '../../../service/virements/approve-virement.ts'
import { requestVirement } from '../../../service/virements/request-virement.ts'
import { bookLine, bookVoucher, changeAgreement, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

/** Spec 07 §6.iii as books: a grant in pounds at 1 000 francs each, its five lines, and what was spent on them by 31/03/2020. */
export function workedBooks(rules: Partial<VirementRules> = {}, spending = SPENT): TemporaryLedger {
  const lines = BUDGET.map(([code, pounds]) => ({ code, head: code, minor: pounds * 100, xof: pounds * 1_000 }))
  const books = reportBooks([{ code: 'PECIC', method: 'BUDGET_RATE', budgetRate: '1000', lines }])
  setRules(books, rules)
  const expenses = Object.entries(spending).map(([code, xof]) =>
    bookVoucher(
      '2020-03-31',
      [bookLine('6277', xof, null, { grant: 'PECIC', budgetLine: code }), bookLine('5211', null, xof, { grant: 'PECIC' })],
      { journal: 'BQ1', sourceId: `E-${code}` },
    ),
  )
  postVouchers(books, expenses)
  return books
}

export const BUDGET = [
  ['A', 30_000],
  ['B', 42_000],
  ['C', 8_000],
  ['D', 12_000],
  ['E', 8_000],
] as const

const SPENT: Readonly<Record<string, number>> = { A: 31_500_000, B: 40_100_000, C: 8_950_000, D: 11_450_000, E: 8_000_000 }

export function setRules(books: TemporaryLedger, rules: Partial<VirementRules>): void {
  changeAgreement(books, 'PECIC', { virement: { ...DEFAULT_VIREMENT, ...rules } })
}

export const grantOf = (books: TemporaryLedger) => {
  const [grant] = listGrants(books.database)
  if (!grant) throw new Error('no grant')
  return grant
}

/** A virement from the lines that fall to the lines that rise, in pounds. */
export const request = (books: TemporaryLedger, changes: Readonly<Record<string, number>>, more: object = {}, user?: string) =>
  books.command(
    'virements.request',
    (work) =>
      requestVirement(work, {
        grant: 'PECIC',
        date: '2020-04-02',
        reason: 'Les ateliers coûtent plus cher.',
        moves: Object.entries(changes).map(([budgetLine, pounds]) => ({ budgetLine, amountMinor: pounds * 100, opens: null })),
        ...more,
      }),
    user === undefined ? {} : { user },
  )

export const approve = (books: TemporaryLedger, number: string, reference: string | null = null, user?: string) =>
  books.command(
    'virements.approve',
    (work) => approveVirement(work, { number, reference, date: '2020-04-06', effectiveOn: null, note: null }),
    user === undefined ? {} : { user },
  )

/** A second person who may do everything: from then on nobody approves what they asked for. */
export const addSecondPerson = (books: TemporaryLedger): void =>
  void expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'raf', roles: ['preparer', 'approver'] })))
