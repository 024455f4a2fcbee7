/** A voucher's number without the organisation, which is the same on every row: "BQ3-2020-000005". */
export const shortNumber = (number: string): string => number.replace(/^.*?-(?=[^-]+-\d{4}-\d+$)/, '')
