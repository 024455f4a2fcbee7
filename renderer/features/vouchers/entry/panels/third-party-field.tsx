import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from '../../../../client/client.ts'

interface ThirdPartyFieldProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (name: string | null) => void
  readonly width?: number | undefined
}

const PAUSE_MS = 150
const OFFERED = 12

/** A payee or supplier: those the ledger knows are offered, a new name is simply typed. */
export function ThirdPartyField({ label, value, onChange, width }: ThirdPartyFieldProps) {
  const [typed, setTyped] = useState(value ?? '')
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS)
  useEffect(() => setTyped(value ?? ''), [value])
  const known = useQuery(
    orpc.settings.thirdParties.queryOptions({
      input: { text: asked, limit: OFFERED },
      enabled: asked.length > 1,
      placeholderData: keepPreviousData,
    }),
  )
  const write = (name: string) => {
    const next = name.trim() === '' ? null : name.trim()
    if (next !== value) onChange(next)
  }
  return (
    <Autocomplete
      size="xs"
      label={label}
      value={typed}
      data={[...new Set(known.data ?? [])]}
      onChange={setTyped}
      onOptionSubmit={write}
      onBlur={() => write(typed)}
      filter={({ options }) => options}
      autoComplete="off"
      style={width === undefined ? { minWidth: 0 } : { width }}
    />
  )
}
