import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Tabs } from '../../ui/tabs/tabs.tsx'
import { navigate } from '../routes/router.ts'
import { screensBeside, type TabScreen } from './area-screens.ts'
import classes from './area-tabs.module.css'

/** Beside a title and its actions there is room for so many tabs; an area with more keeps the others in a menu. */
const SHOWN = 5

/** The screens of one area, beside the page's title: register, documents, payroll… */
export function AreaTabs({ screen }: { readonly screen: TabScreen }) {
  const t = useText('shell')
  const live = useLiveFindings(screensBeside(screen).includes('findings'))
  const all = screensBeside(screen)
  const first = all.length > SHOWN + 1 ? all.slice(0, SHOWN) : all
  const shown = first.includes(screen) ? first : [...first, screen]
  const others = all.filter((name) => !shown.includes(name))
  return (
    <div className={classes.tabs}>
      <Tabs
        label={t('nav.areaScreens')}
        active={screen}
        onChange={(chosen) => navigate(chosen)}
        tabs={shown.map((name) => ({ key: name, label: t(`tab.${name}`), count: name === 'findings' ? live : undefined }))}
      />
      {others.length === 0 ? null : (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="quiet" small icon="chevronDown">
              {t('nav.moreScreens')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((name) => (
              <Menu.Item key={name} onClick={() => navigate(name)}>
                {t(`tab.${name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}

/** How many findings are still to be followed: the count beside their tab. */
const useLiveFindings = (shown: boolean): number | undefined =>
  useQuery({ ...orpc.findings.counts.queryOptions(), enabled: shown }).data?.live
