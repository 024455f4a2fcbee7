import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import classes from './tabs.module.css'

export interface Tab<Key extends string> {
  readonly key: Key
  readonly label: ReactNode
  /** A count that asks for attention, in laterite. */
  readonly count?: number | undefined
}

interface TabsProps<Key extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Key>[]
  readonly active: Key
  readonly onChange: (key: Key) => void
  /** Under a title there is no line; above a card's body there is one. */
  readonly ruled?: boolean | undefined
}

/** Views of one page. Arrow keys move between them. */
export function Tabs<Key extends string>({ label, tabs, active, onChange, ruled }: TabsProps<Key>) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const index = tabs.findIndex((tab) => tab.key === active)
    const next = tabs[(index + step + tabs.length) % tabs.length]
    if (!next) return
    onChange(next.key)
    list.current?.querySelector<HTMLButtonElement>(`[data-tab="${next.key}"]`)?.focus()
  }
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={ruled ? `${classes.tabs} ${classes.ruled}` : classes.tabs}
      onKeyDown={move}
    >
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          data-tab={tab.key}
          aria-selected={tab.key === active}
          tabIndex={tab.key === active ? 0 : -1}
          className={classes.tab}
          onClick={() => onChange(tab.key)}
        >
          {tab.label}
          {tab.count ? <b className={classes.count}>{tab.count}</b> : null}
        </button>
      ))}
    </div>
  )
}
