/** ISO 4217 minor-unit exponents of the currencies that differ from two; every other three-letter code has two. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

/** The functional currency of every ledger: statutory books in UEMOA are kept in XOF (spec 08 §1). */
export const FUNCTIONAL_CURRENCY = 'XOF'

/** The legal peg of the CFA franc: XOF for 1 EUR. */
export const EUR_XOF_PEG = '655.957'

export const isCurrencyCode = (code: string): boolean => /^[A-Z]{3}$/.test(code)

/** Number of decimals of a currency's minor unit (XOF 0, GBP 2). */
export const minorUnitExponent = (currency: string): number => EXPONENTS[currency] ?? 2
