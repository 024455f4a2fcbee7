const SIGNS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' }

/** The short sign written before a donor amount; the code itself where a sign would not be understood (XOF, CHF…). */
export const currencySign = (currency: string): string => SIGNS[currency] ?? currency
