import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/paths.ts'
import classes from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon: IconName
  /** What would be here. */
  readonly title: ReactNode
  /** Why it is empty. */
  readonly children?: ReactNode
  /** The one button that changes it. */
  readonly action?: ReactNode
}

/** Nothing is empty without saying what it is, why, and what to do next. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <span className={classes.glyph}>
        <Icon name={icon} />
      </span>
      <strong>{title}</strong>
      {children === undefined ? null : <p className={classes.why}>{children}</p>}
      {action}
    </div>
  )
}
