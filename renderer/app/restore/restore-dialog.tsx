import { Modal, PasswordInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client, orpc } from '../../client/client.ts'
import { faultsOf } from '../../client/failure.ts'
import { useAction } from '../../client/use-action.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './restore.module.css'

export type Backup = Awaited<ReturnType<typeof client.settings.backups>>[number]
type Comparison = Awaited<ReturnType<typeof client.settings.compareBackup>>

interface RestoreDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** The copy to begin with, where it was chosen already. */
  readonly backup?: Backup | undefined
}

/** Chooses a verified copy, shows what it holds and what restoring would leave out, then brings it back as a ledger of its own. */
export function RestoreDialog({ opened, onClose, backup }: RestoreDialogProps) {
  const t = useText('shell')
  const [chosen, setChosen] = useState<Backup | null>(backup ?? null)
  const close = () => {
    setChosen(null)
    onClose()
  }
  return (
    <Modal opened={opened} onClose={close} title={t('restore.title')} size={560}>
      {opened && chosen === null ? <BackupList onChoose={setChosen} /> : null}
      {chosen ? <ChosenBackup key={chosen.fileId} backup={chosen} onBack={() => setChosen(null)} onDone={close} /> : null}
    </Modal>
  )
}

function BackupList({ onChoose }: { readonly onChoose: (backup: Backup) => void }) {
  const t = useText('shell')
  const backups = useQuery(orpc.settings.backups.queryOptions())
  if (backups.error) return <QueryFailure error={backups.error} onRetry={backups.refetch} />
  if (backups.data?.length === 0)
    return (
      <EmptyState icon="restore" title={t('restore.none')}>
        {t('restore.noneWhy')}
      </EmptyState>
    )
  return (
    <ul className={classes.list} aria-label={t('restore.title')}>
      {(backups.data ?? []).map((backup) => {
        const { date, time } = writeInstant(backup.at)
        return (
          <li key={backup.fileId}>
            <button type="button" className={classes.backup} onClick={() => onChoose(backup)}>
              <Icon name={backup.encrypted ? 'lock' : 'unlock'} />
              <span className={classes.when}>{t('restore.when', { date, time })}</span>
              <span className={classes.name}>{backup.name}</span>
              <Icon name="chevronRight" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

interface ChosenBackupProps {
  readonly backup: Backup
  readonly onBack: () => void
  readonly onDone: () => void
}

function ChosenBackup({ backup, onBack, onDone }: ChosenBackupProps) {
  const t = useText('shell')
  const [passphrase, setPassphrase] = useState('')
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const compare = useAction(client.settings.compareBackup)
  const restore = useAction(client.settings.restoreBackup)
  const open = useAction(client.settings.openLedger)
  const named = { fileId: backup.fileId, ...(passphrase === '' ? {} : { passphrase }) }
  const look = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await compare.run(named)
    if (answer.ok) setComparison(answer.value)
  }
  const bringBack = async () => {
    const restored = await restore.run(named)
    if (!restored.ok) return
    const answer = await open.run({ ...named, fileId: restored.value.fileId })
    if (answer.ok) onDone()
  }
  const asked = faultsOf(compare.failure).some((fault) => fault.code === 'PASSPHRASE_NEEDED')
  return (
    <form className={classes.form} onSubmit={(event) => void look(event)}>
      <p className={classes.when}>{t('restore.when', { ...writeInstant(backup.at) })}</p>
      {backup.encrypted && comparison === null ? (
        <PasswordInput
          data-autofocus
          label={t('restore.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
        />
      ) : null}
      {comparison ? <Difference comparison={comparison} /> : null}
      {asked ? null : <FailureNote failure={compare.failure} />}
      <FailureNote failure={restore.failure ?? open.failure} />
      <div className={classes.buttons}>
        {comparison === null ? (
          <Button variant="primary" type="submit" busy={compare.pending}>
            {t('restore.look')}
          </Button>
        ) : (
          <Button variant="primary" icon="restore" busy={restore.pending || open.pending} onClick={() => void bringBack()}>
            {t('restore.do')}
          </Button>
        )}
        <Button onClick={onBack}>{t('action.back')}</Button>
      </div>
    </form>
  )
}

/** In sentences: what is in the copy, what was posted since, and that nothing is overwritten. */
function Difference({ comparison: { vouchers, since } }: { readonly comparison: Comparison }) {
  const t = useText('shell')
  return (
    <>
      <p>{t('restore.holds', { count: vouchers })}</p>
      {since === null ? null : since.sameLedger ? (
        <Notice tone={since.vouchers === 0 ? 'info' : 'warn'}>
          {since.vouchers === 0 ? t('restore.nothingSince') : t('restore.since', { count: since.vouchers })}
          {since.numbers.length === 0 ? null : <span className={classes.numbers}>{since.numbers.join(', ')}</span>}
        </Notice>
      ) : (
        <Notice tone="warn">{t('restore.otherChain')}</Notice>
      )}
      <p className={classes.quiet}>{t('restore.beside')}</p>
    </>
  )
}
