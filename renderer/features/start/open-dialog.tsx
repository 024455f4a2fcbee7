import { Modal } from '@mantine/core'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { type LedgerFile, LedgerList } from './ledger-list.tsx'

interface OpenDialogProps {
  readonly opened: boolean
  readonly files: readonly LedgerFile[]
  readonly today: string
  readonly onOpen: (file: LedgerFile) => void
  readonly onClose: () => void
}

/** All the ledgers of this computer, where the system's own dialog is not at hand. */
export function OpenDialog({ opened, files, today, onOpen, onClose }: OpenDialogProps) {
  const t = useText('start')
  return (
    <Modal opened={opened} onClose={onClose} title={t('open.list')} size={560}>
      {files.length === 0 ? (
        <EmptyState icon="folder" title={t('open.none')}>
          {t('open.noneWhy')}
        </EmptyState>
      ) : (
        <LedgerList
          files={files}
          today={today}
          onOpen={(file) => {
            onClose()
            onOpen(file)
          }}
        />
      )}
    </Modal>
  )
}
