import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { formatDate, formatMoney } from '../../../../../shared/i18n/format.ts'
import { orpc } from '../../../../client/client.ts'
import { useLanguage } from '../../../../ui/language/use-language.ts'
import { useText } from '../../../../ui/language/use-text.ts'
import classes from './heading-fields.module.css'

interface CorrectsFieldProps {
  readonly value: string | null
  readonly error: boolean
  readonly currency: string
  readonly onChange: (number: string | null) => void
}

const PAUSE_MS = 150

/** The posted voucher that this one corrects: by its number or by words of its label. */
export function CorrectsField({ value, error, currency, onChange }: CorrectsFieldProps) {
  const t = useText('vouchers')
  const language = useLanguage()
  const [typed, setTyped] = useState(value ?? '')
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS)
  useEffect(() => setTyped(value ?? ''), [value])
  const found = useQuery(
    orpc.vouchers.search.queryOptions({
      input: { filter: { text: asked, state: 'posted' }, offset: 0, limit: 10 },
      enabled: asked.length > 1,
      placeholderData: keepPreviousData,
    }),
  )
  const rows = (found.data?.rows ?? []).filter((row) => row.number !== null)
  const write = (number: string) => {
    const next = number.trim() === '' ? null : number.trim()
    if (next !== value) onChange(next)
  }
  return (
    <Autocomplete
      size="xs"
      label={t('heading.corrects')}
      className={classes.corrects}
      value={typed}
      data={rows.map((row) => row.number ?? '')}
      onChange={setTyped}
      onOptionSubmit={write}
      onBlur={() => write(typed)}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const row = rows.find((known) => known.number === option.value)
        return (
          <span>
            <b>{option.value}</b>{' '}
            {row ? `${formatDate(row.date)} · ${row.label} · ${formatMoney(row.totalXof, currency, language)}` : null}
          </span>
        )
      }}
      comboboxProps={{ width: 460, position: 'bottom-end' }}
      error={error}
      autoComplete="off"
    />
  )
}
