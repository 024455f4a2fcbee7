import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, minor, query } from './procedure.ts'
import { VOUCHER_KINDS } from './voucher-kind.ts'

export const voucherState = z.enum(['draft', 'submitted', 'approved', 'posted'])

const nullable = z.string().nullable()

/** One line of a voucher as it is typed. Amounts are in minor units of `currency`; text fields hold codes. */
export const voucherLineInput = z.object({
  account: z.string(),
  debitMinor: minor.nullable(),
  creditMinor: minor.nullable(),
  currency: z.string(),
  /** XOF for one unit of the currency, decimal text; null takes the rate table. */
  rate: nullable,
  debitXof: minor.nullable(),
  creditXof: minor.nullable(),
  label: z.string(),
  grant: nullable,
  budgetLine: nullable,
  partner: nullable,
  activity: nullable,
  site: nullable,
  thirdParty: nullable,
  documentReference: nullable,
  documentDate: nullable,
  invoice: nullable,
  paymentMode: nullable,
  expenseType: nullable,
})
export type VoucherLineInput = z.infer<typeof voucherLineInput>

export const voucherInput = z.object({
  /** Identifier of the voucher in the file it comes from; null when typed on screen. */
  sourceId: nullable,
  journal: z.string(),
  date: z.string(),
  kind: z.enum(VOUCHER_KINDS),
  /** Source id or number of the voucher that this one corrects. */
  corrects: nullable,
  /** The day of what it books, when that day lies in a closed month and the voucher is dated later (spec 08 §4). */
  valueDate: nullable.optional(),
  /** Why a correction is made. */
  reason: nullable.optional(),
  lines: z.array(voucherLineInput).max(5_000),
})
export type VoucherInput = z.infer<typeof voucherInput>

/** What re-classing may change of a posted line. */
export const reclassedFields = z.object({
  account: z.string(),
  grant: nullable,
  budgetLine: nullable,
  partner: nullable,
  activity: nullable,
  site: nullable,
  thirdParty: nullable,
  expenseType: nullable,
})
export type ReclassedFields = z.infer<typeof reclassedFields>

const registerFilter = z.object({
  text: z.string().optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  grant: z.string().optional(),
  partner: z.string().optional(),
  budgetLine: z.string().optional(),
  journal: z.string().optional(),
  account: z.string().optional(),
  state: z.enum(['draft', 'submitted', 'approved', 'posted', 'reversal']).optional(),
  minimumXof: minor.optional(),
  maximumXof: minor.optional(),
})
export type RegisterFilter = z.infer<typeof registerFilter>

export const registerRow = z.object({
  /** "posted:12" or "draft:<uuid>"; what `open` takes. */
  key: z.string(),
  number: nullable,
  sourceId: nullable,
  journal: z.string(),
  date: z.string(),
  label: z.string(),
  thirdParty: nullable,
  grants: z.array(z.string()),
  budgetLines: z.array(z.string()),
  /** Total of the debit side, XOF. */
  totalXof: minor,
  /** Net effect on bank, cash and wallets, XOF: negative is money out. */
  treasuryXof: minor,
  /** Donor-currency value of the donor spending in it (positive = spent), with its currency; null when there is none or a rate is missing. */
  donorMinor: minor.nullable(),
  donorCurrency: nullable,
  state: voucherState,
  reversal: z.boolean(),
  reversed: z.boolean(),
  /** Where the checklist T1 stands; null while there is none. */
  check: z.enum(['unchecked', 'draft', 'failing', 'passed']).nullable(),
  /** How many documents are attached; of those asked for, how many are there or declared absent. */
  documents: z.object({ count: z.number(), required: z.number(), settled: z.number() }),
})
export type RegisterRow = z.infer<typeof registerRow>

export const voucherDetail = z.object({
  key: z.string(),
  number: nullable,
  sourceId: nullable,
  journal: z.string(),
  journalName: z.object({ fr: z.string(), en: z.string() }),
  date: z.string(),
  valueDate: nullable,
  kind: z.string(),
  label: z.string(),
  state: voucherState,
  revision: z.number().nullable(),
  preparedBy: nullable,
  /** Of a draft that waits for its approval. */
  submittedBy: nullable,
  approvedBy: nullable,
  postedBy: nullable,
  postedAt: nullable,
  chainSequence: z.number().nullable(),
  hash: nullable,
  corrects: z.object({ key: z.string(), number: z.string() }).nullable(),
  correctedBy: z.array(z.object({ key: z.string(), number: z.string(), reversal: z.boolean() })),
  /** Drafts that will take it back, correct it or re-class a line of it once they are posted. */
  pending: z.array(z.object({ key: z.string(), role: z.enum(['reversal', 'correction', 'reclass']) })),
  reason: nullable,
  returnReason: nullable,
  lines: z.array(
    voucherLineInput.extend({
      lineNumber: z.number(),
      accountName: z.object({ fr: z.string(), en: z.string() }),
      amountXof: minor, // debit positive
      rateSource: nullable,
      /** The donor conversion of this line: one part per layer; empty when it is not donor spending. */
      conversion: z.array(
        z.object({ xof: minor, rate: nullable, tranche: z.string(), donorMinor: minor.nullable(), currency: z.string() }),
      ),
    }),
  ),
  /** Debit minus credit by fund (grant code, "" for own funds), only when a voucher does not balance by fund. */
  interFund: z.array(z.object({ grant: z.string(), gapXof: minor })),
})
export type VoucherDetail = z.infer<typeof voucherDetail>

