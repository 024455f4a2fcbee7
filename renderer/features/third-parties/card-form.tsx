import { Select, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { CardInput, PartyRow } from '../../../shared/contract/third-parties.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { PartyBalances } from './party-balances.tsx'
import classes from './third-parties.module.css'

interface CardFormProps {
  readonly party: PartyRow | null
  readonly onMade: (id: number) => void
}

const KINDS = ['supplier', 'staff', 'beneficiary', 'partner', 'state', 'other'] as const
const BLANK: CardInput = {
  kind: 'supplier',
  taxNumber: null,
  phone: null,
  email: null,
  address: null,
  bank: null,
  bankAccount: null,
  mobileOperator: null,
  mobileNumber: null,
  screenedOn: null,
  screeningReference: null,
  note: null,
  paymentDays: null,
}
type TextName = Exclude<keyof CardInput, 'kind' | 'paymentDays' | 'screenedOn'>

/** The card of a third party, edited in place. Its name is written once. */
export function CardForm({ party, onMade }: CardFormProps) {
  const t = useText('thirdParties')
  const { ledger, today } = useScope()
  const [card, setCard] = useState<CardInput>(party?.card ?? BLANK)
  const [name, setName] = useState(party?.name ?? '')
  const save = useCommand(client.thirdParties.saveCard)
  const change = (part: Partial<CardInput>) => setCard((before) => ({ ...before, ...part }))
  const mayWrite = ledger.user.roles.some((role) => role === 'preparer' || role === 'administrator')
  const blocked = mayWrite ? undefined : t('role.preparer')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await save.run({ id: party?.id ?? null, name, card })
    if (!answer.ok) return
    notifications.show({ message: t('card.saved', { name }) })
    onMade(answer.value.id)
  }
  const field = (key: TextName, wide = false) => (
    <TextInput
      key={key}
      className={wide ? (classes.wide ?? '') : ''}
      label={t(`field.${key}`)}
      value={card[key] ?? ''}
      onChange={(event) => change({ [key]: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      autoComplete="off"
    />
  )
  return (
    <>
      <form id="card" className={classes.body} onSubmit={(event) => void submit(event)}>
        <div className={classes.form}>
          {party === null ? (
            <TextInput
              className={classes.wide ?? ''}
              label={t('field.name')}
              description={t('field.nameNote')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              required
              autoFocus
            />
          ) : null}
          <Select
            label={t('field.kind')}
            data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={card.kind}
            onChange={(chosen) => change({ kind: KINDS.find((kind) => kind === chosen) ?? card.kind })}
          />
          {field('taxNumber')}
          {field('phone')}
          {field('email')}
          {field('address', true)}
          {field('bank')}
          {field('bankAccount')}
          {field('mobileOperator')}
          {field('mobileNumber')}
          <DateField
            label={t('field.screenedOn')}
            value={card.screenedOn}
            onChange={(screenedOn) => change({ screenedOn })}
            shown={today}
            clearable
          />
          {field('screeningReference')}
          <TextInput
            label={t('field.paymentDays')}
            title={t('field.paymentDaysNote')}
            inputMode="numeric"
            value={card.paymentDays === null ? '' : String(card.paymentDays)}
            onChange={(event) => change({ paymentDays: daysOf(event.currentTarget.value) })}
          />
          <Textarea
            className={classes.wide ?? ''}
            label={t('field.note')}
            value={card.note ?? ''}
            onChange={(event) => change({ note: event.currentTarget.value === '' ? null : event.currentTarget.value })}
            autosize
            minRows={2}
          />
        </div>
        {party === null ? null : <PartyBalances party={party} />}
        <FailureNote failure={save.failure} />
      </form>
      <footer className={classes.foot}>
        <Button type="submit" form="card" icon="save" busy={save.pending} blocked={blocked}>
          {t(party === null ? 'card.add' : 'card.save')}
        </Button>
        {party === null ? null : <CloseButton party={party} blocked={blocked} />}
      </footer>
    </>
  )
}

const daysOf = (typed: string): number | null => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : null)

/** Takes a third party out of what is offered, or back in. */
function CloseButton({ party, blocked }: { readonly party: PartyRow; readonly blocked: string | undefined }) {
  const t = useText('thirdParties')
  const close = useCommand(client.thirdParties.closeCard)
  const open = party.closedOn !== null
  const run = async () => {
    const answer = await close.run({ id: party.id, open, sameAsId: null })
    if (answer.ok) notifications.show({ message: t(open ? 'card.openDone' : 'card.closedDone', { name: party.name }) })
  }
  return (
    <>
      <Button variant="quiet" icon={open ? 'unlock' : 'lock'} blocked={blocked} busy={close.pending} onClick={() => void run()}>
        {t(open ? 'card.open' : 'card.close')}
      </Button>
      <FailureNote failure={close.failure} />
    </>
  )
}
