import { Modal, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { ReconciliationView } from '../../../shared/contract/treasury.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Picker } from '../../ui/picker/picker.tsx'
import type { ProposalTarget } from './model/proposal-target.ts'
import classes from './treasury.module.css'
import { useProposeForm } from './use-propose-form.ts'

interface ProposeDialogProps {
  readonly view: ReconciliationView
  readonly target: ProposalTarget
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Makes the draft that an open item asks for; it then goes the usual way of vouchers. */
export function ProposeDialog({ view, target, onClose, onDone }: ProposeDialogProps) {
  const t = useText('treasury')
  const shell = useText('shell')
  const language = useLanguage()
  const form = useProposeForm(view, target)
  const propose = useCommand(client.treasury.propose)
  const about = target.line ?? target.entry
  const { currency } = view.account
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const made = await propose.run(form.input)
    if (!made.ok) return
    notifications.show({ message: t('propose.done') })
    onDone()
    onClose()
  }
  const title = { line: 'propose.title', correction: 'propose.correction', cancellation: 'propose.cancellation' } as const
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(title[target.kind])}
      size={520}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <form className={classes.dialog} onSubmit={(event) => void send(event)}>
        {about ? (
          <p>{t('propose.text', { label: about.label, amount: formatMoney(about.amountMinor, currency, language), currency })}</p>
        ) : null}
        {target.kind === 'line' ? <LineFields form={form} /> : null}
        <TextInput label={t('propose.label')} value={form.label} onChange={(event) => form.setLabel(event.currentTarget.value)} />
        <FailureNote failure={propose.failure} />
        <div className={classes.dialogActions}>
          <Button variant="primary" type="submit" icon="voucher" busy={propose.pending}>
            {t('propose.make')}
          </Button>
          <Button onClick={onClose}>{shell('action.cancel')}</Button>
        </div>
      </form>
    </Modal>
  )
}

function LineFields({ form }: { readonly form: ReturnType<typeof useProposeForm> }) {
  const t = useText('treasury')
  const language = useLanguage()
  const { ledger } = useScope()
  const accounts = useQuery(orpc.settings.accounts.queryOptions())
  const budget = useQuery(
    orpc.budgets.versusActual.queryOptions({ input: { grant: form.grant ?? '' }, enabled: form.grant !== null }),
  )
  const lines = (budget.data?.rows ?? []).flatMap((row) =>
    row.kind === 'line' ? [{ value: row.code, label: `${row.code} ${row.label[language]}` }] : [],
  )
  const choices = (accounts.data ?? [])
    .filter((account) => account.postable)
    .map(({ code, name }) => ({ code, label: name[language] }))
  return (
    <>
      <Select
        label={t('propose.kind')}
        data={[
          { value: 'charges', label: t('propose.charges') },
          { value: 'movement', label: t('propose.movement') },
        ]}
        value={form.kind}
        onChange={(value) => form.setKind(value === 'charges' ? 'charges' : 'movement')}
      />
      {form.kind === 'movement' ? (
        <Picker
          label={t('propose.counterpart')}
          items={choices}
          value={form.counterpart}
          onChange={(code) => form.setCounterpart(code)}
        />
      ) : (
        <TextInput
          label={t('propose.vat')}
          inputMode="decimal"
          w={120}
          value={form.vat}
          onChange={(event) => form.setVat(event.currentTarget.value)}
        />
      )}
      <div className={classes.two}>
        <Select
          label={t('propose.grant')}
          data={[{ value: '', label: t('propose.ownFunds') }, ...ledger.grants.map(({ code }) => ({ value: code, label: code }))]}
          value={form.grant ?? ''}
          onChange={(value) => form.setGrant(value || null)}
        />
        <Select
          label={t('propose.budgetLine')}
          searchable
          disabled={form.grant === null}
          data={[{ value: '', label: t('propose.noLine') }, ...lines]}
          value={form.budgetLine ?? ''}
          onChange={(value) => form.setBudgetLine(value || null)}
        />
      </div>
    </>
  )
}
