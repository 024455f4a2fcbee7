import { useEffect, useMemo, useRef, useState } from 'react'
import type { Fault } from '../../../../shared/result/fault.ts'
import { client } from '../../../client/client.ts'
import type { EntryLine } from './model/entry-line.ts'
import { type EntryVoucher, typedVoucher } from './model/entry-voucher.ts'
import { budgetKey } from './model/line-spending.ts'
import type { CheckedLine } from './model/live-balance.ts'

export interface VoucherCheck {
  readonly faults: readonly Fault[]
  /** What is worth a look and stops nothing. */
  readonly flags: readonly Fault[]
  /** The lines that were checked, in the order in which the faults count them. */
  readonly lines: readonly EntryLine[]
  /** What the ledger said of a line, as long as it is still the line that was checked. */
  readonly lineOf: (line: EntryLine) => CheckedLine | undefined
  /** XOF that posting gives back of the order this draft invoices, by budget key. */
  readonly released: ReadonlyMap<string, number>
  /** True once the voucher, as it stands now, has been checked. */
  readonly current: boolean
}

/** Typing comes in bursts: the ledger is asked when it pauses. */
const PAUSE_MS = 250

interface Answered {
  readonly entry: EntryVoucher
  readonly faults: readonly Fault[]
  readonly flags: readonly Fault[]
  readonly lines: readonly EntryLine[]
  readonly byLine: ReadonlyMap<EntryLine, CheckedLine>
  readonly released: ReadonlyMap<string, number>
}

const NOTHING_RELEASED: ReadonlyMap<string, number> = new Map()

/** Everything that posting would refuse, asked while one types; answers that come too late are dropped. */
export function useCheck(entry: EntryVoucher, draftKey: string | null): VoucherCheck {
  const [answered, setAnswered] = useState<Answered | null>(null)
  const asked = useRef<AbortController | null>(null)
  useEffect(() => {
    const typed = typedVoucher(entry)
    asked.current?.abort()
    if (typed.lines.length === 0) return setAnswered(null)
    const abort = new AbortController()
    asked.current = abort
    const timer = window.setTimeout(() => {
      client.vouchers.check({ voucher: typed.voucher, key: draftKey }, { signal: abort.signal }).then(
        (answer) => {
          if (abort.signal.aborted) return
          const byLine = new Map(typed.lines.flatMap((line, index) => pairOf(line, answer.lines[index])))
          const released = new Map(answer.released.map((each) => [budgetKey(each.grant, each.budgetLine), each.xof]))
          setAnswered({ entry, faults: answer.faults, flags: answer.flags, lines: typed.lines, byLine, released })
        },
        // A check that fails blocks nothing: the voucher is checked again at posting, which says what is wrong.
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [entry, draftKey])
  const current = answered?.entry === entry
  // The same object until an answer comes: whatever is computed from it can tell.
  return useMemo(
    () => ({
      faults: answered?.faults ?? [],
      flags: answered?.flags ?? [],
      lines: answered?.lines ?? [],
      lineOf: (line) => answered?.byLine.get(line),
      released: answered?.released ?? NOTHING_RELEASED,
      current,
    }),
    [answered, current],
  )
}

const pairOf = (line: EntryLine, checked: CheckedLine | undefined): [EntryLine, CheckedLine][] =>
  checked ? [[line, checked]] : []
