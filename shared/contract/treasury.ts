import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, minor, month, query } from './procedure.ts'
import { statementLayout } from './statement-layout.ts'
import { TREASURY_PARAMETERS } from './treasury-parameter.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })
const nullable = z.string().nullable()
const xof = minor.min(0).nullable()

/** What is kept of a bank, cash or wallet account beside its journal. Limits are XOF; null is none. */
export const treasurySettings = z.object({
  bank: nullable,
  number: nullable,
  operator: nullable,
  holder: nullable,
  grant: nullable,
  ceilingXof: xof,
  imprestXof: xof,
  maximumPaymentXof: xof,
  dailyLimitXof: xof,
})

export const treasuryAccountView = treasurySettings.extend({
  account: z.string(),
  name: name2,
  kind: z.enum(['bank', 'cash', 'wallet']),
  journals: z.array(z.string()),
  currency: z.string(),
  balanceMinor: minor,
  balanceXof: minor,
  /** The balance breaks a rule: money that is not there, or more cash than the ceiling. */
  negative: z.boolean(),
  overCeiling: z.boolean(),
  lastStatement: z.object({ number: nullable, to: isoDate, closingMinor: minor.nullable() }).nullable(),
  lastReconciliation: z.object({ month, reviewed: z.boolean() }).nullable(),
  /** What no match clears on the last day of the last statement: entries, lines, and their sum. */
  outstanding: z.object({ entries: z.number(), lines: z.number(), stale: z.number() }).nullable(),
})
export type TreasuryAccountView = z.infer<typeof treasuryAccountView>

const reason = z.object({
  code: z.enum([
    'proposedVoucher',
    'correctedError',
    'takenBack',
    'sameWords',
    'onlyAmount',
    'sameReference',
    'days',
    'severalEntries',
    'severalLines',
  ]),
  reference: z.string().optional(),
  days: z.number().optional(),
  count: z.number().optional(),
})

const openItem = z.object({
  key: z.string(),
  date: isoDate,
  amountMinor: minor,
  reference: z.string(),
  party: z.string(),
  label: z.string(),
  /** Number of the voucher of an entry, and what opens it. */
  voucher: z.object({ number: z.string(), key: z.string() }).nullable(),
})

const finding = z.object({
  id: z.number(),
  kind: z.enum(['bank_error', 'book_error', 'not_booked', 'cancelled_cheque', 'note']),
  line: nullable,
  entry: nullable,
  note: z.string(),
  voucher: z
    .object({ key: z.string(), number: nullable, state: z.enum(['draft', 'submitted', 'approved', 'posted']) })
    .nullable(),
})

const row = z.object({
  block: z.enum(['BANK', 'BOOK', '']),
  kind: z.enum([
    'statement',
    'outstanding_cheque',
    'deposit_in_transit',
    'bank_error',
    'book',
    'not_booked',
    'book_error',
    'adjusted',
    'difference',
  ]),
  date: isoDate,
  reference: z.string(),
  label: z.string(),
  amountMinor: minor,
  ageDays: z.number().nullable(),
  keys: z.array(z.string()),
  finding: finding.nullable(),
  stale: z.boolean(),
  cancellable: z.boolean(),
  carried: z.boolean(),
})

const person = z.object({ name: z.string(), at: z.string() })

export const reconciliationView = z.object({
  account: z.object({ code: z.string(), name: name2, currency: z.string(), bank: nullable, number: nullable, grant: nullable }),
  month,
  asOf: isoDate,
  statementNumber: nullable,
  /** The last day that a statement answers for; null without any. */
  coveredTo: isoDate.nullable(),
  statements: z.number(),
  differenceMinor: minor.nullable(),
  rows: z.array(row),
  lines: z.array(openItem),
  entries: z.array(openItem),
  proposals: z.array(
    z.object({
      lines: z.array(z.string()),
      entries: z.array(z.string()),
      score: z.number(),
      sure: z.boolean(),
      reasons: z.array(reason),
    }),
  ),
  /** A line and an entry of one reference and different amounts: a recording error, most likely. */
  errorPairs: z.array(z.object({ line: z.string(), entry: z.string(), transposed: z.boolean() })),
  /** Matches that have something of this month, latest first. */
  matches: z.array(
    z.object({
      id: z.number(),
      manner: z.enum(['automatic', 'proposed', 'manual']),
      by: z.string(),
      date: isoDate,
      amountMinor: minor,
      count: z.number(),
      label: z.string(),
    }),
  ),
  start: z.object({ date: isoDate.nullable(), set: z.boolean() }),
  startGap: z.object({ from: isoDate, statementMinor: minor, bookMinor: minor }).nullable(),
  signed: z.object({ version: z.number(), prepared: person, reviewed: person.nullable(), outdated: z.boolean() }).nullable(),
})
export type ReconciliationView = z.infer<typeof reconciliationView>

