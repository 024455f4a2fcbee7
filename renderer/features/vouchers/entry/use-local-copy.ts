import { useEffect, useRef } from 'react'
import { systemClock } from '../../../../shared/time/instant.ts'
import { isBlankLine } from './model/entry-line.ts'
import type { EntryStore } from './model/entry-store.ts'
import { forgetEntry, keepEntry } from './model/kept-entry.ts'

interface LocalCopy {
  readonly ledgerId: string
  readonly draftKey: string | null
  readonly revision: number | null
  /** False for an encrypted ledger, and while what another window left is neither taken up nor given up. */
  readonly active: boolean
}

const PAUSE_MS = 400

/** Keeps on this computer what the ledger has not kept yet, so that a power cut or a closed window loses nothing typed. */
export function useLocalCopy(store: EntryStore, copy: LocalCopy): void {
  const latest = useRef(copy)
  latest.current = copy
  useEffect(() => {
    let timer = 0
    const write = () => {
      const { ledgerId, draftKey, revision, active } = latest.current
      if (!active) return
      const { voucher, kept } = store.read()
      const typed = voucher !== kept && voucher.lines.some((line) => !isBlankLine(line))
      try {
        if (typed) keepEntry(window.localStorage, ledgerId, draftKey, { voucher, revision, at: systemClock.now() })
        else forgetEntry(window.localStorage, ledgerId, draftKey)
      } catch {
        // A full storage must not stop the typing: the voucher is still on the screen.
      }
    }
    const later = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(write, PAUSE_MS)
    }
    const now = () => {
      store.settle()
      window.clearTimeout(timer)
      write()
    }
    const stop = store.subscribe(later)
    window.addEventListener('pagehide', now)
    return () => {
      stop()
      window.removeEventListener('pagehide', now)
      now()
    }
  }, [store])
}
