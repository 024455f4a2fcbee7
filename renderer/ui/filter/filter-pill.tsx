import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon } from '../icon/icon.tsx'
import { useText } from '../language/use-text.ts'
import classes from './filter-pill.module.css'

interface FilterPillProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onReset'> {
  /** Set: in laterite, with a cross that clears it when `onClear` is given. */
  readonly active?: boolean | undefined
  readonly onClear?: (() => void) | undefined
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A filter over a list. It is the target of a menu; once set it says its value and can be cleared. */
export function FilterPill({ active, onClear, children, ...rest }: FilterPillProps) {
  const t = useText('shell')
  return (
    <span className={active ? `${classes.pill} ${classes.active}` : classes.pill}>
      <button type="button" className={classes.words} {...rest}>
        {children}
        {active && onClear ? null : <Icon name="chevronDown" size={13} />}
      </button>
      {active && onClear ? (
        <button type="button" className={classes.clear} onClick={onClear} aria-label={t('action.clear')}>
          <Icon name="close" size={13} />
        </button>
      ) : null}
    </span>
  )
}
