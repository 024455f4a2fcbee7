import type { Database } from '../database.ts'

export interface PartnerCardRow {
  readonly legalName: string | null
  readonly country: string
  readonly role: string
  readonly identifier: string | null
  readonly address: string | null
  readonly contact: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly bank: string | null
  readonly bankAccount: string | null
  readonly rating: 'LOW' | 'MEDIUM' | 'HIGH' | 'SEVERE' | null
  readonly assessedOn: string | null
  readonly assessmentValidUntil: string | null
  readonly governance: string | null
  readonly delivery: string | null
  readonly finance: string | null
  readonly downstream: string | null
  readonly screenedOn: string | null
  readonly screeningReference: string | null
  readonly note: string | null
}

const COLUMNS = [
  'legal_name',
  'country',
  'role',
  'identifier',
  'address',
  'contact',
  'phone',
  'email',
  'bank',
  'bank_account',
  'rating',
  'assessed_on',
  'assessment_valid_until',
  'governance',
  'delivery',
  'finance',
  'downstream',
  'screened_on',
  'screening_reference',
  'note',
] as const satisfies readonly (keyof PartnerCardRow)[]

/** The cards by the partner's code. */
export const listPartnerCards = (database: Database): (PartnerCardRow & { readonly code: string })[] =>
  database.all('SELECT p.code, c.* FROM partner_card c JOIN partner p ON p.id = c.partner_id ORDER BY p.id')

/** Writes a partner's card whole. */
export function savePartnerCard(database: Database, partnerId: number, row: PartnerCardRow): void {
  database.run(
    `INSERT INTO partner_card (partner_id, ${COLUMNS.join(', ')}) VALUES (?${',?'.repeat(COLUMNS.length)})
     ON CONFLICT (partner_id) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    partnerId,
    ...COLUMNS.map((column) => row[column]),
  )
}
