import { type ReactNode, useEffect, useRef } from 'react'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { IconButton } from '../button/icon-button.tsx'
import { Icon } from '../icon/icon.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useText } from '../language/use-text.ts'
import classes from './drill-down.module.css'

interface DrillDownProps {
  /** What was opened, with its figure: "C1, dépensé : £ 5 177,83". */
  readonly title: ReactNode
  readonly note?: ReactNode
  /** The cell minus the sum of the rows, minor units: 0 proves the cell. Null while the rows are not here. */
  readonly gapMinor: number | null
  readonly currency: string
  readonly actions?: ReactNode
  readonly onClose: () => void
  /** Says what the panel is, for screen readers. */
  readonly label: string
  readonly children: ReactNode
}

/** What lies behind a figure. It docks beside the table, proves that its rows sum to the cell, and Escape gives the focus back. */
export function DrillDown({ title, note, gapMinor, currency, actions, onClose, label, children }: DrillDownProps) {
  const t = useText('shell')
  const language = useLanguage()
  const panel = useRef<HTMLElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    opener.current = document.activeElement
    panel.current?.focus()
    return () => {
      if (opener.current instanceof HTMLElement) opener.current.focus()
    }
  }, [])
  return (
    // The whole panel takes the focus when it opens, so that Escape and the arrows are at hand.
    <section
      ref={panel}
      tabIndex={-1}
      className={classes.panel}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <header className={classes.head}>
        <h2>{title}</h2>
        {note === undefined ? null : <span className={classes.note}>{note}</span>}
        <div className={classes.end}>
          {gapMinor === null ? null : (
            <span className={gapMinor === 0 ? classes.tied : classes.broken}>
              <Icon name={gapMinor === 0 ? 'check' : 'alert'} size={13} />
              {gapMinor === 0 ? t('drill.tied') : t('drill.notTied', { gap: formatMoney(gapMinor, currency, language) })}
            </span>
          )}
          {actions}
          <IconButton icon="close" label={t('drill.close')} onClick={onClose} />
        </div>
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
