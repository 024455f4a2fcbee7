import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { HeadsOverview } from '../../../shared/contract/heads.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { KeyDialog } from '../../app/questions/key-dialog.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useAction } from '../../client/use-action.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { CopyRefused } from '../../ui/clipboard/copy-refused.tsx'
import { useCopy } from '../../ui/clipboard/use-copy.ts'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './heads.module.css'

/** The present head as everything that goes out carries it, the state of the key that signs it, and the last one that was signed. */
export function PresentCard({ overview }: { readonly overview: HeadsOverview }) {
  const t = useText('heads')
  const shell = useText('shell')
  const { ledger } = useScope()
  const { state, copy } = useCopy()
  const { run, pending, failure } = useCommand(client.heads.sign)
  const sign = async () => {
    const signed = await run({})
    if (!signed.ok) return
    const { exportId, fileName, isNew } = signed.value
    await downloadExport(exportId, fileName)
    notifications.show({ message: t(isNew ? 'signed.new' : 'signed.known', { file: fileName }) })
  }
  const may = ledger.user.roles.some((role) => role === 'approver' || role === 'administrator')
  const { lastSigned } = overview
  return (
    <>
      <Card title={t('present')} note={`${t('sequence')} ${overview.sequence}`}>
        <div className={classes.stack}>
          <p className={`${text.quiet} ${text.small}`}>{t('present.text')}</p>
          <pre className={classes.note}>{overview.text}</pre>
          <div className={classes.buttons}>
            <Button
              variant="primary"
              icon="shield"
              busy={pending}
              blocked={may ? undefined : t('blocked.sign')}
              onClick={() => void sign()}
            >
              {t('sign')}
            </Button>
            <Button icon={state === 'copied' ? 'check' : 'copy'} onClick={() => copy(overview.text)}>
              {state === 'copied' ? shell('action.copied') : t('copy')}
            </Button>
          </div>
          {state === 'refused' ? <CopyRefused /> : null}
          <p className={`${text.quiet} ${text.small}`}>
            {lastSigned
              ? t('lastSigned', { sequence: lastSigned.sequence, date: formatDate(lastSigned.date) })
              : t('lastSigned.none')}
          </p>
          <FailureNote failure={failure} />
        </div>
      </Card>
      <KeyStateCard state={overview.key} />
      <Acceptances acceptances={overview.acceptances} />
    </>
  )
}

function KeyStateCard({ state }: { readonly state: HeadsOverview['key'] }) {
  const t = useText('heads')
  const locking = useAction(client.exchange.lockKey)
  const [unlocking, setUnlocking] = useState(false)
  const close = () => setUnlocking(false)
  return (
    <Card title={t('key')}>
      <div className={classes.stack}>
        <Notice tone={state === 'unlocked' ? 'good' : 'info'}>{t(`key.${state}`)}</Notice>
        <div className={classes.buttons}>
          {state === 'locked' ? (
            <Button icon="unlock" onClick={() => setUnlocking(true)}>
              {t('key.unlock')}
            </Button>
          ) : null}
          {state === 'unlocked' ? (
            <Button icon="lock" busy={locking.pending} onClick={() => void locking.run(undefined)}>
              {t('key.lock')}
            </Button>
          ) : null}
        </div>
        <FailureNote failure={locking.failure} />
        {unlocking ? <KeyDialog mode="unlock" onDone={close} onClose={close} /> : null}
      </div>
    </Card>
  )
}

function Acceptances({ acceptances }: Pick<HeadsOverview, 'acceptances'>) {
  const t = useText('heads')
  if (acceptances.length === 0) return null
  return (
    <Card title={t('acceptances')}>
      <div className={classes.stack}>
        {acceptances.map(({ at, by, missing, since, reason }) => (
          <Notice key={at} tone="warn">
            {t('acceptance', {
              date: writeInstant(at).date,
              name: by,
              reason,
              missing: missing ?? '?',
              since: writeInstant(since).date,
            })}
          </Notice>
        ))}
      </div>
    </Card>
  )
}
