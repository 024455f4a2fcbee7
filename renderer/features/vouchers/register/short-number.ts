/**
 * A voucher's number as a list shows it: "AMSS-BQ1-2020-000146" is "BQ1-000146", or "BQ1-2020-000146" where the list holds several
 * years. A number of another shape stays whole: it is never cut.
 */
export function shortNumber(number: string, organisation: string, severalYears: boolean): string {
  const prefix = `${organisation}-`
  if (!number.startsWith(prefix)) return number
  const rest = number.slice(prefix.length)
  return severalYears ? rest : rest.replace(/-\d{4}-(\d+)$/, '-$1')
}
