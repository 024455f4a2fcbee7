import { useState } from 'react'
import classes from './versions.module.css'

interface GridFieldProps {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly width: number
  readonly number?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly list?: string | undefined
  /** Written out when the field is left: what is typed stays as it is until then. */
  readonly shown?: string | undefined
}

/** One cell of a grid to type in; it gives its value when it is left, and on Enter. */
export function GridField({ name, value, onChange, width, number, disabled, list, shown }: GridFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    if (typed === null) return
    if (typed !== value) onChange(typed)
    setTyped(null)
  }
  return (
    <input
      aria-label={name}
      className={number ? `${classes.field} ${classes.number}` : classes.field}
      style={{ minWidth: width, width: '100%' }}
      value={typed ?? shown ?? value}
      disabled={disabled}
      list={list}
      autoComplete="off"
      inputMode={number ? 'decimal' : 'text'}
      title={shown ?? value}
      onFocus={() => setTyped(value)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
