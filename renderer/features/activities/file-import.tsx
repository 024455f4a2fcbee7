import { FileButton, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import type { Action } from '../../client/use-action.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './activities.module.css'

interface FileImportProps<Answer> {
  readonly title: string
  readonly about: string
  readonly action: Pick<Action<{ file: File; dryRun: boolean }, Answer>, 'run' | 'pending' | 'failure'>
  /** What the file holds, in a sentence. */
  readonly spoken: (answer: Answer) => string
  /** Its rows, where they are worth seeing before they are kept. */
  readonly rows?: ((answer: Answer) => ReactNode) | undefined
  readonly onClose: () => void
}

/** A file that is read whole, shown, then kept whole or not at all. */
export function FileImport<Answer>({ title, about, action, spoken, rows, onClose }: FileImportProps<Answer>) {
  const t = useText('activities')
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<Answer | null>(null)
  const look = async (chosen: File | null) => {
    if (!chosen) return
    setFile(chosen)
    setPreview(null)
    const answer = await action.run({ file: chosen, dryRun: true })
    if (answer.ok) setPreview(answer.value)
  }
  const keep = async () => {
    if (!file) return
    const answer = await action.run({ file, dryRun: false })
    if (!answer.ok) return
    notifications.show({ message: t('import.done') })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title} size={640} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={classes.dialog}>
        <p className={`${text.small} ${text.second}`}>{about}</p>
        <div className={classes.actions}>
          <FileButton onChange={(chosen) => void look(chosen)} accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt">
            {(button) => (
              <Button
                variant={preview === null ? 'primary' : 'default'}
                icon="folder"
                busy={action.pending}
                onClick={button.onClick}
              >
                {t('import.choose')}
              </Button>
            )}
          </FileButton>
          <span className={text.small}>{file?.name}</span>
        </div>
        <FailureNote failure={action.failure} limit={50} />
        {preview === null ? null : (
          <>
            <strong>{spoken(preview)}</strong>
            {rows ? <div className={classes.preview}>{rows(preview)}</div> : null}
            <div>
              <Button variant="primary" icon="import" busy={action.pending} onClick={() => void keep()}>
                {t('import.do')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}
