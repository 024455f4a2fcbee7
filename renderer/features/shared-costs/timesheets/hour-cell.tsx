import { type KeyboardEvent, useState } from 'react'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { readHours, writtenHours } from '../model/hours.ts'
import classes from '../shared-costs.module.css'

interface HourCellProps {
  /** Its place in the grid: "row/day". */
  readonly cell: string
  readonly name: string
  readonly hundredths: number
  readonly locked: boolean
  readonly onChange: (hundredths: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** The hours of a day; what is no hours stays in red and says so, and the cell keeps what it had. */
export function HourCell({ cell, name, hundredths, locked, onChange, onKeyDown }: HourCellProps) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? hundredths : readHours(typed)
  const leave = () => {
    if (typed === null || read === null) return
    setTyped(null)
    if (read !== hundredths) onChange(read)
  }
  return (
    <input
      data-cell={cell}
      className={read === null ? `${classes.cell} ${classes.unread}` : classes.cell}
      aria-label={name}
      aria-invalid={read === null || undefined}
      title={read === null ? t('grid.unread', { value: typed ?? '' }) : undefined}
      inputMode="decimal"
      autoComplete="off"
      readOnly={locked}
      value={typed ?? writtenHours(hundredths, language)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null)
        onKeyDown(event)
      }}
    />
  )
}
