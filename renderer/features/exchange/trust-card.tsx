import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { ExchangeOverview } from '../../../shared/contract/exchange.ts'
import { groupedFingerprint } from '../../../shared/ids/fingerprint.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './exchange.module.css'
import { ReasonDialog } from './reason-dialog.tsx'

type Trusted = ExchangeOverview['trusted'][number]

/** The keys of others that somebody compared with their paper. */
export function TrustCard({ trusted }: { readonly trusted: ExchangeOverview['trusted'] }) {
  const t = useText('exchange')
  const { ledger } = useScope()
  const { run, pending, failure } = useCommand(client.exchange.withdrawTrust)
  const [leaving, setLeaving] = useState<Trusted | null>(null)
  const blocked = ledger.user.roles.includes('administrator') ? undefined : t('blocked.administrator')
  const withdraw = async (reason: string) => {
    const done = leaving && (await run({ fingerprint: leaving.fingerprint, reason }))
    if (done?.ok) setLeaving(null)
  }
  return (
    <Card title={t('trust')}>
      {trusted.length === 0 ? <p className={text.quiet}>{t('trust.none')}</p> : null}
      {trusted.map((key) => (
        <div key={key.fingerprint} className={classes.trusted}>
          <div className={text.column}>
            <b>{key.organisation}</b>
            {key.whole || key.withdrawn ? null : <span className={`${text.quiet} ${text.small}`}>{t('trust.bare')}</span>}
            <span className={classes.wide}>{groupedFingerprint(key.fingerprint)}</span>
            {key.note === '' ? null : <span className={`${text.quiet} ${text.small}`}>{key.note}</span>}
          </div>
          {key.withdrawn ? (
            <Chip tone="bad" icon="close">
              {t('trust.withdrawn')}
            </Chip>
          ) : (
            <Button
              small
              blocked={blocked}
              aria-label={t('trust.withdrawName', { organisation: key.organisation })}
              onClick={() => setLeaving(key)}
            >
              {t('trust.withdraw')}
            </Button>
          )}
        </div>
      ))}
      <TrustForm blocked={blocked} />
      {leaving ? (
        <ReasonDialog
          title={t('trust.withdrawName', { organisation: leaving.organisation })}
          action={t('trust.withdraw')}
          busy={pending}
          failure={failure}
          onConfirm={(reason) => void withdraw(reason)}
          onClose={() => setLeaving(null)}
        >
          {t('trust.withdrawText', { organisation: leaving.organisation })}
        </ReasonDialog>
      ) : null}
    </Card>
  )
}

function TrustForm({ blocked }: { readonly blocked: string | undefined }) {
  const t = useText('exchange')
  const { run, pending, failure } = useCommand(client.exchange.trustKey)
  const [organisation, setOrganisation] = useState('')
  const [fingerprint, setFingerprint] = useState('')
  const [note, setNote] = useState('')
  const [key, setKey] = useState('')
  const missing = organisation.trim() === '' || fingerprint.trim() === '' ? t('trust.missing') : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ((blocked ?? missing) !== undefined) return
    const done = await run({ organisation, fingerprint, note, key })
    if (!done.ok) return
    notifications.show({ message: t('trust.done', { organisation: organisation.trim() }) })
    setOrganisation('')
    setFingerprint('')
    setNote('')
    setKey('')
  }
  return (
    <form className={classes.stack} onSubmit={(event) => void submit(event)}>
      <div className={classes.pair}>
        <TextInput
          label={t('trust.organisation')}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
          autoComplete="off"
        />
        <TextInput
          label={t('trust.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autoComplete="off"
        />
      </div>
      <TextInput
        label={t('trust.fingerprint')}
        value={fingerprint}
        onChange={(event) => setFingerprint(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        label={t('trust.key')}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <FailureNote failure={failure} />
      <div>
        <Button type="submit" icon="plus" busy={pending} blocked={blocked ?? missing}>
          {t('trust.do')}
        </Button>
      </div>
    </form>
  )
}
