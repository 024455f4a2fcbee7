import { FileButton, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Notice } from '../../ui/notice/notice.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './third-parties.module.css'

type Preview = Awaited<ReturnType<typeof client.thirdParties.import>>
type PreviewRow = Preview['rows'][number]
const FIELDS = [
  'kind',
  'taxNumber',
  'phone',
  'email',
  'address',
  'bank',
  'bankAccount',
  'mobileOperator',
  'mobileNumber',
  'screenedOn',
  'screeningReference',
  'paymentDays',
  'note',
] as const
const LOOKS = { created: ['good', 'plus'], updated: ['info', 'pencil'], unchanged: ['mute', 'minus'] } as const

interface ImportDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** A file of third parties: read whole, shown, then written whole or not at all. */
export function ImportDialog({ opened, onClose }: ImportDialogProps) {
  const t = useText('thirdParties')
  const shell = useText('shell')
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const { run, pending, failure, reset } = useCommand(client.thirdParties.import)
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
    const answer = await run({ file: chosen, dryRun: true })
    if (answer.ok) setPreview(answer.value)
  }
  const write = async () => {
    if (!file) return
    const answer = await run({ file, dryRun: false })
    if (!answer.ok) return
    const { created, updated } = answer.value
    notifications.show({ message: t('importing.done', { created, updated }) })
    close()
  }
  const idle = preview !== null && preview.created + preview.updated === 0
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('importing.title')}
      size={640}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p className={`${text.small} ${text.second}`}>{t('importing.text')}</p>
        <div className={classes.actions}>
          <FileButton onChange={(chosen) => void look(chosen)} accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt">
            {(button) => (
              <Button variant={preview ? 'default' : 'primary'} icon="folder" busy={pending} onClick={button.onClick}>
                {t('importing.choose')}
              </Button>
            )}
          </FileButton>
          <span className={text.small}>{file?.name}</span>
        </div>
        <FailureNote failure={failure} limit={50} />
        {preview ? <PreviewTable preview={preview} /> : null}
        {preview && !idle ? (
          <div>
            <Button variant="primary" icon="import" busy={pending} onClick={() => void write()}>
              {t('importing.do')}
            </Button>
          </div>
        ) : null}
        {idle ? <Notice>{t('importing.nothing')}</Notice> : null}
      </div>
    </Modal>
  )
}

function PreviewTable({ preview }: { readonly preview: Preview }) {
  const t = useText('thirdParties')
  const { created, updated, unchanged, rows, warnings } = preview
  const columns: readonly Column<PreviewRow>[] = [
    { key: 'name', head: t('importing.name'), cell: (row) => row.name },
    {
      key: 'change',
      head: t('importing.change'),
      width: 130,
      cell: (row) => (
        <Chip tone={LOOKS[row.change][0]} icon={LOOKS[row.change][1]}>
          {t(`change.${row.change}`)}
        </Chip>
      ),
    },
    {
      key: 'fields',
      head: t('importing.fields'),
      cell: (row) => {
        const words = FIELDS.filter((field) => row.fields.includes(field)).map((field) => t(`field.${field}`))
        return <span title={words.join(', ')}>{words.join(', ')}</span>
      },
    },
  ]
  return (
    <>
      <strong>{t('importing.preview', { created, updated, unchanged })}</strong>
      <div className={classes.preview}>
        <PlainTable label={t('importing.title')} columns={columns} rows={rows} rowKey={(row) => row.name} />
      </div>
      {warnings.length > 0 ? (
        <Notice tone="warn">
          <FaultList faults={warnings} limit={8} title={t('importing.warnings', { count: warnings.length })} />
        </Notice>
      ) : null}
    </>
  )
}