const accountMonth = z.object({ account: z.string(), month })
const done = z.object({})
const importing = z.object({
  account: z.string(),
  file: z.file(),
  layout: statementLayout.nullable(),
  openingMinor: minor.nullable(),
  closingMinor: minor.nullable(),
})

export const treasuryContract = {
  accounts: query.output(z.array(treasuryAccountView)),
  saveAccount: command('treasury.saveAccount')
    .input(treasurySettings.extend({ commandId, account: z.string() }))
    .output(done),
  parameters: query.output(
    z.array(z.object({ name: z.enum(TREASURY_PARAMETERS), validFrom: isoDate, value: z.string(), bundled: z.boolean() })),
  ),
  saveParameter: command('treasury.saveParameter')
    .input(z.object({ commandId, name: z.enum(TREASURY_PARAMETERS), validFrom: isoDate, value: z.string() }))
    .output(done),
  statements: query.input(z.object({ account: z.string() })).output(
    z.array(
      z.object({
        id: z.number(),
        fileName: z.string(),
        format: z.string(),
        number: nullable,
        from: isoDate,
        to: isoDate,
        openingMinor: minor.nullable(),
        closingMinor: minor.nullable(),
        /** Closing less opening less the movements; null where a balance is missing. */
        gapMinor: minor.nullable(),
        lines: z.number(),
      }),
    ),
  ),
  /** What a statement file holds, before anything is written: for a table also its columns, first rows and layout. */
  inspectStatement: query.input(z.object({ account: z.string(), file: z.file(), layout: statementLayout.nullable() })).output(
    z.object({
      format: z.enum(['table', 'ofx', 'camt053', 'mt940']),
      table: z
        .object({
          columns: z.array(z.string()),
          rows: z.array(z.array(z.string())),
          layout: statementLayout,
          remembered: z.boolean(),
        })
        .nullable(),
      statement: z
        .object({
          from: isoDate,
          to: isoDate,
          openingMinor: minor.nullable(),
          closingMinor: minor.nullable(),
          lines: z.number(),
          inMinor: minor,
          outMinor: minor,
          first: z.array(z.object({ date: isoDate, amountMinor: minor, reference: nullable, label: z.string() })),
        })
        .nullable(),
      faults: z.array(faultSchema),
      warnings: z.array(faultSchema),
    }),
  ),
  importStatement: command('treasury.importStatement')
    .input(importing.extend({ commandId }))
    .output(
      z.object({
        lines: z.number(),
        leftOut: z.number(),
        from: nullable,
        to: nullable,
        already: z.boolean(),
        warnings: z.array(faultSchema),
      }),
    ),
  reconciliation: query.input(accountMonth).output(reconciliationView),
  match: command('treasury.match')
    .input(
      z.object({
        commandId,
        account: z.string(),
        keys: z.array(z.string()).max(1_000),
        manner: z.enum(['proposed', 'manual']),
        reason: z.string().max(500),
      }),
    )
    .output(z.object({ matchId: z.number() })),
  acceptSure: command('treasury.match')
    .input(accountMonth.extend({ commandId }))
    .output(z.object({ accepted: z.number(), left: z.number(), errors: z.number() })),
  unmatch: command('treasury.unmatch')
    .input(z.object({ commandId, account: z.string(), matchId: z.number() }))
    .output(done),
  classify: command('treasury.classify')
    .input(
      z.object({
        commandId,
        account: z.string(),
        kind: z.enum(['bank_error', 'book_error', 'not_booked', 'note']),
        line: nullable,
        entry: nullable,
        note: z.string().max(500),
      }),
    )
    .output(z.object({ findingId: z.number() })),
  unclassify: command('treasury.classify')
    .input(z.object({ commandId, account: z.string(), findingId: z.number() }))
    .output(done),
  propose: command('treasury.propose')
    .input(
      accountMonth.extend({
        commandId,
        kind: z.enum(['movement', 'charges', 'correction', 'cancellation']),
        line: nullable,
        entry: nullable,
        counterpart: nullable,
        grant: nullable,
        budgetLine: nullable,
        vatPercent: nullable,
        label: nullable,
      }),
    )
    .output(z.object({ key: z.string(), findingId: z.number() })),
  /** The entries up to a day that no statement has answered for, latest first: what may have been outstanding when the account begins. */
  startCandidates: query
    .input(z.object({ account: z.string(), date: isoDate }))
    .output(z.object({ balanceMinor: minor, openingMinor: minor.nullable(), entries: z.array(openItem) })),
  setStart: command('treasury.setStart')
    .input(
      z.object({
        commandId,
        account: z.string(),
        date: isoDate,
        entries: z.array(z.string()).max(1_000),
        items: z.array(z.object({ date: isoDate, reference: z.string(), payee: z.string(), amountMinor: minor })).max(200),
      }),
    )
    .output(done),
  sign: command('treasury.sign')
    .input(accountMonth.extend({ commandId }))
    .output(z.object({ version: z.number() })),
  review: command('treasury.review').input(accountMonth.extend({ commandId })).output(done),
}
