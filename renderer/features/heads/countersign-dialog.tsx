import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { client } from '../../client/client.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useCommand } from '../../client/use-command.ts'
import { useText } from '../../ui/language/use-text.ts'
import { HandOverForm } from './hand-over-form.tsx'
import { useHandedOver } from './use-handed-over.ts'

/** Countersigns the head of a partner, and hands the note back with one signature more. */
export function CountersignDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('heads')
  const shell = useText('shell')
  const given = useHandedOver()
  const { run, pending, failure } = useCommand(client.heads.countersign)
  const send = async () => {
    const made = await run(given.input)
    if (!made.ok) return
    const { exportId, fileName, isNew, later } = made.value
    await downloadExport(exportId, fileName)
    notifications.show({ message: t(isNew ? 'countersign.new' : 'countersign.known', { file: fileName }) })
    if (later !== null) notifications.show({ message: t('countersign.later', { sequence: later }) })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('countersign.title')}
      size={620}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <HandOverForm
        given={given}
        action={t('countersign.do')}
        accept=".head,.txt,.sikpkg,.pdf"
        busy={pending}
        failure={failure}
        onSend={() => void send()}
      >
        {t('countersign.text')}
      </HandOverForm>
    </Modal>
  )
}
