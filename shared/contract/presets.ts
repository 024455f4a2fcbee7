import { z } from 'zod'
import { keptJson } from '../canonical/kept-json.ts'
import { command, commandId, isoDate, language, minor, month, query } from './procedure.ts'
import { VOUCHER_KINDS } from './voucher-kind.ts'
import { voucherInput } from './vouchers.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })
const nullable = z.string().nullable()

/** What a preset may ask about the whole voucher besides its own values. */
export const PRESET_HEADINGS = ['grant', 'budgetLine', 'partner', 'thirdParty', 'paymentMode', 'invoice'] as const
export type PresetHeading = (typeof PRESET_HEADINGS)[number]

/** One value that a preset asks: an amount in minor units of the journal's currency, a text, an account, or yes and no. */
export const presetAsk = z.object({
  key: z.string(),
  kind: z.enum(['amount', 'text', 'account', 'yesNo']),
  label: name2,
  required: z.boolean(),
  /** The value proposed: a text, an account, "yes" or "no"; null for none. */
  value: nullable,
  /** First digits of the accounts that may answer; null for every account. */
  accounts: z.array(z.string()).nullable(),
})
export type PresetAsk = z.infer<typeof presetAsk>

/** How a line finds its amount. */
export const presetAmount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), minor }),
  /** A percentage of an asked amount, decimal text; "100" is all of it. */
  z.object({ kind: z.literal('asked'), key: z.string(), percent: z.string() }),
  /** A part of an asked amount by weight, among the lines of its side that share it: the parts sum to the whole. */
  z.object({ kind: z.literal('share'), key: z.string(), weight: z.string() }),
  /** What the withholding table of the voucher's date takes from an asked amount, each code rounded by itself. */
  z.object({ kind: z.literal('withholding'), codes: z.array(z.string()).min(1), base: z.string() }),
  /** What makes the voucher balance. */
  z.object({ kind: z.literal('rest') }),
])
export type PresetAmount = z.infer<typeof presetAmount>

/** A line of a preset. A text that begins with "@" is a value: "@grant", "@treasury" (the journal's own account), or an asked key. */
export const presetLine = z.object({
  account: z.string(),
  side: z.enum(['debit', 'credit']),
  label: name2,
  amount: presetAmount,
  /** The asked yes without which the line is left out; null for always. */
  when: nullable,
  /** The rest may fall on the other side (an advance of which more was spent than given). */
  turns: z.boolean(),
  grant: nullable,
  budgetLine: nullable,
  partner: nullable,
  activity: nullable,
  site: nullable,
  thirdParty: nullable,
  expenseType: nullable,
})
export type PresetLine = z.infer<typeof presetLine>

/** What a preset holds: the journal or the natures it may have, what it asks, and its lines. */
export const presetContent = z.object({
  journal: nullable,
  journalTypes: z.array(z.string()),
  kind: z.enum(VOUCHER_KINDS),
  headings: z.array(z.enum(PRESET_HEADINGS)),
  asks: z.array(presetAsk).max(30),
  lines: z.array(presetLine).min(1).max(200),
})
export type PresetContent = z.infer<typeof presetContent>

/** What a preset of the ledger's own holds, as it is kept. */
export const keptPresetContent = keptJson('preset', 1, presetContent)

export const preset = z.object({
  /** "bundled:rent" or "own:3". */
  key: z.string(),
  name: name2,
  /** What it is for, in a sentence; "" for the ledger's own. */
  about: name2,
  content: presetContent,
})
export type Preset = z.infer<typeof preset>

/** The answers to what a preset asks: amounts in minor units, texts by key (headings too). */
export const presetValues = z.object({ amounts: z.record(z.string(), minor), texts: z.record(z.string(), z.string()) })
export type PresetValues = z.infer<typeof presetValues>

/** The answers of a recurring voucher, as they are kept. */
export const keptPresetValues = keptJson('preset values', 1, presetValues)

