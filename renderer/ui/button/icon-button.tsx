import type { ButtonHTMLAttributes, Ref } from 'react'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/paths.ts'
import classes from './button.module.css'

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: IconName
  /** What it does: read aloud, and shown to whoever points at it. */
  readonly label: string
  readonly size?: number | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A button with a glyph only. */
export function IconButton({ icon, label, size, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={[classes.iconOnly, className].filter(Boolean).join(' ')}
    >
      <Icon name={icon} size={size} />
    </button>
  )
}
