import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { FileDrop } from '../vouchers/import/file-drop.tsx'
import classes from './capacity.module.css'

/** Takes a file of assessments: all of it, or none with every fault. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('capacity')
  const load = useCommand(client.capacity.importAssessments)
  const take = async (file: File) => {
    const answer = await load.run({ file })
    if (!answer.ok) return
    notifications.show({ message: t('imported', { count: answer.value.assessments }) })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('importTitle')} size={560}>
      <div className={classes.dialog}>
        <p className={classes.quiet}>{t('importWhy')}</p>
        <FileDrop onFile={(file) => void take(file)} />
        <FailureNote failure={load.failure} limit={40} />
      </div>
    </Modal>
  )
}
