import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Fault } from '../../../shared/result/fault.ts'
import { orpc } from '../../client/client.ts'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { type Backup, RestoreDialog } from '../restore/restore-dialog.tsx'
import classes from './damaged-ledger.module.css'

/** The newest copies are named; the dialog of restoring has them all. */
const COPIES_SHOWN = 3

interface DamagedLedgerProps {
  readonly faults: readonly Fault[]
  /** Name of the ledger's file without its ending, where no ledger is open: the copies of others are left out. */
  readonly stem?: string | undefined
}

/** What is damaged, what to do, and the newest verified copies, each a step away from being brought back beside the damaged file. */
export function DamagedLedger({ faults, stem }: DamagedLedgerProps) {
  const t = useText('shell')
  const backups = useQuery(orpc.settings.backups.queryOptions())
  const [picked, setPicked] = useState<Backup | null>(null)
  const copies = (backups.data ?? []).filter(({ name }) => stem === undefined || name.startsWith(`${stem}-`))
  return (
    <div className={classes.damaged}>
      <Notice tone="bad" alert>
        <FaultList faults={faults} />
      </Notice>
      <ol className={classes.steps}>
        <li>{t('damaged.keep')}</li>
        <li>{t('damaged.restore')}</li>
        <li>{t('damaged.compare')}</li>
      </ol>
      <h2 className={classes.heading}>{t('damaged.copies')}</h2>
      <QueryFailure error={backups.error} onRetry={() => void backups.refetch()} />
      {backups.data && copies.length === 0 ? <p className={classes.quiet}>{t('damaged.noCopies')}</p> : null}
      <ul className={classes.list} aria-label={t('damaged.copies')}>
        {copies.slice(0, COPIES_SHOWN).map((backup) => (
          <li key={backup.fileId}>
            <button type="button" className={classes.copy} onClick={() => setPicked(backup)}>
              <Icon name="restore" />
              <span className={classes.when}>{t('restore.when', { ...writeInstant(backup.at) })}</span>
              <span className={classes.quiet}>{backup.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {picked ? <RestoreDialog key={picked.fileId} opened backup={picked} onClose={() => setPicked(null)} /> : null}
    </div>
  )
}
