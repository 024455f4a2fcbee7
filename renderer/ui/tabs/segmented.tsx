import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import classes from './segmented.module.css'

export interface Segment<Key extends string> {
  readonly key: Key
  readonly label: ReactNode
  /** The full name, when the label is short (FR, EN). */
  readonly name?: string | undefined
}

interface SegmentedProps<Key extends string> {
  readonly label: string
  readonly segments: readonly Segment<Key>[]
  readonly value: Key
  readonly onChange: (key: Key) => void
}

/** A choice among a few, all visible. Arrow keys choose. */
export function Segmented<Key extends string>({ label, segments, value, onChange }: SegmentedProps<Key>) {
  const group = useRef<HTMLDivElement>(null)
  // While nothing is chosen the first segment is where the Tab key arrives.
  const entry = segments.some(({ key }) => key === value) ? value : segments[0]?.key
  const move = (event: KeyboardEvent) => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const index = segments.findIndex((segment) => segment.key === value)
    const next = segments[(index + step + segments.length) % segments.length]
    if (!next) return
    onChange(next.key)
    group.current?.querySelector<HTMLButtonElement>(`[data-segment="${next.key}"]`)?.focus()
  }
  return (
    <div ref={group} role="radiogroup" aria-label={label} className={classes.group} onKeyDown={move}>
      {segments.map((segment) => (
        // A radio drawn as a segment: the native one cannot carry this look, and keys work the same.
        // biome-ignore lint/a11y/useSemanticElements: see above
        <button
          key={segment.key}
          type="button"
          role="radio"
          data-segment={segment.key}
          aria-checked={segment.key === value}
          aria-label={segment.name}
          tabIndex={segment.key === entry ? 0 : -1}
          className={classes.segment}
          onClick={() => onChange(segment.key)}
        >
          {segment.label}
        </button>
      ))}
    </div>
  )
}
