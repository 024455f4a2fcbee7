/** The codes of the default catalogue of ineligible items (spec 03 §1.2), in its order. */
export const ELIGIBILITY_CODES = [
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
export type EligibilityCode = (typeof ELIGIBILITY_CODES)[number]

export const isEligibilityCode = (text: string): text is EligibilityCode => ELIGIBILITY_CODES.some((code) => code === text)
