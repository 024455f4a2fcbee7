import { z } from 'zod'
import { agreementChange, amendmentInput, amendmentKind, grantAgreement } from './grant-agreement.ts'
import { command, commandId, isoDate, minor, query } from './procedure.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })

/** What the virement rule measures a budget line in force against; lines of one group are judged together. */
const entryBase = z.object({
  code: z.string(),
  group: z.string(),
  /** What the percentage is taken of, and what a change is measured from. */
  baseXof: minor,
  fromXof: minor,
  baseMinor: minor,
  fromMinor: minor,
})
export type EntryBase = z.infer<typeof entryBase>

export const grantSummary = z.object({
  code: z.string(),
  donor: z.object({ code: z.string(), name: z.string() }),
  title: name2,
  currency: z.string(),
  ceilingMinor: minor,
  start: isoDate,
  end: isoDate,
  model: z.enum(['association', 'project']),
  basis: z.enum(['ACCRUAL', 'CASH']),
  conversion: z.object({
    method: z.string(),
    budgetRate: z.string().nullable(),
    provisional: z.string().nullable(),
    table: z.string(),
  }),
  /** What the agreement lets a budget line exceed without asking (spec 03 R-VIR). */
  virement: z.object({
    scope: z.enum(['LINE', 'SUBHEAD', 'HEAD']),
    percent: z.string(),
    absCap: z.string().nullable(),
    boundary: z.enum(['INCLUSIVE', 'EXCLUSIVE']),
    lockedHeads: z.array(z.string()),
    bases: z.array(entryBase),
  }),
  budgetVersion: z.object({ number: z.number(), createdAt: z.string(), reference: z.string().nullable() }).nullable(),
})

export const trancheRow = z.object({
  number: z.string(),
  label: z.string(),
  kind: z.enum(['receipt', 'exchange', 'opening']),
  date: z.string(),
  currency: z.string(),
  amountMinor: minor,
  xofCredited: minor.nullable(),
  feesXof: minor,
  rate: z.string().nullable(),
  bankAccount: z.string().nullable(),
  reference: z.string().nullable(),
  voucher: z.object({ key: z.string(), number: z.string() }).nullable(),
})

/** A grant's page: the agreement in force, what use has locked in it, its years and its amendments. */
export const grantPage = z.object({
  agreement: grantAgreement,
  donorName: z.string(),
  /** Amounts are kept in it: donor, currency, model and basis stand. */
  inUse: z.boolean(),
  budgetVersion: z.number().nullable(),
  budgetMinor: minor,
  budgetLines: z.array(z.object({ code: z.string(), head: z.string(), nature: z.string().nullable() })),
  /** UK financial years, 1 April to 31 March. Spent is null while a rate is missing; the ceiling where the agreement gives no split. */
  years: z.array(
    z.object({
      year: z.string(),
      ceilingMinor: minor.nullable(),
      budgetMinor: minor,
      spentMinor: minor.nullable(),
    }),
  ),
  amendments: z.array(
    z.object({
      id: z.number(),
      number: z.number(),
      kind: amendmentKind,
      reference: z.string(),
      signedOn: isoDate,
      effectiveOn: isoDate,
      reason: z.string(),
      approval: z.string().nullable(),
      author: z.string(),
      madeAt: z.string(),
      changes: z.array(agreementChange),
    }),
  ),
})
export type GrantPage = z.infer<typeof grantPage>
export type Amendment = GrantPage['amendments'][number]

export const trancheCondition = z.object({
  id: z.number(),
  label: z.string(),
  dueOn: isoDate.nullable(),
  metOn: isoDate.nullable(),
  evidence: z.string().nullable(),
})
export type TrancheCondition = z.infer<typeof trancheCondition>

/** The plan of tranches beside what was received. */
export const grantPlan = z.object({
  currency: z.string(),
  rows: z.array(
    z.object({
      label: z.string(),
      /** Null for money that the plan does not foresee. */
      plannedMinor: minor.nullable(),
      plannedDate: isoDate.nullable(),
      trigger: z.string().nullable(),
      receivedMinor: minor,
      receivedOn: isoDate.nullable(),
      differenceMinor: minor.nullable(),
      daysLate: z.number().nullable(),
      state: z.enum(['received', 'partly', 'late', 'awaited', 'unplanned']),
      receipts: z.array(trancheRow),
      conditions: z.array(trancheCondition),
    }),
  ),
  /** The bank accounts that a receipt may be credited to. */
  banks: z.array(z.object({ account: z.string(), journal: z.string(), currency: z.string() })),
})
export type GrantPlan = z.infer<typeof grantPlan>
export type GrantPlanRow = GrantPlan['rows'][number]

