import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { TreasuryAccountView } from '../../../shared/contract/treasury.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import classes from './treasury.module.css'

type Settings = Pick<
  TreasuryAccountView,
  'bank' | 'number' | 'operator' | 'holder' | 'grant' | 'ceilingXof' | 'imprestXof' | 'maximumPaymentXof' | 'dailyLimitXof'
>

/** Who holds the account, its bank number, its grant tag and its limits; each kind of account shows what it has. */
export function AccountSettings({ account }: { readonly account: TreasuryAccountView }) {
  const t = useText('treasury')
  const { ledger } = useScope()
  const save = useCommand(client.treasury.saveAccount)
  const { bank, number, operator, holder, grant, ceilingXof, imprestXof, maximumPaymentXof, dailyLimitXof } = account
  const [kept, setKept] = useState<Settings>({
    bank,
    number,
    operator,
    holder,
    grant,
    ceilingXof,
    imprestXof,
    maximumPaymentXof,
    dailyLimitXof,
  })
  const change = (part: Partial<Settings>) => setKept((before) => ({ ...before, ...part }))
  const words = (name: 'bank' | 'number' | 'operator' | 'holder', label: string) => (
    <TextInput label={label} value={kept[name] ?? ''} onChange={(event) => change({ [name]: event.currentTarget.value })} />
  )
  const limit = (name: 'ceilingXof' | 'imprestXof' | 'maximumPaymentXof' | 'dailyLimitXof', label: string) => (
    <MoneyField label={label} minor={kept[name]} currency="XOF" onChange={(minor) => change({ [name]: minor })} />
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await save.run({ account: account.account, ...kept })
    if (done.ok) notifications.show({ message: t('settings.saved', { account: account.account }) })
  }
  const blocked = ledger.user.roles.includes('administrator') ? undefined : t('settings.onlyAdministrator')
  const { kind } = account
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {kind === 'cash' ? null : (
        <div className={classes.two}>
          {kind === 'bank' ? words('bank', t('settings.bank')) : words('operator', t('settings.operator'))}
          {words('number', t(kind === 'bank' ? 'settings.number' : 'settings.msisdn'))}
        </div>
      )}
      <div className={classes.two}>
        {words('holder', t('settings.holder'))}
        <Select
          label={t('settings.grant')}
          data={[{ value: '', label: t('propose.ownFunds') }, ...ledger.grants.map(({ code }) => ({ value: code, label: code }))]}
          value={kept.grant ?? ''}
          onChange={(value) => change({ grant: value || null })}
        />
      </div>
      {kind === 'bank' ? null : (
        <div className={classes.two}>
          {limit('ceilingXof', t('settings.ceiling'))}
          {limit('maximumPaymentXof', t('settings.maximumPayment'))}
          {kind === 'cash' ? limit('imprestXof', t('settings.imprest')) : limit('dailyLimitXof', t('settings.dailyLimit'))}
        </div>
      )}
      <FailureNote failure={save.failure} />
      <div>
        <Button type="submit" icon="save" busy={save.pending} blocked={blocked}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  )
}
