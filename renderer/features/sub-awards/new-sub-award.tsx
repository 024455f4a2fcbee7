import { Autocomplete, Modal, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './sub-awards.module.css'

interface NewSubAwardProps {
  readonly opened: boolean
  /** Codes of the partners that the ledger knows. */
  readonly partners: readonly string[]
  readonly onClose: () => void
}

/** Makes a sub-award, with its partner where that is new, and goes on to its agreement. */
export function NewSubAward({ opened, partners, onClose }: NewSubAwardProps) {
  const t = useText('subAwards')
  const shell = useText('shell')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('new.title')}
      size={620}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <NewSubAwardForm partners={partners} />
    </Modal>
  )
}

function NewSubAwardForm({ partners }: { readonly partners: readonly string[] }) {
  const t = useText('subAwards')
  const language = useLanguage()
  const { ledger, grant: filter, today } = useScope()
  const create = useCommand(client.subAwards.create)
  const [code, setCode] = useState('')
  const [grant, setGrant] = useState(filter ?? ledger.grants[0]?.code ?? null)
  const [partner, setPartner] = useState('')
  const [partnerName, setPartnerName] = useState('')
  const [currency, setCurrency] = useState<string>(FUNCTIONAL_CURRENCY)
  const [ceiling, setCeiling] = useState<number | null>(null)
  const [start, setStart] = useState<string | null>(null)
  const [end, setEnd] = useState<string | null>(null)
  const isNew = partner.trim() !== '' && !partners.includes(partner.trim())
  const whole =
    code.trim() !== '' && grant !== null && partner.trim() !== '' && ceiling !== null && (!isNew || partnerName.trim() !== '')
  const currencies = [...new Set([FUNCTIONAL_CURRENCY, ...ledger.grants.map((known) => known.currency)])]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!whole) return
    const name = isNew ? partnerName : null
    const answer = await create.run({ code, grant, partner, partnerName: name, currency, ceiling, start, end })
    if (!answer.ok) return
    notifications.show({ message: t('new.done', { subAward: answer.value.subAward }) })
    navigate('partners', { partner: answer.value.partner, award: answer.value.subAward, tab: 'agreement' })
  }
  return (
    <form className={classes.step} onSubmit={(event) => void submit(event)}>
      <div className={classes.form}>
        <TextInput
          label={t('new.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          data-autofocus
          required
        />
        <Select
          label={t('column.grant')}
          data={ledger.grants.map((known) => ({ value: known.code, label: `${known.code} · ${known.title[language]}` }))}
          value={grant}
          allowDeselect={false}
          onChange={setGrant}
          required
        />
        <Autocomplete size="xs" label={t('new.partner')} data={[...partners]} value={partner} onChange={setPartner} required />
        {isNew ? (
          <TextInput
            className={classes.wide}
            label={t('new.partnerName')}
            value={partnerName}
            onChange={(event) => setPartnerName(event.currentTarget.value)}
            required
          />
        ) : null}
        <MoneyField label={t('term.ceiling')} minor={ceiling} currency={currency} onChange={setCeiling} />
        <Select
          label={t('new.currency')}
          data={currencies}
          value={currency}
          allowDeselect={false}
          onChange={(chosen) => setCurrency(chosen ?? FUNCTIONAL_CURRENCY)}
        />
        <DateField label={t('term.start')} value={start} shown={today} clearable onChange={setStart} />
        <DateField label={t('term.end')} value={end} shown={today} clearable onChange={setEnd} />
      </div>
      <p className={text.small}>{t('new.next')}</p>
      <FailureNote failure={create.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="save" busy={create.pending} blocked={whole ? undefined : t('new.missing')}>
          {t('new.do')}
        </Button>
      </div>
    </form>
  )
}
