import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/paths.ts'
import classes from './notice.module.css'

type NoticeTone = 'info' | 'good' | 'warn' | 'bad'

const ICONS: Readonly<Record<NoticeTone, IconName>> = { info: 'info', good: 'check', warn: 'alert', bad: 'alert' }

interface NoticeProps {
  readonly tone?: NoticeTone | undefined
  readonly icon?: IconName | undefined
  /** Read aloud at once: for what has just happened, not for what stands on the page. */
  readonly alert?: boolean | undefined
  readonly children: ReactNode
}

/** A sentence set apart, with the line of its tone on the left. */
export function Notice({ tone = 'info', icon, alert, children }: NoticeProps) {
  return (
    <div className={`${classes.notice} ${classes[tone]}`} role={alert ? 'alert' : undefined}>
      <Icon name={icon ?? ICONS[tone]} className={classes.icon} />
      <div className={classes.text}>{children}</div>
    </div>
  )
}
