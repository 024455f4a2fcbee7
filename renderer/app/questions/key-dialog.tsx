import { Modal, PasswordInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { client } from '../../client/client.ts'
import { useAction } from '../../client/use-action.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx'
import classes from './questions.module.css'

interface KeyDialogProps {
  readonly mode: 'unlock' | 'make' | 'change'
  readonly onDone: () => void
  readonly onClose: () => void
}

const TITLES = { unlock: 'ask.unlock', make: 'ask.make', change: 'ask.change' } as const

/** The passphrase of the organisation's key: given, chosen for the first time, or changed. */
export function KeyDialog({ mode, onDone, onClose }: KeyDialogProps) {
  const t = useText('heads')
  const shell = useText('shell')
  return (
    <Modal opened onClose={onClose} title={t(TITLES[mode])} size={460} closeButtonProps={{ 'aria-label': shell('action.close') }}>
      {mode === 'unlock' ? (
        <UnlockForm onDone={onDone} onClose={onClose} />
      ) : mode === 'make' ? (
        <MakeForm onDone={onDone} onClose={onClose} />
      ) : (
        <ChangeForm onDone={onDone} onClose={onClose} />
      )}
    </Modal>
  )
}

type FormProps = Omit<KeyDialogProps, 'mode'>

function UnlockForm({ onDone, onClose }: FormProps) {
  const t = useText('heads')
  const shell = useText('shell')
  const [passphrase, setPassphrase] = useState('')
  const { run, pending, failure } = useAction(client.exchange.unlockKey)
  const needed = passphrase === '' ? t('passphrase.type') : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (needed !== undefined) return
    const unlocked = await run({ passphrase })
    if (!unlocked.ok) return
    notifications.show({ message: t('unlocked') })
    onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <p>{t('ask.unlockText')}</p>
      <PasswordInput
        data-autofocus
        label={t('passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
      />
      <FailureNote failure={failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="unlock" busy={pending} blocked={needed}>
          {t('unlock.do')}
        </Button>
        <Button onClick={onClose}>{shell('action.back')}</Button>
      </div>
    </form>
  )
}

function MakeForm({ onDone, onClose }: FormProps) {
  const t = useText('heads')
  const shell = useText('shell')
  const typed = useNewPassphrase()
  const { run, pending, failure } = useCommand(client.exchange.makeKey)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (typed.needed !== undefined) return
    const made = await run({ passphrase: typed.passphrase })
    if (made.ok) onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <p>{t('ask.makeText')}</p>
      <NewPassphrase typed={typed} label={t('passphrase')} />
      <FailureNote failure={failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="key" busy={pending} blocked={typed.needed}>
          {t('make.do')}
        </Button>
        <Button onClick={onClose}>{shell('action.back')}</Button>
      </div>
    </form>
  )
}

function ChangeForm({ onDone, onClose }: FormProps) {
  const t = useText('heads')
  const shell = useText('shell')
  const [current, setCurrent] = useState('')
  const typed = useNewPassphrase()
  const { run, pending, failure } = useCommand(client.exchange.changeKeyPassphrase)
  const needed = current === '' ? t('passphrase.type') : typed.needed
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (needed !== undefined) return
    const changed = await run({ current, next: typed.passphrase })
    if (!changed.ok) return
    notifications.show({ message: t('changed') })
    onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <PasswordInput
        data-autofocus
        label={t('passphrase')}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        autoComplete="off"
      />
      <NewPassphrase typed={typed} label={t('passphrase.next')} />
      <FailureNote failure={failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" busy={pending} blocked={needed}>
          {t('change.do')}
        </Button>
        <Button onClick={onClose}>{shell('action.back')}</Button>
      </div>
    </form>
  )
}
