import { Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { ROLES, type Role } from '../../../shared/contract/role.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './settings.module.css'

/** A new user with one or several roles, and a passphrase of their own when the ledger is encrypted. */
export function AddUserForm() {
  const t = useText('settings')
  const { ledger } = useScope()
  const add = useCommand(client.settings.addUser)
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])
  const [passphrase, setPassphrase] = useState('')
  const blocked = !ledger.user.roles.includes('administrator')
    ? t('users.onlyAdministrator')
    : name.trim() === ''
      ? t('users.nameMissing')
      : roles.length === 0
        ? t('users.chooseRoles')
        : undefined

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await add.run({ name: name.trim(), roles: [...roles], passphrase: ledger.encrypted ? passphrase : null })
    if (!answer.ok) return
    notifications.show({ message: t('users.done', { name: name.trim() }) })
    setName('')
    setRoles([])
    setPassphrase('')
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <h3>{t('users.add')}</h3>
      <div className={ledger.encrypted ? classes.pair : undefined}>
        <TextInput
          label={t('users.newName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="off"
        />
        {ledger.encrypted ? (
          <PasswordInput
            label={t('users.passphrase')}
            title={t('users.passphraseNote')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="new-password"
          />
        ) : null}
      </div>
      <RoleChoice roles={roles} onChange={setRoles} />
      <FailureNote failure={add.failure} />
      <div>
        <Button type="submit" icon="plus" busy={add.pending} blocked={blocked}>
          {t('users.do')}
        </Button>
      </div>
    </form>
  )
}

interface RoleChoiceProps {
  readonly roles: readonly Role[]
  readonly onChange: (roles: readonly Role[]) => void
}

/** The four roles with what each may do. */
function RoleChoice({ roles, onChange }: RoleChoiceProps) {
  const t = useText('settings')
  const shell = useText('shell')
  return (
    <fieldset className={classes.roles}>
      <legend className="sr-only">{t('users.roles')}</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          label={shell(`role.${role}`)}
          description={t(`role.${role}`)}
          checked={roles.includes(role)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...roles, role] : roles.filter((other) => other !== role))}
        />
      ))}
    </fieldset>
  )
}
