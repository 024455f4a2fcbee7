import type { DamagedPart } from '../result/damage.ts'
import type { Fault } from '../result/fault.ts'
import type { Language } from './language.ts'

const PARTS: Readonly<Record<Language, Readonly<Record<DamagedPart, string>>>> = {
  fr: {
    header: 'en-tête',
    length: 'fichier tronqué, octets',
    version: 'numéro de version',
    tables: 'tables',
    journal: 'journal des dernières écritures',
    value: 'valeur impossible',
    key: 'ses clés ne le déchiffrent pas',
    content: 'contenu',
  },
  en: {
    header: 'header',
    length: 'file cut short, bytes',
    version: 'version number',
    tables: 'tables',
    journal: 'journal of the last writes',
    value: 'impossible value',
    key: 'its keys do not decipher it',
    content: 'content',
  },
}

const isPart = (part: unknown): part is DamagedPart => typeof part === 'string' && Object.hasOwn(PARTS.en, part)

/** Where a ledger is damaged, in the reader's words: "content, page 12, table voucher_line (row 3 missing from index …)". What SQLite said stands in brackets, as it said it. */
export function damagePlace({ details = {} }: Fault, language: Language): string {
  const { part, page, table, reason } = details
  // A page and a table are called the same in both languages.
  const places = [
    isPart(part) ? PARTS[language][part] : undefined,
    page === undefined ? undefined : `page ${page}`,
    table === undefined ? undefined : `table ${table}`,
  ].filter((place) => place !== undefined)
  return `${places.join(', ')}${reason === undefined ? '' : ` (${reason})`}`.trim()
}
