import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ExchangeOverview } from '../../../shared/contract/exchange.ts'
import { groupedFingerprint } from '../../../shared/ids/fingerprint.ts'
import { KeyDialog } from '../../app/questions/key-dialog.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useAction } from '../../client/use-action.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { CopyRefused } from '../../ui/clipboard/copy-refused.tsx'
import { useCopy } from '../../ui/clipboard/use-copy.ts'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './exchange.module.css'
import { RenewDialog } from './renew-dialog.tsx'

type Key = NonNullable<ExchangeOverview['key']>

/** The organisation's own key: its fingerprint to compare on paper, whether it is unlocked, its sheet, its passphrase and its renewal. */
export function KeyCard({ overview }: { readonly overview: ExchangeOverview }) {
  const t = useText('exchange')
  const { key, retired } = overview
  return (
    <Card title={t('key')} end={key ? <KeyState state={key.state} /> : undefined}>
      <div className={classes.stack}>
        {key ? <KeyInUse keyInUse={key} /> : <NoKey />}
        {retired.length > 0 ? (
          <p className={`${text.quiet} ${text.small}`}>{t('key.retired', { count: retired.length })}</p>
        ) : null}
      </div>
    </Card>
  )
}

function KeyState({ state }: { readonly state: Key['state'] }) {
  const t = useText('exchange')
  return (
    <Chip tone={state === 'unlocked' ? 'good' : 'warn'} icon={state === 'unlocked' ? 'unlock' : 'lock'}>
      {t(`key.${state}`)}
    </Chip>
  )
}

function KeyInUse({ keyInUse }: { readonly keyInUse: Key }) {
  const t = useText('exchange')
  const { ledger } = useScope()
  const printing = usePrint()
  const locking = useAction(client.exchange.lockKey)
  const [asking, setAsking] = useState<'unlock' | 'change' | 'renew' | null>(null)
  const { fingerprint, madeAt, madeBy, state } = keyInUse
  const print = async () => {
    const name = await printing.print('organisation-key', 'own')
    if (name !== undefined) notifications.show({ message: t('key.printed', { name }) })
  }
  const blocked = ledger.user.roles.includes('administrator') ? undefined : t('blocked.administrator')
  const close = () => setAsking(null)
  return (
    <>
      <div className={classes.fingerprint}>{groupedFingerprint(fingerprint)}</div>
      <p className={`${text.quiet} ${text.small}`}>{t('key.made', { date: writeInstant(madeAt).date, name: madeBy })}</p>
      <div className={classes.buttons}>
        {state === 'locked' ? (
          <Button icon="unlock" onClick={() => setAsking('unlock')}>
            {t('key.unlock')}
          </Button>
        ) : (
          <Button icon="lock" busy={locking.pending} onClick={() => void locking.run(undefined)}>
            {t('key.lock')}
          </Button>
        )}
        <Button icon="printer" busy={printing.pending} onClick={() => void print()}>
          {t('key.print')}
        </Button>
        <Button icon="key" blocked={blocked} onClick={() => setAsking('change')}>
          {t('key.change')}
        </Button>
        <Button icon="refresh" blocked={blocked} onClick={() => setAsking('renew')}>
          {t('key.renew')}
        </Button>
      </div>
      <VerifierKey line={keyInUse.verifierKey} />
      <FailureNote failure={printing.failure ?? locking.failure} />
      {asking === 'renew' ? <RenewDialog onClose={close} /> : null}
      {asking === 'unlock' || asking === 'change' ? <KeyDialog mode={asking} onDone={close} onClose={close} /> : null}
    </>
  )
}

function VerifierKey({ line }: { readonly line: string }) {
  const t = useText('exchange')
  const shell = useText('shell')
  const { state, copy } = useCopy()
  return (
    <div>
      <p className={`${text.quiet} ${text.small}`}>{t('key.verifier')}</p>
      <div className={classes.verifier}>
        <code className={classes.wide}>{line}</code>
        <IconButton
          icon={state === 'copied' ? 'check' : 'copy'}
          label={state === 'copied' ? shell('action.copied') : t('key.copy')}
          onClick={() => copy(line)}
        />
      </div>
      {state === 'refused' ? <CopyRefused /> : null}
    </div>
  )
}

function NoKey() {
  const t = useText('exchange')
  const { ledger } = useScope()
  const [asking, setAsking] = useState(false)
  const may = ledger.user.roles.some((role) => role === 'approver' || role === 'administrator')
  const close = () => setAsking(false)
  return (
    <>
      <p className={text.quiet}>{t('key.none')}</p>
      <div>
        <Button icon="key" blocked={may ? undefined : t('blocked.create')} onClick={() => setAsking(true)}>
          {t('key.make')}
        </Button>
      </div>
      {asking ? <KeyDialog mode="make" onDone={close} onClose={close} /> : null}
    </>
  )
}
