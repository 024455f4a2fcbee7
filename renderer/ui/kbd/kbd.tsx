import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/paths.ts'
import { useText } from '../language/use-text.ts'
import classes from './kbd.module.css'

const ARROWS: Readonly<Record<string, IconName>> = {
  ArrowUp: 'arrowUp',
  ArrowDown: 'arrowDown',
  ArrowLeft: 'arrowLeft',
  ArrowRight: 'arrowRight',
}
const NAMED = ['Enter', 'Escape', 'Shift', 'Delete', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const

/** The name of keys in the reader's language: "Ctrl Enter" is "Ctrl Entrée" in French. */
export function useKeyNames(): (keys: string) => string {
  const t = useText('shell')
  return (keys) =>
    keys
      .split(' ')
      .map((key) => {
        const named = NAMED.find((name) => name === key)
        return named ? t(`key.${named}`) : key
      })
      .join(' ')
}

interface KbdProps {
  /** Keys parted by spaces, by their English names: "Ctrl K", "Shift Enter", "ArrowUp". */
  readonly keys: string
}

/** A key or a chord, as it is drawn on a keyboard. */
export function Kbd({ keys }: KbdProps) {
  const names = useKeyNames()
  const arrow = ARROWS[keys]
  return (
    <kbd className={arrow ? `${classes.kbd} ${classes.arrow}` : classes.kbd}>
      {arrow ? <Icon name={arrow} size={10} label={names(keys)} /> : names(keys)}
    </kbd>
  )
}
