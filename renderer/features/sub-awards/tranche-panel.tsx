import { Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { AwardDetail, AwardTranche } from '../../../shared/contract/sub-awards.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ReasonDialog } from '../advances/reason-dialog.tsx'
import { VoucherLine } from '../advances/voucher-line.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import type { OpenedPartner } from './partner-page.tsx'
import classes from './sub-awards.module.css'
import { TrancheRequest } from './tranche-request.tsx'

interface TranchePanelProps {
  readonly award: AwardDetail
  readonly tranche: AwardTranche
  readonly partner: OpenedPartner
  readonly onMade: (id: number) => void
}

/** One tranche: its figures, what became of it, and what to do next. */
export function TranchePanel({ award, tranche, partner, onMade }: TranchePanelProps) {
  const t = useText('subAwards')
  const print = usePrint()
  const { state, gate } = tranche
  return (
    <div className={classes.step}>
      <dl className={classes.figures}>
        {(['need', 'netted', 'net'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`tranche.${key}`)}</dt>
            <dd>
              <Money minor={tranche[key]} currency={award.currency} />
            </dd>
          </div>
        ))}
      </dl>
      {tranche.justification === null ? null : <p>{tranche.justification}</p>}
      <p className={`${text.quiet} ${text.small}`}>
        {tranche.requestedOn === null
          ? t('tranche.fact.planned', { date: formatDate(tranche.plannedOn ?? partner.on) })
          : t('tranche.fact.requested', { date: formatDate(tranche.requestedOn), name: tranche.requestedBy ?? '' })}
        {tranche.decidedOn === null
          ? null
          : ` · ${t('tranche.fact.decided', { date: formatDate(tranche.decidedOn), name: tranche.decidedBy ?? '' })}`}
      </p>
      {state === 'refused' && gate && !gate.open ? (
        <Notice tone="bad" icon="lock">
          <FaultList faults={gate.reasons} title={t('gate.why')} />
        </Notice>
      ) : null}
      {tranche.overrideReason === null ? null : (
        <Notice tone="warn">
          {t('tranche.fact.overridden', { name: tranche.overriddenBy ?? '', reason: tranche.overrideReason })}
        </Notice>
      )}
      {tranche.reason === null ? null : <Notice>{tranche.reason}</Notice>}
      {state === 'planned' || state === 'refused' ? (
        <TrancheRequest award={award} on={partner.on} tranche={tranche} planning={false} onMade={onMade} />
      ) : null}
      <Steps award={award} tranche={tranche} partner={partner} />
      {tranche.vouchers.map((voucher) => (
        <div key={voucher.key} className={text.small}>
          <VoucherLine voucher={voucher} />
        </div>
      ))}
      <FailureNote failure={print.failure} />
      {tranche.requestedOn === null ? null : (
        <div>
          <Button icon="printer" busy={print.pending} onClick={() => void print.print('tranche-letter', String(tranche.id))}>
            {t(state === 'refused' || state === 'cancelled' ? 'tranche.printRefusal' : 'tranche.printNotice')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The decisions that the tranche waits for. */
function Steps({ award, tranche, partner }: Omit<TranchePanelProps, 'onMade'>) {
  const t = useText('subAwards')
  const approver = useRoleBlock('approver')
  const administrator = useRoleBlock('administrator')
  const { ledger } = useScope()
  const decide = useCommand(client.subAwards.decideTranche)
  const override = useCommand(client.subAwards.overrideGate)
  const cancel = useCommand(client.subAwards.cancelTranche)
  const [asking, setAsking] = useState<'refuse' | 'override' | 'cancel' | null>(null)
  const { id, state, number } = tranche
  const own = tranche.requestedBy === ledger.user.name && !ledger.postsAlone ? t('tranche.own') : undefined
  const take = async (reason: string) => {
    const answer =
      asking === 'override'
        ? await override.run({ id, reason })
        : asking === 'cancel'
          ? await cancel.run({ id, reason })
          : await decide.run({ id, approve: false, reason })
    if (answer.ok) setAsking(null)
  }
  const approve = async () => {
    const answer = await decide.run({ id, approve: true, reason: null })
    if (answer.ok) notifications.show({ message: t('tranche.approved') })
  }
  const stoppedByGate = state === 'refused' && tranche.decidedOn === null
  return (
    <>
      <div className={classes.actions}>
        {state === 'requested' ? (
          <>
            <Button icon="check" variant="primary" blocked={approver ?? own} busy={decide.pending} onClick={() => void approve()}>
              {t('tranche.approve')}
            </Button>
            <Button icon="close" blocked={approver ?? own} onClick={() => setAsking('refuse')}>
              {t('tranche.refuse')}
            </Button>
          </>
        ) : null}
        {stoppedByGate ? (
          <Button icon="unlock" blocked={administrator} onClick={() => setAsking('override')}>
            {t('tranche.override')}
          </Button>
        ) : null}
        {['planned', 'requested', 'refused', 'approved'].includes(state) ? (
          <Button variant="quiet" icon="trash" onClick={() => setAsking('cancel')}>
            {t('tranche.cancel')}
          </Button>
        ) : null}
      </div>
      {state === 'approved' ? <Payment award={award} tranche={tranche} partner={partner} /> : null}
      <FailureNote failure={decide.failure ?? override.failure ?? cancel.failure} />
      <ReasonDialog
        opened={asking !== null}
        title={t(`tranche.reason.${asking ?? 'refuse'}`, { number })}
        action={t(`tranche.${asking ?? 'refuse'}`)}
        busy={decide.pending || override.pending || cancel.pending}
        onConfirm={(reason) => void take(reason)}
        onClose={() => setAsking(null)}
      />
    </>
  )
}

function Payment({ award, tranche, partner }: Omit<TranchePanelProps, 'onMade'>) {
  const t = useText('subAwards')
  const language = useLanguage()
  const { today } = useScope()
  const role = useRoleBlock('preparer')
  const pay = useCommand(client.subAwards.payTranche)
  const accounts = partner.treasury.filter((known) => known.currency === award.currency)
  const [account, setAccount] = useState<string | null>(accounts[0]?.account ?? null)
  const [date, setDate] = useState<string | null>(partner.on)
  const run = async () => {
    if (account === null || date === null) return
    const answer = await pay.run({ id: tranche.id, account, date })
    if (answer.ok) notifications.show({ message: t('tranche.proposed') })
  }
  return (
    <>
      <div className={classes.form}>
        <Select
          label={t('tranche.account')}
          data={accounts.map((known) => ({ value: known.account, label: `${known.account} ${known.name[language]}` }))}
          value={account}
          onChange={setAccount}
        />
        <DateField label={t('date')} value={date} shown={today} onChange={setDate} />
      </div>
      <div className={classes.actions}>
        <Button
          icon="voucher"
          variant="primary"
          busy={pay.pending}
          blocked={role ?? (account === null || date === null ? t('tranche.missing') : undefined)}
          onClick={() => void run()}
        >
          {t('tranche.pay')}
        </Button>
      </div>
      <FailureNote failure={pay.failure} />
    </>
  )
}
