import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import type { LocalDate } from '../../../../../shared/time/local-date.ts'
import { typedDate } from '../model/typed-date.ts'

interface DateFieldProps {
  readonly label: string
  /** The name for screen readers when no label is drawn (in a grid). */
  readonly name?: string | undefined
  /** ISO, or null while none is given. */
  readonly value: LocalDate | null
  readonly onChange: (date: LocalDate | null) => void
  /** The date from which a day or a month typed alone takes the rest. */
  readonly shown: LocalDate
  readonly error?: boolean | undefined
  readonly clearable?: boolean | undefined
  readonly className?: string | undefined
  readonly autoFocus?: boolean | undefined
}

/** A date to type: "6", "6/4" and "060420" are enough. The calendar comes on a click or F4, so that it never covers what one types. */
export function DateField({ label, name, value, onChange, shown, error, clearable, className, autoFocus }: DateFieldProps) {
  const [opened, setOpened] = useState(false)
  return (
    <DateInput
      label={label}
      aria-label={name}
      className={className ?? ''}
      value={value}
      onChange={onChange}
      dateParser={(typed) => typedDate(typed, shown) ?? null}
      popoverProps={{ disabled: !opened }}
      onClick={() => setOpened(true)}
      onBlur={() => setOpened(false)}
      onKeyDown={(event) => {
        if (event.key === 'F4') setOpened(true)
        if (event.key === 'Escape' || event.key === 'Tab' || event.key === 'Enter') setOpened(false)
      }}
      error={error ?? false}
      clearable={clearable ?? false}
      data-autofocus={autoFocus || undefined}
    />
  )
}
