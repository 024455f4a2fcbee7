/**
 * SUMIFS compares its criteria loosely: "1.1" equals "1.10" and 1.1, "MAR1" may be a date, "*" is anything, upper case equals lower case.
 * True when none of that can confuse these codes, so that SUMIFS is safe; otherwise the formulas compare exactly.
 */
export function sumifsIsExact(codes: readonly string[]): boolean {
  const plain = codes.every((code) => /^[A-Z]{1,12}([._-]?[A-Z0-9]+)*$/i.test(code) && !MONTH_LIKE.test(code))
  return plain && new Set(codes.map((code) => code.toLowerCase())).size === new Set(codes).size
}

const MONTH_LIKE = /^(jan|f[eé]v|feb|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|ao[uû]|sep|oct|nov|dec|déc|true|false|vrai|faux)/i
