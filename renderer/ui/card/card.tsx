import type { ReactNode } from 'react'
import classes from './card.module.css'

interface CardProps {
  readonly title?: ReactNode
  /** Quiet words after the title. */
  readonly note?: ReactNode
  /** What stands at the right end of the head. */
  readonly end?: ReactNode
  /** A line between head and body, for cards whose body is a table. */
  readonly ruled?: boolean | undefined
  /** The body fills the card edge to edge (a table); otherwise it keeps 12 px around. */
  readonly flush?: boolean | undefined
  /** The card takes the room that is left and scrolls inside. */
  readonly grow?: boolean | undefined
  readonly label?: string | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/** A sheet of paper on the desk: the container of everything on a page. */
export function Card({ title, note, end, ruled, flush, grow, label, className, children }: CardProps) {
  const names = [classes.card, ruled && classes.ruled, grow && classes.grow, className]
  const headed = title !== undefined || end !== undefined
  return (
    <section className={names.filter(Boolean).join(' ')} aria-label={label ?? (typeof title === 'string' ? title : undefined)}>
      {headed ? (
        <header className={classes.head}>
          {title === undefined ? null : <h2 className={classes.title}>{title}</h2>}
          {note === undefined ? null : <span className={classes.note}>{note}</span>}
          {end === undefined ? null : <div className={classes.end}>{end}</div>}
        </header>
      ) : null}
      <div className={flush ? classes.flush : headed ? classes.body : classes.bodyAlone}>{children}</div>
    </section>
  )
}
