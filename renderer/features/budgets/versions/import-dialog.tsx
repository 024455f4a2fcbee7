import { FileButton, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { formatMoney } from '../../../../shared/i18n/format.ts'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import classes from './versions.module.css'

type Preview = Awaited<ReturnType<typeof client.budgets.importDraft>>

interface ImportDialogProps {
  readonly grant: string
  readonly opened: boolean
  /** A draft is there that the file would replace. */
  readonly replaces: boolean
  readonly onClose: () => void
  readonly onImported: () => void
}

/** A budget workbook: read whole, shown with every fault at its cell, then taken into the draft whole or not at all. */
export function ImportDialog({ grant, opened, replaces, onClose, onImported }: ImportDialogProps) {
  const t = useText('budgetVersions')
  const shell = useText('shell')
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const { run, pending, failure, reset } = useCommand(client.budgets.importDraft)
  const close = () => {
    setFile(null)
    setPreview(null)
    reset()
    onClose()
  }
  const look = async (chosen: File | null) => {
    if (!chosen) return
    setFile(chosen)
    setPreview(null)
    const answer = await run({ grant, file: chosen, dryRun: true })
    if (answer.ok) setPreview(answer.value)
  }
  const write = async () => {
    if (!file) return
    const answer = await run({ grant, file, dryRun: false })
    if (!answer.ok) return
    notifications.show({ message: t('importing.done', { count: answer.value.lines }) })
    close()
    onImported()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('importing.title')}
      size={640}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('importing.text')}</p>
        <div>
          <FileButton onChange={(chosen) => void look(chosen)} accept=".xlsx,.xlsm,.ods,.csv">
            {(button) => (
              <Button variant={preview ? 'default' : 'primary'} icon="folder" busy={pending} onClick={button.onClick}>
                {t('importing.choose')}
              </Button>
            )}
          </FileButton>{' '}
          {file?.name}
        </div>
        <FailureNote failure={failure} limit={50} />
        {preview ? <PreviewNote preview={preview} /> : null}
        {preview && replaces ? <Notice tone="warn">{t('importing.replaces')}</Notice> : null}
        {preview ? (
          <div>
            <Button variant="primary" icon="import" busy={pending} onClick={() => void write()}>
              {t('importing.do')}
            </Button>
          </div>
        ) : null}
      </div>
    </Modal>
  )
}

function PreviewNote({ preview }: { readonly preview: Preview }) {
  const t = useText('budgetVersions')
  const language = useLanguage()
  const { lines, totalMinor, currency, warnings } = preview
  return (
    <>
      <Notice tone="good">
        <strong>{t('importing.preview', { count: lines })}</strong>{' '}
        {t('importing.total', { amount: `${formatMoney(totalMinor, currency, language)} ${currency}` })}
      </Notice>
      {(['added', 'changed', 'dropped'] as const).map((kind) =>
        preview[kind].length === 0 ? null : <p key={kind}>{t(`importing.${kind}`, { codes: preview[kind].join(', ') })}</p>,
      )}
      {warnings.length > 0 ? (
        <Notice tone="warn">
          <FaultList faults={warnings} limit={8} title={t('importing.warnings', { count: warnings.length })} />
        </Notice>
      ) : null}
    </>
  )
}
