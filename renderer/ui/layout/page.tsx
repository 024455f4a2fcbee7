import { type ReactNode, useContext } from 'react'
import classes from './page.module.css'
import { PageNotice } from './page-notice.ts'

interface PageProps {
  readonly title: ReactNode
  /** Quiet words after the title: which version, at which date. */
  readonly sub?: ReactNode
  /** Chips and tabs that follow the title. */
  readonly beside?: ReactNode
  /** Actions at the right end; the primary one comes last. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A page: its title row of 30 px, then what fills the window down to the status line. */
export function Page({ title, sub, beside, actions, children }: PageProps) {
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {sub === undefined ? null : <span className={classes.sub}>{sub}</span>}
        {beside}
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </div>
      {useContext(PageNotice)}
      {children}
    </div>
  )
}
