import type { CSSProperties } from 'react'
import classes from './icon.module.css'
import { ICON_PATHS, type IconName } from './paths.ts'

interface IconProps {
  readonly name: IconName
  /** Side in pixels: 16 in buttons and the rail, 13 beside small text, 11 in chips. */
  readonly size?: number | undefined
  /** What it says, when no word stands beside it; without it the glyph is hidden from screen readers. */
  readonly label?: string | undefined
  readonly className?: string | undefined
}

/** A glyph in the ink of its text. */
export function Icon({ name, size = 16, label, className }: IconProps) {
  const style = { '--icon': `${size}px`, strokeWidth: size <= 11 ? 2 : 1.5 } as CSSProperties
  const classNames = className ? `${classes.icon} ${className}` : classes.icon
  const path = <path d={ICON_PATHS[name]} />
  if (label === undefined) {
    return (
      <svg className={classNames} viewBox="0 0 16 16" style={style} aria-hidden="true">
        {path}
      </svg>
    )
  }
  return (
    <svg className={classNames} viewBox="0 0 16 16" style={style} role="img" aria-label={label}>
      <title>{label}</title>
      {path}
    </svg>
  )
}
