import { useState } from 'react'
import { ActAsDialog } from '../../app/shell/act-as-dialog.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import type { OpenLedger } from '../../client/use-status.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { AddUserForm } from './add-user-form.tsx'
import classes from './settings.module.css'

type User = OpenLedger['users'][number]

/** Who may act in this ledger, and adding somebody. */
export function UsersCard() {
  const t = useText('settings')
  const shell = useText('shell')
  const { ledger } = useScope()
  const [wanted, setWanted] = useState<string | null>(null)
  const columns: readonly Column<User>[] = [
    { key: 'name', head: t('users.name'), width: 120, cell: (user) => <b>{user.name}</b> },
    {
      key: 'roles',
      head: t('users.roles'),
      className: () => classes.wrapped,
      cell: (user) => user.roles.map((role) => shell(`role.${role}`)).join(', '),
    },
    {
      key: 'act',
      head: '',
      name: t('users.actAs'),
      width: 128,
      align: 'right',
      cell: (user) =>
        user.name === ledger.user.name ? (
          <Chip tone="info" icon="user">
            {t('users.you')}
          </Chip>
        ) : (
          <Button small aria-label={t('users.actAsName', { name: user.name })} onClick={() => setWanted(user.name)}>
            {t('users.actAs')}
          </Button>
        ),
    },
  ]
  return (
    <Card
      title={t('users.title')}
      end={<span className={text.cut}>{t(ledger.postsAlone ? 'users.alone' : 'users.separated')}</span>}
      flush
      grow
    >
      <div className={classes.scroll}>
        <PlainTable label={t('users.title')} columns={columns} rows={ledger.users} rowKey={(user) => user.name} />
      </div>
      <div className={classes.separate}>
        <AddUserForm />
      </div>
      <ActAsDialog user={wanted} onClose={() => setWanted(null)} />
    </Card>
  )
}