const closingLine = z.object({
  broughtIn: minor,
  received: minor,
  interest: minor,
  spent: minor,
  disallowed: minor,
  eligible: minor,
  returned: minor,
  balance: minor,
})

/** Interest, overheads and the closing statement of a grant, on a day. */
export const grantClosing = z.object({
  to: isoDate,
  currency: z.string(),
  interestRule: z.enum(['RETURN', 'OFFSET', 'KEEP']),
  returnBy: isoDate,
  /** XOF for one unit, six decimals: what values interest and returns in the grant's currency; null without any rate. */
  rate: z.string().nullable(),
  total: z.object({ xof: closingLine, donor: closingLine.nullable() }),
  holders: z.array(
    z.object({ code: z.string(), name: z.string(), lead: z.boolean(), xof: closingLine, donor: closingLine.nullable() }),
  ),
  /** What ties the balance due to the ledger: bank, cash, wallets, advances less payables, and the movements that are no one's spending. */
  fund: z.object({ heldXof: minor, otherMovementsXof: minor, keptInterestXof: minor, takenOverXof: minor, differenceXof: minor }),
  /** Receipts whose voucher is not posted yet: they count in the grant's currency alone. */
  unpostedReceipts: z.array(z.string()),
  npac: z
    .object({
      percent: z.string(),
      budgetLine: z.string(),
      lines: z.array(
        z.object({
          code: z.string(),
          label: name2,
          nature: z.string().nullable(),
          eligibleMinor: minor,
          excluded: z.enum(['OWN_LINE', 'NATURE', 'LINE']).nullable(),
        }),
      ),
      baseMinor: minor,
      computedMinor: minor,
      capMinor: minor.nullable(),
      dueMinor: minor,
      bookedMinor: minor,
      differenceMinor: minor,
    })
    .nullable(),
})
export type GrantClosing = z.infer<typeof grantClosing>

const conditionInput = trancheCondition.omit({ id: true }).extend({ tranche: z.string() })
export type ConditionInput = z.infer<typeof conditionInput>

/** A receipt of the donor's money: gross amount, francs credited before fees, fees (R-FX). */
export const receiptInput = z.object({
  number: z.string(),
  date: isoDate,
  amountMinor: minor,
  /** Null where the account is in the grant's own currency. */
  xofCredited: minor.nullable(),
  feesXof: minor,
  bankAccount: z.string(),
  reference: z.string().nullable(),
})
export type ReceiptInput = z.infer<typeof receiptInput>

export const grantsContract = {
  list: query.output(z.array(grantSummary)),
  page: query.input(z.object({ grant: z.string() })).output(grantPage),
  plan: query.input(z.object({ grant: z.string() })).output(grantPlan),
  closing: query.input(z.object({ grant: z.string(), to: isoDate.nullable() })).output(grantClosing),
  tranches: query.input(z.object({ grant: z.string() })).output(z.array(trancheRow)),
  importTranches: command('grants.importTranches')
    .input(z.object({ commandId, file: z.file(), post: z.boolean() }))
    .output(z.object({ tranches: z.number(), vouchers: z.number() })),
  /** Records what was signed and rewrites the agreement. `seen`: how many amendments stood when it was written. */
  amend: command('grants.amend')
    .input(z.object({ commandId, grant: z.string(), seen: z.number(), amendment: amendmentInput }))
    .output(z.object({ id: z.number(), number: z.number() })),
  saveCondition: command('grants.saveCondition')
    .input(z.object({ commandId, grant: z.string(), id: z.number().nullable(), condition: conditionInput }))
    .output(z.object({ id: z.number() })),
  removeCondition: command('grants.removeCondition')
    .input(z.object({ commandId, id: z.number() }))
    .output(z.object({})),
  /** Records a receipt as a layer and proposes its voucher as a draft. */
  recordReceipt: command('grants.recordReceipt')
    .input(z.object({ commandId, grant: z.string(), receipt: receiptInput }))
    .output(z.object({ label: z.string(), draft: z.string() })),
}
