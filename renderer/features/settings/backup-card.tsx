import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { RestoreDialog } from '../../app/restore/restore-dialog.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useAction } from '../../client/use-action.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './settings.module.css'

/** A verified copy of the ledger, now. */
export function BackupCard() {
  const t = useText('settings')
  const { ledger } = useScope()
  const { run, pending, failure } = useAction(client.settings.backup)
  const [restoring, setRestoring] = useState(false)
  const last = ledger.lastBackupAt === null ? null : writeInstant(ledger.lastBackupAt)
  const backUp = async () => {
    const answer = await run(undefined)
    if (answer.ok)
      notifications.show({ message: t('backup.done', { file: answer.value.fileName, time: writeInstant(answer.value.at).time }) })
  }
  return (
    <Card title={t('backup.title')}>
      <div className={classes.form}>
        <p>{t('backup.text')}</p>
        <p className={`${text.quiet} ${text.small}`}>
          {last === null ? t('backup.none') : t('backup.last', { date: last.date, time: last.time })}
        </p>
        <FailureNote failure={failure} />
        {ledger.backupFaults.length > 0 ? <FaultList faults={ledger.backupFaults} /> : null}
        <div className={classes.buttons}>
          <Button icon="save" busy={pending} onClick={() => void backUp()}>
            {t('backup.do')}
          </Button>
          <Button icon="restore" onClick={() => setRestoring(true)}>
            {t('backup.restore')}
          </Button>
        </div>
      </div>
      <RestoreDialog opened={restoring} onClose={() => setRestoring(false)} />
    </Card>
  )
}
