import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type Ref, useEffect, useState } from 'react'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './register.module.css'

interface TextFilterProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onLeaveDown: () => void
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** Letters come in bursts: the ledger is asked when they pause. */
const PAUSE_MS = 200

/** Words, a number, a third party or an account to look for; Arrow down goes on to the list, Escape clears. */
export function TextFilter({ value, onChange, onLeaveDown, ref }: TextFilterProps) {
  const t = useText('vouchers')
  const [typed, setTyped] = useState(value)
  const ask = useDebouncedCallback(onChange, PAUSE_MS)
  // The address changes by itself too: a saved view, the back key.
  useEffect(() => setTyped(value), [value])
  const write = (text: string) => {
    setTyped(text)
    ask(text)
  }
  return (
    <TextInput
      ref={ref}
      className={classes.search}
      aria-label={t('filter.text')}
      placeholder={t('filter.text')}
      leftSection={<Icon name="search" size={13} />}
      value={typed}
      onChange={(event) => write(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') {
          event.preventDefault()
          onLeaveDown()
        }
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation()
          write('')
        }
      }}
    />
  )
}
