import { useText } from '../../ui/language/use-text.ts'
import { Tabs } from '../../ui/tabs/tabs.tsx'
import { navigate } from '../routes/router.ts'
import { screensBeside, type TabScreen } from './area-screens.ts'

/** The screens of one area, beside the page's title: register, documents, payroll… */
export function AreaTabs({ screen }: { readonly screen: TabScreen }) {
  const t = useText('shell')
  return (
    <Tabs
      label={t('nav.areaScreens')}
      active={screen}
      onChange={(chosen) => navigate(chosen)}
      tabs={screensBeside(screen).map((name) => ({ key: name, label: t(`tab.${name}`) }))}
    />
  )
}