const keyed = z.object({ commandId, key: z.string(), revision: z.number().optional() })

/** What an import of vouchers made. */
export const importAnswer = z.object({
  vouchers: z.number(),
  lines: z.number(),
  posted: z.boolean(),
  created: z.object({ thirdParties: z.number(), activities: z.number(), sites: z.number() }),
  warnings: z.array(faultSchema),
})

/** Progress of long work, then its answer. */
export const importEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    done: z.number(),
    total: z.number().nullable(),
    stage: z.enum(['reading', 'checking', 'writing']),
  }),
  importAnswer.extend({ kind: z.literal('done') }),
  z.object({ kind: z.literal('refused'), faults: z.array(faultSchema) }),
])

export const vouchersContract = {
  search: query
    .input(z.object({ filter: registerFilter, offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }))
    .output(
      z.object({
        rows: z.array(registerRow),
        matching: z.number(),
        total: z.number(),
        /** Of everything that matches, not only of this page. */
        totals: z.object({ inXof: minor, outXof: minor }),
        /** False while the donor amounts of the rows are still computed: ask again. */
        converted: z.boolean(),
      }),
    ),
  open: query.input(z.object({ key: z.string() })).output(voucherDetail),
  /** Everything posting would refuse, found while one types; writes nothing. */
  check: query.input(z.object({ voucher: voucherInput, key: nullable.optional() })).output(
    z.object({
      faults: z.array(faultSchema),
      /** What is worth a look and refuses nothing. */
      flags: z.array(faultSchema),
      /** What posting gives back of the order that this draft invoices, by budget line. */
      released: z.array(z.object({ grant: z.string(), budgetLine: z.string(), xof: minor })),
      /** By line: its XOF (debit positive) and its provisional donor value. */
      lines: z.array(
        z.object({
          amountXof: minor.nullable(),
          donorMinor: minor.nullable(),
        }),
      ),
    }),
  ),
  saveDraft: command('vouchers.saveDraft')
    .input(z.object({ commandId, key: nullable, revision: z.number().nullable(), voucher: voucherInput }))
    .output(z.object({ key: z.string(), revision: z.number() })),
  /** Deletes a draft; answers what it held, so that whoever regrets it can keep it again. */
  deleteDraft: command('vouchers.deleteDraft')
    .input(keyed)
    .output(z.object({ voucher: voucherInput })),
  submit: command('vouchers.submit')
    .input(keyed)
    .output(z.object({ revision: z.number() })),
  approve: command('vouchers.approve')
    .input(keyed)
    .output(z.object({ revision: z.number() })),
  returnDraft: command('vouchers.returnDraft')
    .input(keyed.extend({ reason: z.string() }))
    .output(z.object({ revision: z.number() })),
  post: command('vouchers.post')
    .input(z.object({ commandId, keys: z.array(z.string()).min(1) }))
    .output(z.object({ posted: z.array(z.object({ key: z.string(), number: z.string() })) })),
  reverse: command('vouchers.reverse')
    .input(z.object({ commandId, number: z.string(), date: isoDate, reason: z.string() }))
    .output(z.object({ key: z.string(), number: z.string() })),
  /** A reversal that somebody else approves and posts: where two or more people write. */
  proposeReversal: command('vouchers.proposeReversal')
    .input(z.object({ commandId, number: z.string(), date: isoDate, reason: z.string() }))
    .output(z.object({ key: z.string() })),
  /** One draft with the voucher taken back in negative and a copy of it, ready to change. */
  proposeCorrection: command('vouchers.proposeCorrection')
    .input(z.object({ commandId, key: z.string() }))
    .output(z.object({ key: z.string() })),
  /** A draft that gives one posted line other dimensions or another expense account: the bank line stays. */
  reclass: command('vouchers.reclass')
    .input(z.object({ commandId, key: z.string(), line: z.number().int(), change: reclassedFields, reason: z.string() }))
    .output(z.object({ key: z.string() })),
  import: command('vouchers.import')
    .input(z.object({ commandId, file: z.file(), post: z.boolean(), dryRun: z.boolean() }))
    .output(eventIterator(importEvent)),
}