/** One row of the dated withholding table. */
export const withholding = z.object({
  code: z.string(),
  label: name2,
  /** Percentage as decimal text: "12" is twelve per cent of the base. */
  rate: z.string(),
  /** What it is taken from. */
  base: z.enum(['rent', 'services', 'pay']),
  account: z.string(),
  from: isoDate,
  to: isoDate.nullable(),
  source: z.string(),
})
export type Withholding = z.infer<typeof withholding>

const withholdingTaken = z.object({
  code: z.string(),
  label: name2,
  rate: z.string(),
  source: z.string(),
  baseMinor: minor,
  amountMinor: minor,
})

const recurringFields = {
  name: z.string(),
  /** A preset's key, or "voucher:12" for a posted voucher. */
  from: z.string(),
  journal: nullable,
  day: z.number().int().min(1).max(31),
  first: month,
  last: month.nullable(),
  /** False: the amounts are asked each month. */
  fixed: z.boolean(),
  values: presetValues,
}

export const recurringVoucher = z.object({ id: z.number().int(), ...recurringFields, sourceName: name2 })
export type RecurringVoucher = z.infer<typeof recurringVoucher>

export const dueVoucher = z.object({
  id: z.number().int(),
  name: z.string(),
  month,
  date: isoDate,
  /** The day it falls on, when its month is closed and the voucher is dated later. */
  valueDate: isoDate.nullable(),
  currency: z.string(),
  /** What must be given before it can be proposed. */
  asks: z.array(presetAsk),
  values: presetValues,
})
export type DueVoucher = z.infer<typeof dueVoucher>

export const proposedVoucher = z.object({
  id: z.number().int(),
  month: z.string(),
  key: z.string(),
  number: nullable,
  date: nullable,
})

export const presetsContract = {
  list: query.output(z.array(preset)),
  /** Makes the voucher of a preset; writes nothing. */
  fill: query
    .input(z.object({ key: z.string(), journal: z.string(), date: isoDate, language, values: presetValues }))
    .output(z.object({ voucher: voucherInput, taken: z.array(withholdingTaken) })),
  /** A preset from a voucher, with its amounts as they are, or as shares of one that is asked; kept nowhere yet. */
  fromVoucher: query.input(z.object({ key: z.string(), amounts: z.enum(['asked', 'fixed']) })).output(presetContent),
  save: command('presets.save')
    .input(z.object({ commandId, key: nullable, name: z.string(), content: presetContent }))
    .output(z.object({ key: z.string() })),
  delete: command('presets.delete')
    .input(z.object({ commandId, key: z.string() }))
    .output(z.object({})),
  /** The withholding table in force: the ledger's own once it was changed, until then the one that ships with the product. */
  withholdings: query.output(z.object({ bundled: z.boolean(), rows: z.array(withholding) })),
  saveWithholding: command('presets.saveWithholding')
    .input(z.object({ commandId, before: z.object({ code: z.string(), from: isoDate }).nullable(), row: withholding }))
    .output(z.object({})),
  deleteWithholding: command('presets.deleteWithholding')
    .input(z.object({ commandId, code: z.string(), from: isoDate }))
    .output(z.object({})),
  recurring: query.output(
    z.object({
      rows: z.array(recurringVoucher),
      due: z.array(dueVoucher),
      proposed: z.array(proposedVoucher),
    }),
  ),
  saveRecurring: command('presets.saveRecurring')
    .input(z.object({ commandId, id: z.number().int().nullable(), ...recurringFields }))
    .output(z.object({ id: z.number().int() })),
  deleteRecurring: command('presets.deleteRecurring')
    .input(z.object({ commandId, id: z.number().int() }))
    .output(z.object({})),
  /** Makes the drafts of what is due; never posts. A month that has its draft or voucher already is refused. */
  propose: command('presets.propose')
    .input(
      z.object({
        commandId,
        language,
        items: z.array(z.object({ id: z.number().int(), month, amounts: z.record(z.string(), minor) })).min(1),
      }),
    )
    .output(z.object({ proposed: z.array(z.object({ id: z.number().int(), month, key: z.string() })) })),
}
