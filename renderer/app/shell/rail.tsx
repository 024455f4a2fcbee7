import { BrandMark } from '../../ui/icon/brand-mark.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { navigate } from '../routes/router.ts'
import { routeHash } from '../routes/routes.ts'
import { AREAS, type Area } from '../screen.ts'
import { AREA_ICONS } from './area-icons.ts'
import { areaHome, screensOf } from './area-screens.ts'
import classes from './rail.module.css'
import { RailFlyout, RailScreens } from './rail-screens.tsx'
import { useScope } from './scope.tsx'
import { useDueCount } from './use-due-count.ts'
import { useShortcut } from './use-shortcut.ts'

/** Areas after which a hairline stands. */
const BREAKS: readonly Area[] = ['partners', 'reports']

interface RailProps {
  readonly active: Area
  readonly folded: boolean
  readonly onToggle: () => void
  readonly onHelp: () => void
}

/** The navigation: one entry per area that exists, Alt 1 to Alt 9, then Alt 0. */
export function Rail({ active, folded, onToggle, onHelp }: RailProps) {
  const t = useText('shell')
  return (
    <nav className={folded ? `${classes.rail} ${classes.folded}` : classes.rail} aria-label={t('nav.label')}>
      <button
        type="button"
        className={classes.brand}
        onClick={onToggle}
        aria-label={t(folded ? 'nav.unfold' : 'nav.fold')}
        title={`${t(folded ? 'nav.unfold' : 'nav.fold')} (Ctrl B)`}
      >
        <BrandMark />
        <span className={classes.word}>{t('product.name')}</span>
      </button>
      <div className={classes.bogolan} />
      {AREAS.map((area, index) => (
        <RailEntry key={area} area={area} place={(index + 1) % 10} active={area === active} folded={folded} />
      ))}
      <button type="button" className={classes.help} onClick={onHelp} aria-label={`${t('help.title')} (F1)`}>
        <Icon name="help" size={13} />
        <span className={classes.word}>{t('help.title')} F1</span>
      </button>
    </nav>
  )
}

interface RailEntryProps {
  readonly area: Area
  readonly place: number
  readonly active: boolean
  readonly folded: boolean
}

function RailEntry({ area, place, active, folded }: RailEntryProps) {
  const t = useText('shell')
  const compliance = useText('complianceOverview')
  const { ledger } = useScope()
  useShortcut(`Alt ${place}`, () => navigate(areaHome(area)))
  const { draft, submitted, approved } = ledger.counts
  const due = useDueCount(area === 'compliance')
  const pending = area === 'vouchers' ? draft + submitted + approved : due
  const counted = area === 'compliance' ? compliance('railCount', { count: due }) : t('nav.pending', { count: pending })
  const home = areaHome(area)
  const beside = screensOf(area)
  const entry = (
    <a
      href={routeHash(home)}
      className={active ? `${classes.entry} ${classes.active}` : classes.entry}
      aria-current={active ? 'page' : undefined}
      title={folded ? `${t(`nav.${area}`)} (Alt ${place})` : undefined}
    >
      <Icon name={AREA_ICONS[area]} />
      <span className={folded ? 'sr-only' : classes.word}>{t(`nav.${area}`)}</span>
      {pending > 0 ? (
        <span className={classes.count} title={counted}>
          {pending}
          <span className="sr-only">{counted}</span>
        </span>
      ) : null}
    </a>
  )
  return (
    <>
      {beside.length > 1 && folded ? <RailFlyout area={area} entry={entry} /> : entry}
      {beside.length > 1 && !folded && active ? <RailScreens screens={beside} /> : null}
      {BREAKS.includes(area) ? <div className={classes.break} /> : null}
    </>
  )
}
