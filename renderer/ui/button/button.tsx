import { type ButtonHTMLAttributes, type ReactNode, type Ref, use } from 'react'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/paths.ts'
import { Kbd } from '../kbd/kbd.tsx'
import { BlockReason } from './block-reason.ts'
import classes from './button.module.css'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** One primary button per screen, at the top right. */
  readonly variant?: 'primary' | 'default' | 'quiet' | 'danger' | undefined
  readonly icon?: IconName | undefined
  /** The shortcut that does the same, shown in the button. */
  readonly keys?: string | undefined
  /** Why it cannot be used now. The button stays visible and says why to whoever points at it or reads the screen. */
  readonly blocked?: string | undefined
  readonly busy?: boolean | undefined
  readonly small?: boolean | undefined
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A button with a word; see IconButton for one with a glyph only. */
export function Button({
  variant = 'default',
  icon,
  keys,
  blocked,
  busy,
  small,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const place = use(BlockReason)
  const off = blocked !== undefined || busy === true
  const names = [classes.button, classes[variant], small && classes.small, blocked !== undefined && classes.off, className]
  return (
    <button
      type="button"
      {...rest}
      className={names.filter(Boolean).join(' ')}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      title={blocked === undefined ? rest.title : (place ?? blocked)}
      onClick={(event) => (off ? event.preventDefault() : onClick?.(event))}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
      {keys ? <Kbd keys={keys} /> : null}
    </button>
  )
}
