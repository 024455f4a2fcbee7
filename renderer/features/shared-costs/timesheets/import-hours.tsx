import { FileButton, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'

/** Hours from a file, whole or not at all; what is wrong in it is shown with its cells. */
export function ImportHours() {
  const t = useText('sharedCosts')
  const { run, pending, failure, reset } = useCommand(client.sharedCosts.importTimesheets)
  const send = async (file: File | null) => {
    if (!file) return
    const answer = await run({ file })
    if (answer.ok) notifications.show({ message: t('sheets.imported', { ...answer.value }) })
  }
  return (
    <>
      <FileButton onChange={(file) => void send(file)} accept=".csv,.xlsx,.ods">
        {(button) => (
          <Button icon="import" busy={pending} title={t('sheets.importNote')} onClick={button.onClick}>
            {t('sheets.import')}
          </Button>
        )}
      </FileButton>
      <Modal opened={failure !== null} onClose={reset} title={t('sheets.import')} size={560}>
        <FailureNote failure={failure} />
        <p>{t('sheets.importNote')}</p>
      </Modal>
    </>
  )
}
