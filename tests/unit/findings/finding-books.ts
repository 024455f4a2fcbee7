import type { FindingDraft } from '../../../domain/audit/findings/save-finding.ts'
import { moveFindingBy } from '../../../service/findings/move-finding.ts'
import { saveFinding } from '../../../service/findings/save-finding.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { eligibilityBooks } from '../eligibility/eligibility-books.ts'

export const findingDraft = (more: Partial<FindingDraft> = {}): FindingDraft => ({
  date: '2020-03-31',
  entity: 'ARGA',
  grant: 'PECIC',
  kind: 'finance',
  title: 'Carburant sans carnet de bord',
  criteria: 'Manuel de procédures, §4.2 : chaque plein est porté au carnet de bord',
  condition: 'Trois pleins ne sont portés nulle part',
  cause: 'Le carnet n’a pas été remplacé',
  effect: 'La dépense ne peut pas être rattachée au projet',
  classification: 'unsupported',
  risk: 'high',
  recommendation: 'Tenir un carnet par véhicule',
  evidence: 'Entretien avec le chauffeur',
  test: null,
  lines: [{ voucher: 'E07', lineNumber: 1, questionedXof: 275_000 }],
  ...more,
})

export const save = (books: TemporaryLedger, draft = findingDraft(), id: string | null = null, user = 'owner') =>
  books.command('findings.save', (work) => saveFinding(work, books.surroundings, { id, finding: draft }), { user })

export const saved = (books: TemporaryLedger, draft = findingDraft()): string => expectSuccess(save(books, draft)).id

const ANSWER = {
  response: 'Nous en convenons',
  action: 'Acheter les carnets',
  owner: 'RAF',
  dueOn: '2020-04-30' as string | null,
}

export const answer = (books: TemporaryLedger, id: string, more: Partial<typeof ANSWER> = {}, user = 'owner') =>
  books.command('findings.answer', (work) => moveFindingBy.answer(work, books.surroundings, { id, ...ANSWER, ...more }), { user })

type Noted = 'implement' | 'verify' | 'return' | 'withdraw'

export const note = (books: TemporaryLedger, by: Noted, id: string, words = 'Vu au siège', user = 'owner') =>
  books.command(`findings.${by}`, (work) => moveFindingBy[by](work, books.surroundings, { id, note: words }), { user })

export const decide = (
  books: TemporaryLedger,
  id: string,
  sustainedXof: number,
  clearedXof: number,
  { voucher, user = 'owner', reason = 'Facture vue' }: { voucher?: string; user?: string; reason?: string } = {},
) => {
  const request = { id, voucher: voucher ?? numberOf(books, 'E07'), lineNumber: 1, sustainedXof, clearedXof, reason }
  return books.command('findings.decide', (work) => moveFindingBy.decide(work, books.surroundings, request), { user })
}

/** The number of a voucher by its source id. */
export const numberOf = (books: TemporaryLedger, sourceId: string): string =>
  plainSql(books.database).get<{ number: string }>('SELECT number FROM voucher WHERE source_id = ?', sourceId)?.number ?? ''

/** The worked books of spec 07 §6.i: E07 is a line of ARGA, 2 750 000 XOF, E01 one of the lead, 7 250 000 XOF. */
export const findingBooks = eligibilityBooks
