import { useMediaQuery } from '@mantine/hooks'
import { type CSSProperties, type ReactNode, useEffect } from 'react'
import classes from './split-view.module.css'

interface SplitViewProps {
  /** The list: it takes what the detail leaves. */
  readonly children: ReactNode
  /** The detail, or null when nothing is chosen. */
  readonly detail: ReactNode | null
  /** Width of the detail in pixels (452 for a voucher, 414 for a scan, 396 for a trace). */
  readonly detailWidth: number
  /** Closes the detail; Escape does it in a narrow window. */
  readonly onClose: () => void
  readonly label: string
}

/** Below this width the detail takes the whole page (125 % and 150 % scaling). */
const NARROW = '(max-width: 1179px)'

/** A list and the detail of one of its rows, side by side; in a narrow window the detail covers the list and Escape goes back. */
export function SplitView({ children, detail, detailWidth, onClose, label }: SplitViewProps) {
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false })
  const covers = narrow && detail !== null
  useEffect(() => {
    if (!covers) return
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [covers, onClose])
  const style = { '--detail-w': narrow ? '100%' : `${detailWidth}px` } as CSSProperties
  return (
    <div className={detail === null ? classes.alone : narrow ? classes.covered : classes.split} style={style}>
      <div className={classes.list} hidden={covers}>
        {children}
      </div>
      {detail === null ? null : (
        <aside className={classes.detail} aria-label={label}>
          {detail}
        </aside>
      )}
    </div>
  )
}
