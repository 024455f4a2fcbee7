import { Modal, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { faultsOf } from '../../client/failure.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './start.module.css'
import type { OpeningSteps } from './use-opening.ts'

/** Asks for the passphrase of a ledger, or its recovery key. */
export function UnlockDialog({ steps }: { readonly steps: OpeningSteps }) {
  const t = useText('start')
  const { asking } = steps
  return (
    <Modal opened={asking !== null} onClose={steps.giveUp} title={t('unlock.title', { name: asking?.name ?? '' })} size={420}>
      {asking ? <UnlockForm key={asking.fileId} steps={steps} /> : null}
    </Modal>
  )
}

function UnlockForm({ steps }: { readonly steps: OpeningSteps }) {
  const t = useText('start')
  const shell = useText('shell')
  const [passphrase, setPassphrase] = useState('')
  // The question itself is on the screen: only a wrong answer is a failure to show.
  const onlyAsked = faultsOf(steps.failure).some((fault) => fault.code === 'PASSPHRASE_NEEDED')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    steps.answer(passphrase)
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordInput
        data-autofocus
        label={t('unlock.passphrase')}
        description={t('unlock.recovery')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
      />
      {onlyAsked ? null : <FailureNote failure={steps.failure} />}
      <div className={classes.buttons}>
        <Button variant="primary" type="submit" busy={steps.pending} blocked={passphrase === '' ? t('unlock.type') : undefined}>
          {t('unlock.open')}
        </Button>
        <Button onClick={steps.giveUp}>{shell('action.back')}</Button>
      </div>
    </form>
  )
}
