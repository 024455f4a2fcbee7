import type { Canonical } from '../../shared/canonical/canonical.ts'

/** What the chain covers of a posted voucher's header, in this order (docs/CANONICAL.md). References are codes, never row ids. */
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

/** What the chain covers of each line, in this order (docs/CANONICAL.md). */
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
