import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Preset } from '../../../shared/contract/presets.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'

interface PresetMenuProps {
  /** The preset that the voucher on the desk was made with. */
  readonly applied: Preset | null
  readonly onChoose: (preset: Preset) => void
}

/** "Modèle": the usual vouchers, those of the product first, then the ledger's own. */
export function PresetMenu({ applied, onChoose }: PresetMenuProps) {
  const t = useText('presets')
  const language = useLanguage()
  const presets = useQuery(orpc.presets.list.queryOptions({ staleTime: 60_000 })).data ?? []
  const group = (own: boolean) => presets.filter(({ key }) => key.startsWith('own:') === own)
  const item = (preset: Preset) => (
    <Menu.Item key={preset.key} onClick={() => onChoose(preset)} aria-current={preset.key === applied?.key || undefined}>
      {preset.name[language]}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-end" shadow="none">
      <Menu.Target>
        <Button variant="quiet">
          {applied === null ? t('menu.none') : t('menu.one', { name: applied.name[language] })}
          <Icon name="chevronDown" size={13} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <Menu.Label>{t('menu.bundled')}</Menu.Label>
        {group(false).map(item)}
        {group(true).length > 0 ? (
          <>
            <Menu.Divider />
            <Menu.Label>{t('menu.own')}</Menu.Label>
            {group(true).map(item)}
          </>
        ) : null}
        <Menu.Divider />
        <Menu.Item onClick={() => navigate('recurring', { tab: 'presets' })}>{t('menu.manage')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
