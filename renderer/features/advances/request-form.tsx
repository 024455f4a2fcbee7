import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AdvanceRequest } from '../../../shared/contract/advances.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Picker } from '../../ui/picker/picker.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './advances.module.css'

interface RequestFormProps {
  readonly onClose: () => void
  readonly onMade: (id: number) => void
}

/** What is typed; it becomes a request once nothing of it is missing. */
interface Typed extends Omit<AdvanceRequest, 'holder' | 'startsOn' | 'endsOn' | 'amountXof'> {
  readonly holder: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly amountXof: number | null
}

const HOLDER_KINDS = ['staff', 'partner'] as const

/** A new request: who, for what, when, on which line, how much; the due date is shown as the rule gives it. */
export function RequestForm({ onClose, onMade }: RequestFormProps) {
  const t = useText('advances')
  const language = useLanguage()
  const { ledger, today, grant } = useScope()
  const choices = useQuery(orpc.advances.choices.queryOptions())
  const ask = useCommand(client.advances.request)
  const [typed, setTyped] = useState<Typed>({
    holderKind: 'staff',
    holder: null,
    purpose: '',
    startsOn: null,
    endsOn: null,
    grant: grant ?? ledger.grants[0]?.code ?? null,
    budgetLine: null,
    activity: null,
    site: null,
    amountXof: null,
  })
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const holders = (choices.data?.holders ?? []).filter((holder) => holder.kind === typed.holderKind)
  const lines = (choices.data?.budgetLines ?? []).filter((line) => line.grant === typed.grant)
  const request = completed(typed)
  const blocked = request === null ? t('request.missing') : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (request === null) return
    const answer = await ask.run(request)
    if (!answer.ok) return
    notifications.show({ message: t('done.requested', { number: answer.value.number }) })
    onMade(answer.value.id)
  }
  const words = (name: 'purpose' | 'activity' | 'site', wide = false) => (
    <TextInput
      className={wide ? (classes.wide ?? '') : ''}
      label={t(`request.${name}`)}
      placeholder={name === 'purpose' ? t('request.purposePlaceholder') : ''}
      value={typed[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      autoComplete="off"
    />
  )
  return (
    <Card flush grow label={t('request.title')}>
      <header className={classes.head}>
        <h2 className={classes.headTitle}>{t('request.title')}</h2>
        <span className={classes.headEnd}>
          <IconButton icon="close" label={t('detail.close')} onClick={onClose} />
        </span>
      </header>
      <form id="advance-request" className={classes.body} onSubmit={(event) => void submit(event)}>
        <div>
          <Segmented
            label={t('request.holderKind')}
            value={typed.holderKind}
            onChange={(holderKind) => change({ holderKind, holder: null })}
            segments={HOLDER_KINDS.map((kind) => ({ key: kind, label: t(`request.${kind}`) }))}
          />
        </div>
        {choices.data && holders.length === 0 ? <Notice tone="warn">{t('request.noStaff')}</Notice> : null}
        <div className={classes.form}>
          <Select
            className={classes.wide ?? ''}
            label={t('request.holder')}
            searchable
            data={holders.map((holder) => ({
              value: holder.code,
              label: holder.kind === 'partner' ? `${holder.code} · ${holder.name}` : holder.name,
            }))}
            value={typed.holder}
            onChange={(holder) => change({ holder })}
          />
          {words('purpose', true)}
          <DateField
            label={t('request.starts')}
            value={typed.startsOn}
            onChange={(startsOn) => change({ startsOn })}
            shown={today}
          />
          <DateField
            label={t('request.ends')}
            value={typed.endsOn}
            onChange={(endsOn) => change({ endsOn })}
            shown={typed.startsOn ?? today}
          />
          <Select
            label={t('request.grant')}
            data={[
              { value: '', label: t('ownFunds') },
              ...ledger.grants.map(({ code, title }) => ({ value: code, label: `${code} · ${title[language]}` })),
            ]}
            value={typed.grant ?? ''}
            onChange={(code) => change({ grant: code === '' ? null : code, budgetLine: null })}
          />
          <Picker
            label={t('request.line')}
            items={lines.map((line) => ({ code: line.code, label: line.label[language] }))}
            value={typed.budgetLine}
            onChange={(budgetLine) => change({ budgetLine })}
            clearable
            listWidth={320}
          />
          {words('activity')}
          {words('site')}
          <MoneyField
            label={t('request.amount')}
            minor={typed.amountXof}
            currency={FUNCTIONAL_CURRENCY}
            onChange={(amountXof) => change({ amountXof })}
          />
        </div>
        <DueNote holderKind={typed.holderKind} endsOn={typed.endsOn} />
        <FailureNote failure={ask.failure} />
      </form>
      <footer className={classes.foot}>
        <Button type="submit" form="advance-request" icon="send" busy={ask.pending} blocked={blocked}>
          {t('request.do')}
        </Button>
      </footer>
    </Card>
  )
}

/** The request, or null while something of it is missing. */
function completed(typed: Typed): AdvanceRequest | null {
  const { holder, startsOn, endsOn, amountXof } = typed
  if (holder === null || startsOn === null || endsOn === null || amountXof === null || typed.purpose.trim() === '') return null
  return { ...typed, holder, startsOn, endsOn, amountXof }
}

function DueNote({ holderKind, endsOn }: Pick<Typed, 'holderKind' | 'endsOn'>) {
  const t = useText('advances')
  const due = useQuery(orpc.advances.dueDate.queryOptions({ input: { endsOn: endsOn ?? '' }, enabled: endsOn !== null }))
  if (holderKind === 'partner') return <Notice icon="clock">{t('request.dueNone')}</Notice>
  if (endsOn === null || !due.data) return null
  return <Notice icon="clock">{t('request.due', { date: formatDate(due.data.dueOn) })}</Notice>
}
