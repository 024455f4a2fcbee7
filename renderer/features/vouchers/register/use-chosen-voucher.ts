import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RegisterRow } from '../../../../shared/contract/vouchers.ts'
import { replaceParameters, useParameters } from '../../../app/routes/router.ts'
import type { RegisterRows } from './use-register-rows.ts'

export interface ChosenVoucher {
  /** The key of the chosen row, at once. */
  readonly key: string | null
  /** The key whose detail is shown: it follows when the arrow keys pause, so that browsing stays fast. */
  readonly settledKey: string | null
  readonly choose: (row: RegisterRow, index: number) => void
  /** Chooses a voucher that may not be in the list: the reversal of one that is. */
  readonly chooseKey: (key: string) => void
  readonly step: (by: 1 | -1) => void
  readonly close: () => void
}

/** Browsing with a held arrow key passes thirty rows a second: the detail waits for the pause. */
const PAUSE_MS = 120

/** Which voucher of the register is chosen; its key stays in the address. */
export function useChosenVoucher(rows: Pick<RegisterRows, 'rowAt' | 'rowCount'>): ChosenVoucher {
  const address = useParameters('vouchers')
  const [key, setKey] = useState(address.key ?? null)
  const [settledKey] = useDebouncedValue(key, PAUSE_MS)
  const index = useRef(-1)
  const keyOfAddress = useRef(address.key)
  const latest = useRef(address)
  latest.current = address

  // The address leads when it changes by itself (the back key, the palette); otherwise it follows.
  useEffect(() => {
    if (address.key === keyOfAddress.current) return
    keyOfAddress.current = address.key
    setKey(address.key ?? null)
  }, [address.key])
  useEffect(() => {
    const wanted = settledKey ?? undefined
    if (wanted === keyOfAddress.current) return
    keyOfAddress.current = wanted
    replaceParameters('vouchers', { ...latest.current, key: wanted })
  }, [settledKey])

  const choose = useCallback((row: RegisterRow, at: number) => {
    index.current = at
    setKey(row.key)
  }, [])
  const step = (by: 1 | -1) => {
    const from = rows.rowAt(index.current)?.key === key ? index.current : placeOf(key, rows)
    const next = rows.rowAt(from + by)
    if (next) choose(next, from + by)
  }
  return { key, settledKey: key === null ? null : settledKey, choose, chooseKey: setKey, step, close: () => setKey(null) }
}

function placeOf(key: string | null, rows: Pick<RegisterRows, 'rowAt' | 'rowCount'>): number {
  for (let index = 0; index < rows.rowCount; index += 1) if (rows.rowAt(index)?.key === key) return index
  return -1
}
