import type { Canonical } from '../../shared/canonical/canonical.ts'

/** What the chain covers of a posted voucher's header, in this order (docs/format/LEDGER.md). References are codes, never row ids. */
export type PostedHeader = readonly [
  number: string,
  sourceId: string | null,
  journal: string,
  date: string,
  valueDate: string | null,
  kind: string,
  label: string,
  correctsNumber: string | null,
  reason: string | null,
  preparedBy: string,
  approvedBy: string,
]

/** What the chain covers of each line, in this order (docs/format/LEDGER.md). */
export type PostedLine = readonly [
  lineNumber: number,
  account: string,
  side: number,
  currency: string,
  amountMinor: number,
  amountXof: number,
  rate: string | null,
  rateSource: string | null,
  grant: string | null,
  budgetLine: string | null,
  memoBudgetLine: string | null,
  partner: string | null,
  activity: string | null,
  site: string | null,
  thirdParty: string | null,
  label: string,
  documentReference: string | null,
  documentDate: string | null,
  invoice: string | null,
  paymentMode: string | null,
  expenseType: string | null,
]

/** The body of a "posted" event: everything a reader of the voucher could see, so that a change of any of it changes the hash. */
export const postedBody = (header: PostedHeader, lines: readonly PostedLine[]): Canonical => [header, lines]

/** The names of the values, in the order of the body (docs/format/LEDGER.md). */
export const HEADER_FIELDS = [
  'number',
  'sourceId',
  'journal',
  'date',
  'valueDate',
  'kind',
  'label',
  'corrects',
  'reason',
  'preparedBy',
  'approvedBy',
] as const
export const LINE_FIELDS = [
  'lineNumber',
  'account',
  'side',
  'currency',
  'amountMinor',
  'amountXof',
  'rate',
  'rateSource',
  'grant',
  'budgetLine',
  'memoBudgetLine',
  'partner',
  'activity',
  'site',
  'thirdParty',
  'label',
  'documentReference',
  'documentDate',
  'invoice',
  'paymentMode',
  'expenseType',
] as const

/** One value of a posted voucher that is not what its event holds; `line` is 0 for the header. */
export interface PostedDifference {
  readonly field: string
  readonly line: number
  readonly held: string | number | null
  readonly found: string | number | null
}

/** What tells a voucher's rows from the canonical text of its event, value by value; a whole line too many or too few is one difference. */
export function postedDifferences(content: string, header: PostedHeader, lines: readonly PostedLine[]): PostedDifference[] {
  const read = bodyOf(content)
  if (!read) return [{ field: 'content', line: 0, held: content.slice(0, 40), found: header[0] }]
  const differences = valueDifferences(HEADER_FIELDS, 0, read.header, header)
  for (let at = 0; at < Math.max(lines.length, read.lines.length); at++) {
    const [held, found] = [read.lines[at], lines[at]]
    if (held && found) differences.push(...valueDifferences(LINE_FIELDS, at + 1, held, found))
    else differences.push({ field: 'line', line: at + 1, held: summary(held), found: summary(found) })
  }
  return differences
}

type Values = readonly (string | number | null)[]

/** Values that the event does not hold were born after it, and count as empty. */
function valueDifferences(fields: readonly string[], line: number, held: Values, found: Values): PostedDifference[] {
  return fields.flatMap((field, at) => {
    const [before, now] = [held[at] ?? null, found[at] ?? null]
    return before === now ? [] : [{ field, line, held: before, found: now }]
  })
}

const summary = (line: Values | undefined): string | null => (line ? `${line[1]} ${line[15]} ${line[5]}` : null)

function bodyOf(content: string): { readonly header: Values; readonly lines: readonly Values[] } | undefined {
  try {
    const read: unknown = JSON.parse(content)
    if (!Array.isArray(read) || !Array.isArray(read[0]) || !Array.isArray(read[1])) return undefined
    return { header: read[0], lines: read[1].filter(Array.isArray) }
  } catch {
    return undefined
  }
}
