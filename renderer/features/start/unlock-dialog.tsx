import { Modal, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { faultsOf } from '../../client/failure.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './start.module.css'
import type { OpeningSteps } from './use-opening.ts'

/** Asks for what a ledger needs to open: its passphrase or recovery key, or who one is. */
export function UnlockDialog({ steps }: { readonly steps: OpeningSteps }) {
  const t = useText('start')
  const words = useText('shell')
  const { opening } = steps
  return (
    <Modal
      opened={opening !== null}
      onClose={steps.giveUp}
      title={t('unlock.title', { name: opening?.name ?? '' })}
      size={420}
      closeButtonProps={{ 'aria-label': words('action.close') }}
    >
      {opening ? (
        <UnlockForm key={opening.fileId} steps={steps} asksPassphrase={opening.asksPassphrase} asksUser={opening.asksUser} />
      ) : null}
    </Modal>
  )
}

interface UnlockFormProps {
  readonly steps: OpeningSteps
  readonly asksPassphrase: boolean
  readonly asksUser: boolean
}

function UnlockForm({ steps, asksPassphrase, asksUser }: UnlockFormProps) {
  const t = useText('start')
  const words = useText('shell')
  const [passphrase, setPassphrase] = useState('')
  const [user, setUser] = useState('')
  // The question itself is on the screen: only a wrong answer is a failure to show.
  const asked = ['PASSPHRASE_NEEDED', 'USER_NEEDED']
  const faults = faultsOf(steps.failure)
  const onlyAsks = faults.length > 0 && faults.every((fault) => asked.includes(fault.code))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void steps.answer(passphrase, user.trim())
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      {asksPassphrase ? (
        <PasswordInput
          data-autofocus
          label={t('unlock.passphrase')}
          description={t('unlock.recovery')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
        />
      ) : null}
      {asksUser ? (
        <TextInput
          data-autofocus={!asksPassphrase}
          label={t('unlock.user')}
          value={user}
          onChange={(event) => setUser(event.currentTarget.value)}
          autoComplete="off"
        />
      ) : null}
      {onlyAsks ? null : <FailureNote failure={steps.failure} />}
      <div className={classes.buttons}>
        <Button variant="primary" type="submit" busy={steps.pending}>
          {t('unlock.open')}
        </Button>
        <Button onClick={steps.giveUp}>{words('action.back')}</Button>
      </div>
    </form>
  )
}
