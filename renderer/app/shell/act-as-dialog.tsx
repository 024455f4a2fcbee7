import { Modal, PasswordInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { client } from '../../client/client.ts'
import { faultsOf } from '../../client/failure.ts'
import { useAction } from '../../client/use-action.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { useScope } from './scope.tsx'

interface ActAsDialogProps {
  /** Who is wanted; null while nobody is. */
  readonly user: string | null
  readonly onClose: () => void
}

/** Acts as somebody else: at once when no passphrase is asked (a ledger that is not encrypted), else after it is given. */
export function ActAsDialog({ user, onClose }: ActAsDialogProps) {
  const t = useText('shell')
  const { ledger } = useScope()
  const [passphrase, setPassphrase] = useState('')
  const { run, failure, pending, reset } = useAction(client.settings.actAs)
  const asked = useRef<string | null>(null)

  const send = async (name: string, given?: string) => {
    const answer = await run(given === undefined ? { user: name } : { user: name, passphrase: given })
    if (!answer.ok) return
    notifications.show({ message: t('user.actingAs', { name }) })
    onClose()
  }
  useEffect(() => {
    if (user === asked.current) return
    asked.current = user
    setPassphrase('')
    reset()
    if (user !== null && !ledger.encrypted) void send(user)
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (user !== null) void send(user, passphrase)
  }
  const needed = faultsOf(failure).every((fault) => fault.code === 'PASSPHRASE_NEEDED')
  const opened = user !== null && (ledger.encrypted || failure !== null)
  return (
    <Modal opened={opened} onClose={onClose} title={user === null ? '' : `${t('user.actAs')} ${user}`} size={380}>
      <form onSubmit={submit} className={text.column} style={{ gap: 12 }}>
        <PasswordInput
          data-autofocus
          label={t('user.passphraseFor', { name: user ?? '' })}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
        />
        {needed && failure?.kind === 'faults' ? null : <FailureNote failure={failure} />}
        <div className={text.row}>
          <Button variant="primary" type="submit" busy={pending}>
            {t('action.next')}
          </Button>
          <Button onClick={onClose}>{t('action.back')}</Button>
        </div>
      </form>
    </Modal>
  )
}
