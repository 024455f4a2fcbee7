/** A name kept in both languages, as the ledger holds it. */
export interface Bilingual {
  readonly fr: string
  readonly en: string
}
