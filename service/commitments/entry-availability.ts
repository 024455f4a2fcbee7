import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { originsOfDraft } from '../../db/queries/origins.ts'
import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { exactInteger } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { budgetVersusActual } from '../budgets/budget-vs-actual.ts'
import { openOfOrder, orderOrigin, readOrderBook } from './order-book.ts'

export interface EntryAvailability {
  /** One flag for each budget line that the voucher takes beyond what it has left (spec 08 §13: shown, never refused). */
  readonly flags: Fault[]
  /** What posting this draft gives back of the order it invoices, by budget line. */
  readonly released: { readonly grant: string; readonly budgetLine: string; readonly xof: number }[]
}

interface Taken {
  readonly grant: GrantRow
  readonly budgetLine: string
  /** The first line that takes from it, from 1: where the flag is placed. */
  readonly line: number
  readonly xof: number
}

/**
 * The budget at entry (C11): what each budget line has left after spending and open commitments, by the report's own figures, against what
 * the voucher takes from it. The invoice of an order is not counted twice: what it takes is first what the order had set aside.
 */
export function entryAvailability(
  database: Database,
  voucher: VoucherInput,
  amountsXof: readonly (number | null)[],
  grants: ReadonlyMap<string, GrantRow>,
  draftId: string | undefined,
): EntryAvailability {
  const set = draftId === undefined ? new Map<string, number>() : setAside(database, draftId)
  const flags: Fault[] = []
  const released: EntryAvailability['released'] = []
  for (const { grant, budgetLine, line, xof } of takenByLine(voucher, amountsXof, grants)) {
    const own = Math.min(Math.max(0, xof), set.get(`${grant.code}/${budgetLine}`) ?? 0)
    if (own > 0) released.push({ grant: grant.code, budgetLine, xof: own })
    const row = budgetVersusActual(database, grant, { from: null, to: null, partner: null }).rows.find(
      (each) => each.kind === 'line' && each.code === budgetLine,
    )
    const available = row === undefined ? 0 : row.availableXof + own
    if (row && xof > 0 && xof > available)
      flags.push(
        fault(
          'BUDGET_EXCEEDED',
          { kind: 'voucher', voucher: voucher.sourceId ?? '', line },
          {
            budgetLine,
            grant: grant.code,
            available,
            taken: xof,
            over: xof - available,
          },
        ),
      )
  }
  return { flags, released }
}

function takenByLine(
  voucher: VoucherInput,
  amountsXof: readonly (number | null)[],
  grants: ReadonlyMap<string, GrantRow>,
): Taken[] {
  const taken = new Map<string, Taken>()
  voucher.lines.forEach((line, index) => {
    const grant = line.grant === null ? undefined : grants.get(line.grant)
    const xof = amountsXof[index] ?? null
    if (!grant || line.budgetLine === null || xof === null || !isSpendingAccount(line.account)) return
    const key = `${grant.code}/${line.budgetLine}`
    const known = taken.get(key) ?? { grant, budgetLine: line.budgetLine, line: index + 1, xof: 0 }
    taken.set(key, { ...known, xof: exactInteger(known.xof + xof) })
  })
  return [...taken.values()]
}

/** What the order that a draft invoices still commits, by "grant/budget line". */
function setAside(database: Database, draftId: string): Map<string, number> {
  const origin = originsOfDraft(database, draftId).find(
    (each) => each.role === 'invoice' && each.origin.startsWith('purchase-order:'),
  )
  const record = origin && readOrderBook(database).find(({ order }) => orderOrigin(order.id) === origin.origin)
  const sums = new Map<string, number>()
  if (!record) return sums
  const open = openOfOrder(record, { to: null, asOf: record.order.date })
  record.lines.forEach((line, index) => {
    const key = `${line.grantCode ?? ''}/${line.budgetLine ?? ''}`
    sums.set(key, exactInteger((sums.get(key) ?? 0) + (open[index]?.xof ?? 0)))
  })
  return sums
}
