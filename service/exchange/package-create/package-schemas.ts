import { z } from 'zod'
import { PACKAGE_FORMAT, PERIOD_REPORT } from '../../../domain/exchange/package-format.ts'
import { isLocalDate } from '../../../shared/time/local-date.ts'
import { isMonth } from '../../../shared/time/period.ts'

const integer = z.number().int()
const count = integer.min(0)
const text = z.string().max(4000)
const optional = text.nullable()
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const date = z.string().refine(isLocalDate)
const month = z.string().refine(isMonth)

const treasuryRow = z.strictObject({
  account: text,
  currency: text,
  openingMinor: integer,
  openingXof: integer,
  debitMinor: integer,
  creditMinor: integer,
  debitXof: integer,
  creditXof: integer,
  closingMinor: integer,
  closingXof: integer,
})

/** What a grant's lines moved on each treasury account: opening + debit − credit = closing. */
export const treasuryPart = z.array(treasuryRow)
export type TreasuryPart = z.infer<typeof treasuryPart>

/** Donor spending by budget line: francs, and minor units of the grant's currency. */
export const reportPart = z.strictObject({
  currency: text,
  rows: z.array(z.strictObject({ budgetLine: text, labelFr: text, labelEn: text, xof: integer, donorMinor: integer })),
})
export type ReportPart = z.infer<typeof reportPart>

/** Advances of the grant that are open on the period's last day; francs, balance = amount − accepted − refunded. */
export const advancesPart = z.array(
  z.strictObject({
    holderKind: text,
    holder: text,
    advance: text,
    budgetLine: optional,
    date,
    dueOn: date.nullable(),
    amountXof: integer,
    acceptedXof: integer,
    refundedXof: integer,
    balanceXof: integer,
  }),
)
export type AdvancesPart = z.infer<typeof advancesPart>

/** The monthly close T2 of each month as its seal covers it, and the actions that the signed checklists had left open. */
export const compliancePart = z.strictObject({
  closes: z.array(
    z.strictObject({
      month,
      /** Null where the month was closed without its checklist. */
      items: z.array(z.strictObject({ item: integer, state: text, comment: text })).nullable(),
    }),
  ),
  openActions: z.array(z.strictObject({ template: text, version: integer, subject: text, date, item: integer, note: text })),
})
export type CompliancePart = z.infer<typeof compliancePart>

const header = z.tuple([text, optional, text, date, optional, text, text, optional, optional, text, text])
const line = z.tuple([
  integer,
  text,
  z.union([z.literal(1), z.literal(-1)]),
  text,
  integer,
  integer,
  optional,
  optional,
  optional,
  optional,
  optional,
  optional,
  optional,
  optional,
  optional,
  text,
  optional,
  optional,
  optional,
  optional,
  optional,
])

/** One line of `vouchers.ndjson`. */
export const packedVoucher = z.strictObject({
  event: z.tuple([integer.min(1), digest, text, text, text, digest]),
  header,
  lines: z.array(line).min(2),
  documents: z.array(z.strictObject({ sha256: digest, name: text, mediaType: text, kind: optional, line: integer.nullable() })),
})

/** What a reader looks at first: a higher format or another kind need not have the rest. */
export const manifestHead = z.object({ format: integer, kind: text })

export const packageManifest = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  kind: z.literal(PERIOD_REPORT),
  /** When the period's last seal was set: the package has no other time. */
  sealedAt: text,
  sender: z.strictObject({ organisation: text, name: text, publicKey: digest }),
  /** Who gave the grant in the sender's books; blank where nobody is named. */
  recipient: text,
  grant: text,
  currency: text,
  period: z.strictObject({ name: text, from: date, to: date }),
  /** Counts the packages of this grant from 1. */
  sequence: integer.min(1),
  /** Hash of the manifest of the package before it; 64 zeros before the first. */
  previous: digest,
  /** Hash of the manifest of an earlier package of the same period that this one replaces; null where there is none. */
  replaces: digest.nullable(),
  /** The seal of each month: the head of the chain with its closing event. */
  seals: z.array(z.strictObject({ month, head: digest, at: text })).min(1),
  /** The head of the chain just before the package was made. */
  head: digest,
  counts: z.strictObject({ vouchers: count, lines: count, attachments: count }),
  totals: z.strictObject({
    debitXof: integer,
    creditXof: integer,
    spendingXof: integer,
    spendingMinor: integer,
    treasuryXof: integer,
    advancesXof: integer,
  }),
  /** The runs of numbers by journal; `whole` where every voucher of the journal in the period is here and none is missing between. */
  journals: z.array(
    z.strictObject({ journal: text, year: integer, first: count, last: count, vouchers: count, whole: z.boolean() }),
  ),
  parts: z.array(z.strictObject({ name: text, bytes: count, sha256: digest })),
})
export type PackageManifest = z.infer<typeof packageManifest>
