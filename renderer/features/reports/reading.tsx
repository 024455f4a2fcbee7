import { useEffect, useState } from 'react'
import { useText } from '../../ui/language/use-text.ts'
import classes from './reports.module.css'

/** Under this many milliseconds nothing shows: a flash is worse than a short wait. */
const PATIENCE_MS = 300

/** Stands where a preview will be, once one has to wait for it. */
export function Reading() {
  const t = useText('shell')
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), PATIENCE_MS)
    return () => window.clearTimeout(timer)
  }, [])
  return (
    <p className={classes.reading} role="status">
      {shown ? t('table.loading') : null}
    </p>
  )
}
