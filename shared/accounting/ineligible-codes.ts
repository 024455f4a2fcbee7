/** The codes of what a donor does not pay, in the order of the catalogue (spec 03 §1.2). What each means is said by the screens' words. */
export const INELIGIBLE_CODES = [
  'DUP',
  'PER',
  'BUD',
  'SUP',
  'VAT',
  'DTY',
  'LOB',
  'GFT',
  'FIN',
  'INT',
  'DEP',
  'KND',
  'FXL',
  'SAN',
  'OWN',
  'SEC',
] as const
export type IneligibleCode = (typeof INELIGIBLE_CODES)[number]

export const isIneligibleCode = (text: string): text is IneligibleCode => INELIGIBLE_CODES.some((code) => code === text)
