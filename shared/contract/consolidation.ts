import { z } from 'zod'
import { isoDate, minor, query } from './procedure.ts'

const cell = z.object({
  xof: minor,
  /** Minor units of the grant's currency; null while a rate is missing. */
  minor: minor.nullable(),
})
export type ConsolidationCell = z.infer<typeof cell>

const row = z.object({
  kind: z.enum(['head', 'line', 'total']),
  code: z.string(),
  head: z.string(),
  label: z.object({ fr: z.string(), en: z.string() }),
  /** Who holds the line in the budget; null for the lead. */
  partner: z.string().nullable(),
  budgetXof: minor,
  budgetMinor: minor,
  /** One for each column, in order. */
  cells: z.array(cell),
  /** The budget report's own figure, whoever spent. */
  total: cell,
})
export type ConsolidationRow = z.infer<typeof row>

/** XOF. */
const partnerFunds = z.object({
  partner: z.string(),
  name: z.string(),
  opening: minor,
  advanced: minor,
  accepted: minor,
  refunded: minor,
  held: minor,
  ledger: minor,
  difference: minor,
  /** Movements of the advance that are neither payment, acceptance nor refund: they sum to the difference. */
  others: z.array(z.object({ key: z.string(), number: z.string(), date: isoDate, label: z.string(), xof: minor })),
  /** Spent in the partner's name, and how much of it no acceptance of its advance accounts for. */
  spent: minor,
  beside: minor,
})
export type PartnerFundsRow = z.infer<typeof partnerFunds>

const consolidation = z.object({
  grant: z.string(),
  currency: z.string(),
  asOf: isoDate,
  openMonths: z.array(z.string()),
  /** The lead first, then the partners. */
  columns: z.array(z.object({ code: z.string(), name: z.string(), lead: z.boolean() })),
  /** Heads with their subtotals, their lines, the total last. */
  rows: z.array(row),
  /** The figures of the report fund-balance, XOF. */
  lead: z.object({
    opening: minor,
    received: minor,
    interest: minor,
    exchange: minor,
    spent: minor,
    returned: minor,
    closing: minor,
    bank: minor,
    cash: minor,
    wallets: minor,
    advances: minor,
    payables: minor,
    interfund: minor,
    difference: minor,
  }),
  partners: z.array(partnerFunds),
})
export type Consolidation = z.infer<typeof consolidation>

export const consolidationContract = {
  /** The consortium under one grant: partner × budget line, and the funds of each. Without dates: everything posted. */
  view: query.input(z.object({ grant: z.string(), from: isoDate.optional(), to: isoDate.optional() })).output(consolidation),
}
