import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ExchangeOverview } from '../../../shared/contract/exchange.ts'
import { groupedFingerprint } from '../../../shared/ids/fingerprint.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './exchange.module.css'
import { ReasonDialog } from './reason-dialog.tsx'

/** The organisation's own key: its fingerprint to compare on paper, its sheet, and its renewal. */
export function KeyCard({ overview }: { readonly overview: ExchangeOverview }) {
  const t = useText('exchange')
  const { key, retired } = overview
  return (
    <Card title={t('key')}>
      <div className={classes.stack}>
        {key ? <KeyInUse fingerprint={key.fingerprint} madeAt={key.madeAt} madeBy={key.madeBy} /> : <NoKey />}
        {retired.length > 0 ? (
          <p className={`${text.quiet} ${text.small}`}>{t('key.retired', { count: retired.length })}</p>
        ) : null}
        {overview.protected ? null : <Notice tone="warn">{t('key.plain')}</Notice>}
      </div>
    </Card>
  )
}

function KeyInUse({ fingerprint, madeAt, madeBy }: NonNullable<ExchangeOverview['key']>) {
  const t = useText('exchange')
  const { ledger } = useScope()
  const printing = usePrint()
  const renewing = useCommand(client.exchange.renewKey)
  const [asking, setAsking] = useState(false)
  const print = async () => {
    const name = await printing.print('organisation-key', 'own')
    if (name !== undefined) notifications.show({ message: t('key.printed', { name }) })
  }
  const renew = async (reason: string) => {
    const done = await renewing.run({ reason })
    if (!done.ok) return
    setAsking(false)
    notifications.show({ message: t('key.renewed') })
  }
  const blocked = ledger.user.roles.includes('administrator') ? undefined : t('blocked.administrator')
  return (
    <>
      <div className={classes.fingerprint}>{groupedFingerprint(fingerprint)}</div>
      <p className={`${text.quiet} ${text.small}`}>{t('key.made', { date: writeInstant(madeAt).date, name: madeBy })}</p>
      <div className={classes.buttons}>
        <Button icon="printer" busy={printing.pending} onClick={() => void print()}>
          {t('key.print')}
        </Button>
        <Button icon="refresh" blocked={blocked} onClick={() => setAsking(true)}>
          {t('key.renew')}
        </Button>
      </div>
      <FailureNote failure={printing.failure} />
      {asking ? (
        <ReasonDialog
          title={t('key.renewDo')}
          action={t('key.renewDo')}
          busy={renewing.pending}
          failure={renewing.failure}
          onConfirm={(reason) => void renew(reason)}
          onClose={() => setAsking(false)}
        >
          {t('key.renewText')}
        </ReasonDialog>
      ) : null}
    </>
  )
}

function NoKey() {
  const t = useText('exchange')
  const { ledger } = useScope()
  const { run, pending, failure } = useCommand(client.exchange.makeKey)
  const may = ledger.user.roles.some((role) => role === 'approver' || role === 'administrator')
  return (
    <>
      <p className={text.quiet}>{t('key.none')}</p>
      <div>
        <Button icon="key" busy={pending} blocked={may ? undefined : t('blocked.create')} onClick={() => void run({})}>
          {t('key.make')}
        </Button>
      </div>
      <FailureNote failure={failure} />
    </>
  )
}
