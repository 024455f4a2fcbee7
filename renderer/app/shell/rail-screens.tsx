import { HoverCard } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../../ui/language/use-text.ts'
import { useNavigation } from '../routes/router.ts'
import { routeHash } from '../routes/routes.ts'
import type { Area } from '../screen.ts'
import { screensOf, type TabScreen } from './area-screens.ts'
import classes from './rail.module.css'

/** The screens of the area that one is in, under its entry. */
export function RailScreens({ screens }: { readonly screens: readonly TabScreen[] }) {
  const t = useText('shell')
  const { route } = useNavigation()
  return (
    <ul className={classes.screens}>
      {screens.map((screen) => (
        <li key={screen}>
          <a
            href={routeHash(screen)}
            className={screen === route.screen ? `${classes.screen} ${classes.here}` : classes.screen}
            aria-current={screen === route.screen ? 'page' : undefined}
          >
            {t(`tab.${screen}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A folded rail shows the screens of an area beside its glyph, for as long as one points at it. */
export function RailFlyout({ area, entry }: { readonly area: Area; readonly entry: ReactElement }) {
  const t = useText('shell')
  return (
    <HoverCard position="right-start" offset={4} openDelay={120} closeDelay={120} transitionProps={{ duration: 90 }}>
      <HoverCard.Target>{entry}</HoverCard.Target>
      <HoverCard.Dropdown className={classes.flyout}>
        <span className={classes.flyoutTitle}>{t(`nav.${area}`)}</span>
        <RailScreens screens={screensOf(area)} />
      </HoverCard.Dropdown>
    </HoverCard>
  )
}
