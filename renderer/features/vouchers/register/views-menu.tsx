import { Menu, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ScreenParameters } from '../../../app/routes/routes.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './register.module.css'
import { filterPart, isNarrowed } from './register-filter.ts'
import { dropView, keepView, readViews, type SavedView } from './saved-views.ts'

interface ViewsMenuProps {
  readonly address: ScreenParameters<'vouchers'>
  readonly onOpen: (filter: ScreenParameters<'vouchers'>) => void
}

/** Keeps the filters of the moment under a name, and brings a kept view back. */
export function ViewsMenu({ address, onOpen }: ViewsMenuProps) {
  const { ledger, storage } = useScope()
  const [views, setViews] = useState(() => readViews(storage, ledger.id))
  return (
    <span className={classes.views}>
      {isNarrowed(address) ? (
        <KeepView onKeep={(name) => setViews(keepView(storage, ledger.id, { name, filter: filterPart(address) }))} />
      ) : null}
      {views.length > 0 ? (
        <KeptViews views={views} onOpen={onOpen} onDrop={(name) => setViews(dropView(storage, ledger.id, name))} />
      ) : null}
    </span>
  )
}

interface KeepViewProps {
  readonly onKeep: (name: string) => void
}

function KeepView({ onKeep }: KeepViewProps) {
  const t = useText('vouchers')
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const keep = () => {
    if (name.trim() === '') return
    onKeep(name.trim())
    setName('')
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button variant="quiet" icon="star" small onClick={() => setOpened((shown) => !shown)}>
          {t('view.keep')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.popover}
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <TextInput
            label={t('view.name')}
            placeholder={t('view.example')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={40}
            data-autofocus
          />
          <Button type="submit" blocked={name.trim() === '' ? t('view.nameFirst') : undefined}>
            {t('view.keep')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

interface KeptViewsProps {
  readonly views: readonly SavedView[]
  readonly onOpen: (filter: ScreenParameters<'vouchers'>) => void
  readonly onDrop: (name: string) => void
}

function KeptViews({ views, onOpen, onDrop }: KeptViewsProps) {
  const t = useText('vouchers')
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <IconButton icon="chevronDown" label={t('view.kept', { count: views.length })} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('view.open')}</Menu.Label>
        {views.map((view) => (
          <Menu.Item key={view.name} onClick={() => onOpen(view.filter)}>
            {view.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('view.forget')}</Menu.Label>
        {views.map((view) => (
          <Menu.Item key={view.name} closeMenuOnClick={false} onClick={() => onDrop(view.name)}>
            {t('view.forgetOne', { name: view.name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
