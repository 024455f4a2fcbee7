import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../client/client.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { type LedgerFile, LedgerList } from './ledger-list.tsx'
import classes from './start.module.css'

interface ReadOnlyDialogProps {
  readonly files: readonly LedgerFile[]
  readonly today: string
  readonly onOpen: (file: LedgerFile) => void
  readonly onClose: () => void
}

/** The auditor's way in: the ledgers and the verified copies of this computer, none of which changes by being read. */
export function ReadOnlyDialog({ files, today, onOpen, onClose }: ReadOnlyDialogProps) {
  const t = useText('start')
  const backups = useQuery(orpc.settings.backups.queryOptions())
  const copies = (backups.data ?? []).map((copy) => ({ ...copy, folder: t('readOnly.backups'), modifiedAt: copy.at }))
  const list = [...files, ...copies]
  return (
    <Modal opened onClose={onClose} title={t('readOnly.title')} size={560}>
      <p className={text.second}>{t('readOnly.text')}</p>
      <QueryFailure error={backups.error} onRetry={() => void backups.refetch()} />
      {list.length === 0 ? (
        <EmptyState icon="folder" title={t('open.none')}>
          {t('open.noneWhy')}
        </EmptyState>
      ) : (
        <div className={classes.block}>
          <LedgerList
            files={list}
            today={today}
            onOpen={(file) => {
              onClose()
              onOpen(file)
            }}
          />
        </div>
      )}
    </Modal>
  )
}
