import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { isDebit } from '../../../../domain/vouchers/voucher-balance.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import type { Fault } from '../../../../shared/result/fault.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import type { EntryLine } from './model/entry-line.ts'
import type { EntryState, EntryStore } from './model/entry-store.ts'
import { isUnfinished, type PlacedFault, placeFaults, unreadFaults } from './model/fault-cells.ts'
import { budgetKey, spendingByBudgetLine, type VoucherSpending } from './model/line-spending.ts'
import { type LiveBalance, liveBalance } from './model/live-balance.ts'
import { keepSame } from './model/same-figures.ts'
import { useCheck, type VoucherCheck } from './use-check.ts'
import { type References, useReferences } from './use-references.ts'

/** What the grid computes for a line. */
export interface LineFigures {
  /** XOF, debit positive; null while its rate is not known. */
  readonly amountXof: number | null
  /** What remains of its budget line after the whole voucher; null without a budget line. */
  readonly remainingXof: number | null
  readonly donorMinor: number | null
  readonly donorCurrency: string | null
}

/** The voucher on the desk: what is typed, what it may name, and what is known of it so far. */
export interface EntryDesk {
  readonly store: EntryStore
  readonly state: EntryState
  readonly references: References
  readonly check: VoucherCheck
  readonly balance: LiveBalance
  readonly figures: readonly LineFigures[]
  readonly spending: ReadonlyMap<string, VoucherSpending>
  /** Everything that stands between the voucher and its posting. */
  readonly placed: readonly PlacedFault[]
  /** What is shown of it: a line that one is still typing is not yet at fault. */
  readonly faults: readonly PlacedFault[]
  /** What is worth a look and stops nothing. */
  readonly flags: readonly PlacedFault[]
  readonly faultsByRow: ReadonlyMap<number, readonly PlacedFault[]>
  /** The columns of another currency show: a line needs them, or somebody asked. */
  readonly currencies: boolean
  readonly toggleCurrencies: () => void
}

export function useEntryDesk(store: EntryStore, draftKey: string | null): EntryDesk {
  store.language = useLanguage()
  const state = useSyncExternalStore(store.subscribe, store.read)
  const references = useReferences()
  const { voucher } = state
  const check = useCheck(voucher, draftKey)
  const [asked, setAsked] = useState(false)
  const foreign =
    voucher.defaults.currency !== FUNCTIONAL_CURRENCY || voucher.lines.some((line) => line.currency !== FUNCTIONAL_CURRENCY)
  const computed = useComputed(state, check, references)
  const currencies = asked || foreign
  return useMemo(
    () => ({
      store,
      state,
      references,
      check,
      ...computed,
      currencies,
      toggleCurrencies: () => setAsked((shown) => !shown),
    }),
    [store, state, references, check, computed, currencies],
  )
}

function useComputed({ voucher, cursor }: EntryState, check: VoucherCheck, references: References) {
  const { lineOf, released } = check
  const balance = useMemo(() => liveBalance(voucher.lines, lineOf), [voucher.lines, lineOf])
  const spending = useMemo(() => {
    const donors = voucher.lines.map((line) => lineOf(line)?.donorMinor ?? null)
    return spendingByBudgetLine(voucher.lines, balance.amountsXof, donors)
  }, [voucher.lines, lineOf, balance])
  const before = useRef<readonly LineFigures[]>([])
  const figures = useMemo(() => {
    const next = voucher.lines.map((line, index) => {
      const key = budgetKey(line.grant ?? '', line.budgetLine ?? '')
      // What the order of this invoice had set aside is not taken twice.
      const taken = (spending.get(key)?.xof ?? 0) - (released.get(key) ?? 0)
      return lineFigures(line, balance.amountsXof[index] ?? null, taken, lineOf(line)?.donorMinor ?? null, references)
    })
    before.current = keepSame(next, before.current)
    return before.current
  }, [voucher.lines, lineOf, released, balance, spending, references])
  const { placed, flags } = useMemo(() => {
    // Lines may have moved since they were checked: a fault follows its line, and goes with it once it has changed.
    const rowOf = new Map(voucher.lines.map((line, row) => [line, row]))
    const rows = check.lines.map((line) => rowOf.get(line) ?? -1)
    const placedOf = (found: readonly Fault[]) =>
      placeFaults(found, rows, check.lines).filter(({ row }) => row === null || row >= 0)
    return { placed: [...unreadFaults(voucher.lines), ...placedOf(check.faults)], flags: placedOf(check.flags) }
  }, [voucher.lines, check.faults, check.flags, check.lines])
  const faults = useMemo(
    () => placed.filter((fault) => !isUnfinished(fault, fault.row === null ? undefined : voucher.lines[fault.row], cursor.row)),
    [placed, voucher.lines, cursor.row],
  )
  return useMemo(
    () => ({ balance, spending, figures, placed, faults, flags, faultsByRow: byRow(faults) }),
    [balance, spending, figures, placed, faults, flags],
  )
}

/** What the grid computes for a line: `own` is its XOF on its own side, `taken` what the whole voucher takes from what its budget line has left. */
function lineFigures(
  line: EntryLine,
  own: number | null,
  taken: number,
  donorMinor: number | null,
  references: References,
): LineFigures {
  const { grant, budgetLine } = line
  const budget = grant === null || budgetLine === null ? undefined : references.budgets.get(grant)?.lines.get(budgetLine)
  return {
    amountXof: own === null || own === 0 || isDebit(line) ? own : -own,
    remainingXof: budget ? budget.availableXof - taken : null,
    donorMinor,
    donorCurrency: grant === null ? null : (references.grantCurrencies.get(grant) ?? null),
  }
}

function byRow(faults: readonly PlacedFault[]): Map<number, readonly PlacedFault[]> {
  const rows = new Map<number, PlacedFault[]>()
  for (const fault of faults) {
    if (fault.row === null) continue
    const known = rows.get(fault.row)
    if (known) known.push(fault)
    else rows.set(fault.row, [fault])
  }
  return rows
}
