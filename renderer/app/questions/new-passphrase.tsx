import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../ui/language/use-text.ts'

const SHORTEST = 10

export interface TypedPassphrase {
  readonly passphrase: string
  readonly again: string
  readonly setPassphrase: (text: string) => void
  readonly setAgain: (text: string) => void
  /** Why it cannot be taken yet. */
  readonly needed: string | undefined
}

/** A passphrase that is chosen: typed twice, since nobody could say it again. */
export function useNewPassphrase(): TypedPassphrase {
  const t = useText('heads')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const isShort = [...passphrase.normalize('NFKC')].length < SHORTEST
  const needed = isShort ? t('passphrase.short') : passphrase === again ? undefined : t('passphrase.differs')
  return { passphrase, again, setPassphrase, setAgain, needed }
}

/** Its two fields. */
export function NewPassphrase({ typed, label }: { readonly typed: TypedPassphrase; readonly label: string }) {
  const t = useText('heads')
  return (
    <>
      <PasswordInput
        label={label}
        description={t('passphrase.short')}
        value={typed.passphrase}
        onChange={(event) => typed.setPassphrase(event.currentTarget.value)}
        autoComplete="off"
      />
      <PasswordInput
        label={t('passphrase.again')}
        value={typed.again}
        onChange={(event) => typed.setAgain(event.currentTarget.value)}
        autoComplete="off"
      />
    </>
  )
}
