import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { useText } from '../../ui/language/use-text.ts'
import { HandOverForm } from './hand-over-form.tsx'
import { useHandedOver } from './use-handed-over.ts'

/** Takes in a head of this ledger that came back countersigned. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('heads')
  const shell = useText('shell')
  const given = useHandedOver()
  const { run, pending, failure } = useCommand(client.heads.import)
  const send = async () => {
    const taken = await run(given.input)
    if (!taken.ok) return
    const { sequence, organisations, isNew } = taken.value
    const details = { sequence, organisations: organisations.join(', ') }
    notifications.show({ message: isNew ? t('import.new', details) : t('import.known', { sequence }) })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('import.title')}
      size={620}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <HandOverForm
        given={given}
        action={t('import.do')}
        accept=".head,.txt"
        busy={pending}
        failure={failure}
        onSend={() => void send()}
      >
        {t('import.text')}
      </HandOverForm>
    </Modal>
  )
}
