import { Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AdvanceDetail } from '../../../shared/contract/advances.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './advances.module.css'
import { ReasonDialog } from './reason-dialog.tsx'

/** What an advance waits for, and the buttons that do it; what may not be done says why. */
export function NextStep({ advance }: { readonly advance: AdvanceDetail }) {
  const t = useText('advances')
  const { state } = advance
  if (state === 'settled' || state === 'refused' || state === 'cancelled')
    return <p className={`${text.quiet} ${text.small}`}>{t(state === 'settled' ? 'next.settled' : 'next.ended')}</p>
  return (
    <section className={classes.next} aria-label={t('next')}>
      <strong>{t('next')}</strong>
      {state === 'requested' ? <Decision advance={advance} /> : null}
      {state === 'approved' ? <Payment advance={advance} /> : null}
      {state === 'paying' ? <p>{t('next.post')}</p> : null}
      {['open', 'overdue', 'review', 'owed'].includes(state) ? <Justification advance={advance} /> : null}
    </section>
  )
}

function Decision({ advance }: { readonly advance: AdvanceDetail }) {
  const t = useText('advances')
  const { ledger } = useScope()
  const decide = useCommand(client.advances.decide)
  const [refusing, setRefusing] = useState(false)
  const own = advance.requestedBy === ledger.user.name && !ledger.postsAlone
  const blocked = !ledger.user.roles.includes('approver') ? t('blocked.approver') : own ? t('blocked.own') : undefined
  const take = async (approve: boolean, reason: string | null) => {
    const answer = await decide.run({ id: advance.id, approve, reason })
    if (!answer.ok) return
    setRefusing(false)
    notifications.show({ message: t(approve ? 'done.approved' : 'done.refused') })
  }
  return (
    <>
      <p>{blocked ?? t('next.approve')}</p>
      <div className={classes.actions}>
        <Button icon="check" blocked={blocked} busy={decide.pending} onClick={() => void take(true, null)}>
          {t('do.approve')}
        </Button>
        <Button variant="quiet" icon="close" blocked={blocked} onClick={() => setRefusing(true)}>
          {t('do.refuse')}
        </Button>
      </div>
      <FailureNote failure={decide.failure} />
      <ReasonDialog
        opened={refusing}
        title={t('reason.refuse', { number: advance.number })}
        action={t('do.refuse')}
        busy={decide.pending}
        onConfirm={(reason) => void take(false, reason)}
        onClose={() => setRefusing(false)}
      />
    </>
  )
}

function Payment({ advance }: { readonly advance: AdvanceDetail }) {
  const t = useText('advances')
  const language = useLanguage()
  const { ledger, today } = useScope()
  const choices = useQuery(orpc.advances.choices.queryOptions())
  const pay = useCommand(client.advances.pay)
  const cancel = useCommand(client.advances.cancel)
  const treasury = choices.data?.treasury ?? []
  const [account, setAccount] = useState<string | null>(null)
  const [date, setDate] = useState<string | null>(today)
  const [giving, setGiving] = useState(false)
  const paying = account ?? treasury[0]?.account ?? null
  const blocked = ledger.user.roles.includes('preparer') ? undefined : t('blocked.preparer')
  const run = async () => {
    if (paying === null || date === null) return
    const answer = await pay.run({ id: advance.id, account: paying, date })
    if (answer.ok) notifications.show({ message: t('done.paid') })
  }
  const giveUp = async (reason: string) => {
    const answer = await cancel.run({ id: advance.id, reason })
    if (!answer.ok) return
    setGiving(false)
    notifications.show({ message: t('done.cancelled') })
  }
  return (
    <>
      <p>{t('next.pay')}</p>
      <div className={classes.actions}>
        <Select
          w={220}
          label={t('pay.account')}
          data={treasury.map((known) => ({ value: known.account, label: `${known.account} ${known.name[language]}` }))}
          value={paying}
          onChange={setAccount}
        />
        <DateField className={classes.day} label={t('pay.date')} value={date} onChange={setDate} shown={today} />
      </div>
      <div className={classes.actions}>
        <Button icon="voucher" blocked={blocked} busy={pay.pending} onClick={() => void run()}>
          {t('do.pay')}
        </Button>
        <Button variant="quiet" icon="close" blocked={blocked} onClick={() => setGiving(true)}>
          {t('do.cancel')}
        </Button>
      </div>
      <FailureNote failure={pay.failure ?? cancel.failure} />
      <ReasonDialog
        opened={giving}
        title={t('reason.cancel', { number: advance.number })}
        action={t('do.cancel')}
        busy={cancel.pending}
        onConfirm={(reason) => void giveUp(reason)}
        onClose={() => setGiving(false)}
      />
    </>
  )
}

const SENTENCES = { open: 'next.justify', overdue: 'next.justify', review: 'next.review', owed: 'next.owed' } as const

function Justification({ advance }: { readonly advance: AdvanceDetail }) {
  const t = useText('advances')
  const { ledger, today } = useScope()
  const remind = useCommand(client.advances.remind)
  const deduct = useCommand(client.advances.deduct)
  const { state, nextLetter, dueOn, holderKind } = advance
  const preparer = ledger.user.roles.includes('preparer') ? undefined : t('blocked.preparer')
  const { level, from } = nextLetter
  const early =
    level !== null && from !== null && from > today ? t('blocked.early', { level, date: formatDate(from) }) : undefined
  const sentence =
    state === 'owed' || state === 'review' ? SENTENCES[state] : holderKind === 'partner' ? 'next.partner' : 'next.justify'
  const send = async () => {
    const answer = await remind.run({ id: advance.id })
    if (answer.ok) notifications.show({ message: t('done.reminded', { level: answer.value.level }) })
  }
  const withhold = async () => {
    const answer = await deduct.run({ id: advance.id, date: today })
    if (answer.ok) notifications.show({ message: t('done.deducted') })
  }
  return (
    <>
      <p>{t(sentence)}</p>
      <div className={classes.actions}>
        <Button
          icon="checklist"
          blocked={preparer}
          onClick={() => navigate('advances', { tab: 'liquidation', advance: String(advance.id) })}
        >
          {t('do.liquidate')}
        </Button>
        {dueOn !== null && level !== null && state !== 'owed' ? (
          <Button icon="send" blocked={early} busy={remind.pending} onClick={() => void send()}>
            {t('do.remind', { level })}
          </Button>
        ) : null}
        {holderKind === 'staff' && level === null && state === 'overdue' ? (
          <Button icon="users" blocked={preparer} busy={deduct.pending} onClick={() => void withhold()}>
            {t('do.deduct')}
          </Button>
        ) : null}
      </div>
      {early === undefined || advance.daysLate === 0 ? null : <p className={`${text.quiet} ${text.small}`}>{early}</p>}
      <FailureNote failure={remind.failure ?? deduct.failure} />
    </>
  )
}
