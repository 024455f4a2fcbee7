import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { askReopening, confirmReopening } from '../../service/closing/reopening.ts'
import { addUser } from '../../service/settings/add-user.ts'
import { closePeriod } from '../../service/settings/close-period.ts'
import { importSetup } from '../../service/settings/import-setup.ts'
import type { Role } from '../../shared/contract/role.ts'
import type { Result } from '../../shared/result/result.ts'
import { failure } from '../../shared/result/result.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from './temporary-ledger.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  partners: [{ code: 'ARGA', name: 'ARGA' }],
}

export interface ClosingGrant {
  readonly code: string
  readonly model?: 'association' | 'project'
  readonly start?: string
  readonly end?: string
}

/** A ledger set up by a file, so that its chain covers everything: these grants, each with a budget line A1 of 1 200.00. */
export function closingBooks(grants: readonly ClosingGrant[], now: string): TemporaryLedger {
  const books = temporaryLedger({ now })
  const setup = {
    ...SETUP,
    grants: grants.map(({ code, model = 'association', start = '2020-01-01', end = '2020-12-31' }) => ({
      code,
      donor: 'FCDO',
      titleFr: code,
      titleEn: code,
      currency: 'GBP',
      ceiling: '100000.00',
      start,
      end,
      model,
      conversion: { method: 'WA_CUM', budgetRate: '770', provisional: 'BUDGET_RATE' },
    })),
    budgetLines: grants.map(({ code }) => ({
      grant: code,
      code: 'A1',
      head: 'A',
      labelFr: 'A1',
      labelEn: 'A1',
      amount: '1200.00',
    })),
  }
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, JSON.stringify(setup))))
  return books
}

/** The codes of a refusal in one word, or DONE. */
export const codesOf = (answer: Result<unknown>): string => (answer.ok ? 'DONE' : answer.faults.map(({ code }) => code).join(' '))

export const withUser = (books: TemporaryLedger, name: string, roles: readonly Role[]) =>
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name, roles })))

export const closeMonth = (books: TemporaryLedger, month: string, user = 'owner') =>
  books.command('settings.closePeriod', (work) => closePeriod(work, month), { user })

/** Asked by one, confirmed by another, in commands of their own. */
export function reopenMonth(books: TemporaryLedger, month: string, asker: string, confirmer: string): Result<unknown> {
  const asked = books.command('closing.askReopening', (work) => askReopening(work, { month, reason: 'Facture oubliée' }), {
    user: asker,
  })
  if (!asked.ok) return failure(...asked.faults)
  return books.command('closing.confirmReopening', (work) => confirmReopening(work, asked.value.id), { user: confirmer })
}

/** What a verification finds; no fault in sound books. */
export function faultsOf(books: Pick<TemporaryLedger, 'database' | 'clock'>): string[] {
  const steps = verifyLedger(books.database, books.clock)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value.faults.map(({ code, details }) => `${code} ${JSON.stringify(details ?? {})}`)
}
