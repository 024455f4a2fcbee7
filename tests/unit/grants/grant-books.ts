import { amendGrant } from '../../../service/grants/amend-grant.ts'
import { grantPage } from '../../../service/grants/grant-page.ts'
import type { AmendmentInput, GrantAgreementView } from '../../../shared/contract/grant-agreement.ts'
import { bookGrant, bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { budgetLine, importSections, PECIC } from '../setup/setup-of.ts'

export const TODAY = '2020-07-01'

/** A ledger of one grant of £100,000 at 770, £93,457.94 of direct costs budgeted on A1 and £6,542.06 of overheads on N1. */
export function grantBooks(keys: Record<string, unknown> = {}): TemporaryLedger {
  const books = temporaryLedger({ now: `${TODAY}T09:00:00.000Z` })
  importSections(books, {
    partners: [{ code: 'ARGA', name: 'Alliance malienne' }],
    grants: [{ ...PECIC, ...keys }],
    budgetLines: [
      budgetLine('A1', { head: 'A', amount: '93457.94', nature: 'ACTIVITY' }),
      budgetLine('N1', { head: 'N', amount: '6542.06', nature: 'NPAC' }),
    ],
  })
  return books
}

/** Posts donor spending on a budget line, in francs. */
export const spend = (books: TemporaryLedger, date: string, xof: number, line = 'A1', partner: string | null = null): void =>
  postVouchers(books, [
    bookVoucher(date, [
      bookLine('6055', xof, null, { grant: 'PECIC', budgetLine: line, partner }),
      bookLine(partner === null ? '5211' : '4711', null, xof, { grant: 'PECIC', partner }),
    ]),
  ])

const pageOf = (books: TemporaryLedger) => grantPage(books.database, bookGrant(books.database, 'PECIC'))

export const agreementOf = (books: TemporaryLedger): GrantAgreementView => pageOf(books).agreement

/** Records an amendment of PECIC whose agreement is the one in force with these parts changed. */
export function amend(
  books: TemporaryLedger,
  draft: Partial<AmendmentInput>,
  change: Partial<GrantAgreementView> = {},
  seen = pageOf(books).amendments.length,
) {
  const amendment: AmendmentInput = {
    kind: 'PARAMETERS',
    reference: 'AV-1',
    signedOn: '2020-06-15',
    effectiveOn: '2020-07-01',
    reason: 'Accord du bailleur',
    approval: null,
    ...draft,
    agreement: { ...agreementOf(books), ...change },
  }
  return books.command('grants.amend', (work) => amendGrant(work, TODAY, { grant: 'PECIC', seen, amendment }))
}

/** The codes of a refusal with their places, in order. */
export const refused = (result: ReturnType<typeof amend>): string[] => {
  if (result.ok) throw new Error('the amendment was taken')
  return result.faults.map(({ code, place }) => (place?.kind === 'field' ? `${code} ${place.path}` : code))
}
