import type { Ref } from 'react'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { Kbd } from '../../ui/kbd/kbd.tsx'
import classes from './start-card.module.css'

interface StartCardProps {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly keys: string
  readonly onClick: () => void
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** One way to begin. */
export function StartCard({ icon, title, text, keys, onClick, ref }: StartCardProps) {
  return (
    <button type="button" ref={ref} className={classes.card} onClick={onClick}>
      <span className={classes.top}>
        <span className={classes.glyph}>
          <Icon name={icon} size={19} />
        </span>
        <Kbd keys={keys} />
      </span>
      <span className={classes.title}>{title}</span>
      <span className={classes.text}>{text}</span>
    </button>
  )
}
