import { Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './incidents.module.css'

export type IncidentAccess = Awaited<ReturnType<typeof client.incidents.access>>

/** Names who may read the register, or ends it: asked by one administrator, agreed by another where there are two. */
export function OfficersCard({ access }: { readonly access: IncidentAccess }) {
  const t = useText('incidents')
  const { ledger } = useScope()
  const ask = useCommand(client.incidents.askOfficer)
  const decide = useCommand(client.incidents.decideOfficer)
  const [user, setUser] = useState<string | null>(null)
  const isOfficer = user !== null && access.officers.includes(user)
  const submit = async () => {
    if (user === null) return
    const answer = await ask.run({ user, deed: isOfficer ? 'withdraw' : 'grant' })
    if (!answer.ok) return
    setUser(null)
    if (answer.value.waits) notifications.show({ message: t('waits') })
  }
  return (
    <Card title={t('manage')}>
      <div className={classes.stack}>
        {access.needsSecond ? <span className={classes.quiet}>{t('needsSecond')}</span> : null}
        <div className={classes.line}>
          <Select label={t('person')} size="xs" data={ledger.users.map(({ name }) => name)} value={user} onChange={setUser} />
          <Button busy={ask.pending} blocked={user === null ? t('person') : undefined} onClick={() => void submit()}>
            {t(isOfficer ? 'revoke' : 'grant')}
          </Button>
        </div>
        {access.pending.map(({ id, user: name, deed, askedBy }) => (
          <div key={id} className={classes.stack}>
            <span>{t(`pending.${deed}`, { asker: askedBy, user: name })}</span>
            <div className={classes.line}>
              <Button small busy={decide.pending} onClick={() => void decide.run({ id, confirmed: true })}>
                {t('confirm')}
              </Button>
              <Button small variant="quiet" busy={decide.pending} onClick={() => void decide.run({ id, confirmed: false })}>
                {t('refuse')}
              </Button>
            </div>
          </div>
        ))}
        <FailureNote failure={ask.failure ?? decide.failure} />
      </div>
    </Card>
  )
}
