import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import classes from './print-sheet.module.css'

interface PrintSheetProps {
  /** While true the sheet is on the printer's page alone; the print dialog opens at once. */
  readonly printing: boolean
  /** The dialog has closed, printed or not. */
  readonly onDone: () => void
  /** Black ink on white paper; it is not shown on screen. */
  readonly children: ReactNode
}

/** A sheet of paper of its own: a voucher, a recovery key. The rest of the window is not printed. */
export function PrintSheet({ printing, onDone, children }: PrintSheetProps) {
  useEffect(() => {
    if (!printing) return
    document.documentElement.dataset.printing = 'sheet'
    const done = () => {
      delete document.documentElement.dataset.printing
      onDone()
    }
    window.addEventListener('afterprint', done, { once: true })
    window.print()
    return () => {
      window.removeEventListener('afterprint', done)
      delete document.documentElement.dataset.printing
    }
  }, [printing, onDone])
  return printing ? createPortal(<div className={classes.sheet}>{children}</div>, document.body) : null
}
