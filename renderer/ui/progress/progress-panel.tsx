import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { Button } from '../button/button.tsx'
import { useText } from '../language/use-text.ts'
import classes from './progress-panel.module.css'

interface ProgressPanelProps {
  /** What is being done. */
  readonly title: ReactNode
  readonly done: number
  /** Null while the whole is not known. */
  readonly total: number | null
  /** What the count counts, or which stage it is. */
  readonly note?: ReactNode
  readonly cancelling?: boolean | undefined
  readonly onCancel?: (() => void) | undefined
}

/** Under this many milliseconds nothing shows: a flash is worse than a short wait. */
const PATIENCE_MS = 300

/** Long work: what, how far in things counted, and a way to stop. */
export function ProgressPanel({ title, done, total, note, cancelling, onCancel }: ProgressPanelProps) {
  const t = useText('shell')
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), PATIENCE_MS)
    return () => window.clearTimeout(timer)
  }, [])
  if (!shown) return null
  const known = total !== null && total > 0
  const style = { '--part': known ? `${(100 * Math.min(done, total)) / total}%` : '100%' } as CSSProperties
  return (
    <div className={classes.panel} aria-live="polite">
      <div className={classes.line}>
        <span>{title}</span>
        <span className={classes.count}>
          {known ? t('progress.ofTotal', { done, total }) : done > 0 ? t('progress.done', { count: done }) : ''}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={typeof title === 'string' ? title : undefined}
        aria-valuenow={known ? done : undefined}
        aria-valuemax={known ? total : undefined}
        className={known ? classes.track : `${classes.track} ${classes.unknown}`}
        style={style}
      >
        <i />
      </div>
      <div className={classes.line}>
        <span className={classes.note}>{cancelling ? t('progress.cancelling') : (note ?? t('progress.workGoesOn'))}</span>
        {onCancel ? (
          <Button small busy={cancelling} onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
