import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, minor, query } from './procedure.ts'

const nullable = z.string().nullable()
export const cardKind = z.enum(['supplier', 'staff', 'beneficiary', 'partner', 'state', 'other'])

/** What a card holds beside its name; a text is null where nothing is known. */
export const cardFields = z.object({
  kind: cardKind,
  taxNumber: nullable,
  phone: nullable,
  email: nullable,
  address: nullable,
  bank: nullable,
  bankAccount: nullable,
  mobileOperator: nullable,
  mobileNumber: nullable,
  screenedOn: nullable,
  screeningReference: nullable,
  note: nullable,
  paymentDays: z.number().int().nullable(),
})
export type CardInput = z.infer<typeof cardFields>

const balance = z.object({ account: z.string(), currency: z.string(), minor, xof: minor })
const missing = z.enum(['card', 'taxNumber', 'screening', 'account'])

export const partyRow = z.object({
  id: z.number(),
  name: z.string(),
  kind: cardKind.nullable(),
  card: cardFields.nullable(),
  closedOn: nullable,
  /** The third party that this one turned out to be. */
  sameAs: z.object({ id: z.number(), name: z.string() }).nullable(),
  /** By account of class 4 and currency, debit positive. */
  balances: z.array(balance),
  balanceXof: minor,
  lastMovement: nullable,
  /** What its card should say and does not. */
  missing: z.array(missing),
})
export type PartyRow = z.infer<typeof partyRow>

const named = z.object({ id: z.number(), name: z.string(), kind: cardKind.nullable(), lastMovement: nullable })
export const doubt = z.object({
  reason: z.enum(['same', 'words', 'letter']),
  /** The one proposed to be kept: the one used last. */
  keep: named,
  close: named,
})
export const sharedDetail = z.object({
  what: z.enum(['phone', 'bankAccount']),
  value: z.string(),
  staffAndSupplier: z.boolean(),
  parties: z.array(named),
})

const lineRef = z.object({ voucherId: z.number().int(), lineNumber: z.number().int() })
export const matchingReason = z.enum(['hand', 'reversal', 'invoice', 'amount', 'sum'])

export const partyLine = lineRef.extend({
  voucherKey: z.string(),
  number: z.string(),
  date: z.string(),
  account: z.string(),
  currency: z.string(),
  /** Debit positive. */
  minor,
  xof: minor,
  label: z.string(),
  invoice: nullable,
  group: z.object({ id: z.number(), letter: z.string(), reason: matchingReason, full: z.boolean() }).nullable(),
})
export type PartyLine = z.infer<typeof partyLine>

export const matchProposal = z.object({
  account: z.string(),
  currency: z.string(),
  reason: matchingReason,
  sure: z.boolean(),
  lines: z.array(lineRef),
})
export type MatchProposal = z.infer<typeof matchProposal>

const bucketAmounts = z.object({ not_due: minor, d0_30: minor, d31_60: minor, d61_90: minor, d91_120: minor, d120_plus: minor })
export const agedRow = z.object({
  account: z.string(),
  thirdPartyId: z.number().nullable(),
  /** Null for lines without a third party. */
  thirdParty: nullable,
  /** Positive is owed by us (payables) or to us (receivables). */
  balanceXof: minor,
  buckets: bucketAmounts,
  oldestDueOn: nullable,
  openItems: z.number(),
})
export type AgedRow = z.infer<typeof agedRow>

const terms = z.object({ from: isoDate, payableDays: z.number().int(), receivableDays: z.number().int(), bundled: z.boolean() })

export const thirdPartiesContract = {
  list: query.output(z.array(partyRow)),
  /** What wants a look: names that may be one third party, and details that stand on two cards. */
  doubts: query.output(z.object({ names: z.array(doubt), details: z.array(sharedDetail) })),
  /** Changes a card, makes one for a known name, or with `id` null adds a third party of this name. */
  saveCard: command('thirdParties.saveCard')
    .input(z.object({ commandId, id: z.number().int().nullable(), name: z.string(), card: cardFields }))
    .output(z.object({ id: z.number() })),
  /** A closed third party is no longer offered; nothing that was written changes. `open` offers it again. */
  closeCard: command('thirdParties.closeCard')
    .input(z.object({ commandId, id: z.number().int(), open: z.boolean(), sameAsId: z.number().int().nullable() }))
    .output(z.object({})),
  /** Says that two near names are two third parties: they are not shown again. */
  keepDistinct: command('thirdParties.keepDistinct')
    .input(z.object({ commandId, firstId: z.number().int(), secondId: z.number().int() }))
    .output(z.object({})),
  import: command('thirdParties.import')
    .input(z.object({ commandId, file: z.file(), dryRun: z.boolean() }))
    .output(
      z.object({
        created: z.number(),
        updated: z.number(),
        unchanged: z.number(),
        rows: z.array(
          z.object({ name: z.string(), change: z.enum(['created', 'updated', 'unchanged']), fields: z.array(z.string()) }),
        ),
        warnings: z.array(faultSchema),
      }),
    ),
  /** Every line of a third party on class 4 with its letter, and what could be matched. */
  lines: query
    .input(z.object({ id: z.number().int() }))
    .output(z.object({ lines: z.array(partyLine), proposals: z.array(matchProposal) })),
  /** Puts lines of one account and currency together; lines of a partial group bring the whole group along. */
  match: command('thirdParties.match')
    .input(z.object({ commandId, groups: z.array(z.object({ lines: z.array(lineRef).min(1), reason: matchingReason })).min(1) }))
    .output(z.object({ letters: z.array(z.string()) })),
  unmatch: command('thirdParties.unmatch')
    .input(z.object({ commandId, groupId: z.number().int() }))
    .output(z.object({})),
  aged: query.input(z.object({ side: z.enum(['payables', 'receivables']), on: isoDate })).output(
    z.object({
      rows: z.array(agedRow),
      /** What the ledger holds by account, and what the rows leave of it: always nil. */
      ties: z.array(z.object({ account: z.string(), ledgerXof: minor, differenceXof: minor })),
    }),
  ),
  terms: query.output(z.array(terms)),
  setTerms: command('thirdParties.setTerms')
    .input(z.object({ commandId, from: isoDate, payableDays: z.number().int(), receivableDays: z.number().int() }))
    .output(z.object({})),
}
