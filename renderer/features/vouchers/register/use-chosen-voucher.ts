import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RegisterRow } from '../../../../shared/contract/vouchers.ts'
import { replaceParameters, useParameters } from '../../../app/routes/router.ts'
import type { RegisterRows } from './use-register-rows.ts'

export interface ChosenVoucher {
  /** The key of the chosen row, at once. */
  readonly key: string | null
  /** The key whose detail is shown: it follows when the arrow keys pause, so that browsing stays fast. Null when none is shown. */
  readonly shownKey: string | null
  /** Counts how often the detail was asked to take the keyboard. */
  readonly entered: number
  readonly choose: (row: RegisterRow, index: number) => void
  /** Goes into the detail of a row. */
  readonly enter: (row: RegisterRow, index: number) => void
  /** Shows a voucher that may not be in the list: the reversal of one that is. */
  readonly showKey: (key: string) => void
  readonly step: (by: 1 | -1) => void
  readonly close: () => void
}

/** Browsing with a held arrow key passes thirty rows a second: the detail waits for the pause. */
const PAUSE_MS = 120
/** Where the detail covers the list (ui/layout/split-view.tsx): browsing must not open it. */
const NARROW = '(max-width: 1179px)'

/** Which voucher of the register is chosen, and whether its detail shows; its key stays in the address. */
export function useChosenVoucher(rows: Pick<RegisterRows, 'rowAt' | 'rowCount'>): ChosenVoucher {
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false })
  const address = useParameters('vouchers')
  const [key, setKey] = useState(address.key ?? null)
  const [opened, setOpened] = useState(address.key !== undefined)
  const [entered, setEntered] = useState(0)
  const [settledKey] = useDebouncedValue(key, PAUSE_MS)
  const index = useRef(-1)
  useKeyInAddress(settledKey, (keyOfAddress) => {
    setKey(keyOfAddress)
    setOpened(keyOfAddress !== null)
  })

  const choose = useCallback((row: RegisterRow, at: number) => {
    index.current = at
    setKey(row.key)
  }, [])
  const step = (by: 1 | -1) => {
    const from = rows.rowAt(index.current)?.key === key ? index.current : placeOf(key, rows)
    const next = rows.rowAt(from + by)
    if (next) choose(next, from + by)
  }
  return {
    key,
    shownKey: key === null || (narrow && !opened) ? null : settledKey,
    entered,
    choose,
    enter: (row, at) => {
      choose(row, at)
      setOpened(true)
      setEntered((times) => times + 1)
    },
    showKey: (shown) => {
      setKey(shown)
      setOpened(true)
    },
    step,
    // In a narrow window the row stays chosen, so that one goes on from it.
    close: () => (narrow ? setOpened(false) : setKey(null)),
  }
}

/** The address leads when it changes by itself (the back key, the palette); otherwise it follows what is chosen. */
function useKeyInAddress(chosenKey: string | null, onLead: (key: string | null) => void): void {
  const address = useParameters('vouchers')
  const keyOfAddress = useRef(address.key)
  const latest = useRef({ address, onLead })
  latest.current = { address, onLead }
  useEffect(() => {
    if (address.key === keyOfAddress.current) return
    keyOfAddress.current = address.key
    latest.current.onLead(address.key ?? null)
  }, [address.key])
  useEffect(() => {
    const wanted = chosenKey ?? undefined
    if (wanted === keyOfAddress.current) return
    keyOfAddress.current = wanted
    replaceParameters('vouchers', { ...latest.current.address, key: wanted })
  }, [chosenKey])
}

function placeOf(key: string | null, rows: Pick<RegisterRows, 'rowAt' | 'rowCount'>): number {
  for (let index = 0; index < rows.rowCount; index += 1) if (rows.rowAt(index)?.key === key) return index
  return -1
}
