import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { client, orpc } from '../../client/client.ts'
import { failureOf } from '../../client/failure.ts'
import { closeQuietly } from '../../client/ledger-queries.ts'
import { queryClient } from '../../client/query-client.ts'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { navigate } from '../routes/router.ts'
import { ActAsDialog } from './act-as-dialog.tsx'
import { initialsOf } from './initials.ts'
import { useScope } from './scope.tsx'
import classes from './top-bar.module.css'

const THEMES: readonly MantineColorScheme[] = ['light', 'dark', 'auto']

/** The start screen follows; a ledger that could not be closed stays on the screen, with the reason. */
async function closeLedger(): Promise<void> {
  try {
    await closeQuietly(queryClient, orpc.settings.status.queryKey(), () => client.settings.closeLedger())
  } catch (error) {
    notifications.show({ message: <FailureNote failure={failureOf(error)} /> })
  }
}

/** Who acts; acting as somebody else, the theme, closing the ledger. */
export function UserMenu() {
  const t = useText('shell')
  const { ledger } = useScope()
  const [wanted, setWanted] = useState<string | null>(null)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const roles = (names: readonly string[]) => names.join(', ')
  return (
    <>
      <Menu position="bottom-end" width={264}>
        <Menu.Target>
          <button type="button" className={classes.user} aria-label={t('top.user', { name: ledger.user.name })}>
            <span className={classes.initials} aria-hidden="true">
              {initialsOf(ledger.user.name)}
            </span>
            <span className={classes.userName}>{ledger.user.name}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('user.actAs')}</Menu.Label>
          {ledger.users.map((user) => (
            <Menu.Item
              key={user.name}
              onClick={() => user.name !== ledger.user.name && setWanted(user.name)}
              aria-current={user.name === ledger.user.name}
              leftSection={<Icon name={user.name === ledger.user.name ? 'check' : 'user'} size={13} />}
            >
              {user.name}
              <div className={classes.quiet}>{roles(user.roles.map((role) => t(`role.${role}`)))}</div>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('user.theme')}</Menu.Label>
          {THEMES.map((scheme) => (
            <Menu.Item
              key={scheme}
              closeMenuOnClick={false}
              onClick={() => setColorScheme(scheme)}
              aria-current={scheme === colorScheme}
              leftSection={
                <Icon
                  name={scheme === colorScheme ? 'check' : scheme === 'light' ? 'sun' : scheme === 'dark' ? 'moon' : 'circle'}
                  size={13}
                />
              }
            >
              {t(`user.${scheme}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="settings" size={13} />} onClick={() => navigate('settings')}>
            {t('user.settings')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="folder" size={13} />} onClick={() => void closeLedger()}>
            {t('user.closeLedger')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ActAsDialog user={wanted} onClose={() => setWanted(null)} />
    </>
  )
}
