import { z } from 'zod'
import type { BalanceEntry } from '../../db/queries/balances.ts'
import type { NumberFinder } from '../../db/registers/numbers.ts'
import type { TableName } from '../../db/schema/tables.ts'

/** The lines of a posting as its event holds them, ready to be counted in the derived balances. */
export interface HeldEntries {
  /** YYYY-MM. */
  readonly month: string
  readonly isOpening: boolean
  readonly entries: readonly BalanceEntry[]
}

const text = z.string().nullable()
/** The beginning of a voucher's header and of its lines, as far as balances follow from them (docs/format/LEDGER.md). */
const header = z.tuple([z.string(), text, z.string(), z.iso.date(), text, z.string()]).rest(z.unknown())
const side = z.union([z.literal(1), z.literal(-1)])
const line = z
  .tuple([z.number(), z.string(), side, z.string(), z.number().int(), z.number().int(), text, text, text, text, text, text])
  .rest(z.unknown())
const body = z.tuple([header, z.array(line)])

/**
 * What an event says was posted: of a voucher whose rows were altered or are gone, the balances must be those of its event, so that the alteration is named
 * once, as the voucher's. Undefined where the event's body is none.
 */
export function heldEntries(content: string, numberOf: NumberFinder): HeldEntries | undefined {
  const read = body.safeParse(parsed(content))
  if (!read.success) return undefined
  const [[, , , date, , kind], lines] = read.data
  const number = (table: TableName, code: string | null): number | null =>
    code === null ? null : (numberOf(table, code) ?? null)
  return {
    month: date.slice(0, 7),
    isOpening: kind === 'opening' && date.endsWith('-01'),
    entries: lines.map(([, account, side, currency, amountMinor, amountXof, , , grant, budgetLine, , partner]) => ({
      account,
      currency,
      side,
      amountMinor,
      amountXof,
      grantId: number('grantAgreement', grant),
      budgetLineId: number('budgetLine', budgetLine === null ? null : `${grant}/${budgetLine}`),
      partnerId: number('partner', partner),
    })),
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
