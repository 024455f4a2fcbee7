import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/paths.ts'
import classes from './chip.module.css'

export type Tone = 'mute' | 'good' | 'warn' | 'bad' | 'info'

interface ChipProps {
  readonly tone?: Tone | undefined
  /** State has shape, word and colour: the glyph is not optional where the colour says something. */
  readonly icon?: IconName | undefined
  readonly outline?: boolean | undefined
  readonly solid?: boolean | undefined
  readonly children: ReactNode
}

/** A state in a word, with its glyph. Never clickable. */
export function Chip({ tone = 'mute', icon, outline, solid, children }: ChipProps) {
  const names = [classes.chip, classes[tone], outline && classes.outline, solid && classes.solid, !icon && classes.bare]
  return (
    <span className={names.filter(Boolean).join(' ')}>
      {icon ? <Icon name={icon} size={11} /> : null}
      {children}
    </span>
  )
}
