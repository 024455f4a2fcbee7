import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { NewPassphrase, useNewPassphrase } from '../../app/questions/new-passphrase.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './exchange.module.css'

/** Takes the key out of use and makes another under a new passphrase: it cannot be undone, and the reason stays in the chain. */
export function RenewDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('exchange')
  const heads = useText('heads')
  const shell = useText('shell')
  const [reason, setReason] = useState('')
  const typed = useNewPassphrase()
  const { run, pending, failure } = useCommand(client.exchange.renewKey)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (typed.needed !== undefined) return
    const renewed = await run({ reason, passphrase: typed.passphrase })
    if (!renewed.ok) return
    notifications.show({ message: t('key.renewed') })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('key.renewDo')}
      size={460}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <form className={classes.stack} onSubmit={(event) => void submit(event)}>
        <Notice tone="warn">{t('key.renewText')}</Notice>
        <TextInput
          data-autofocus
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autoComplete="off"
        />
        <NewPassphrase typed={typed} label={heads('passphrase.next')} />
        <FailureNote failure={failure} />
        <div className={classes.buttons}>
          <Button type="submit" variant="danger" busy={pending} blocked={typed.needed}>
            {t('key.renewDo')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </form>
    </Modal>
  )
}
