import { BrandMark } from '../../ui/icon/brand-mark.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useText } from '../../ui/language/use-text.ts'
import { navigate } from '../routes/router.ts'
import { routeHash } from '../routes/routes.ts'
import { AREAS, type Area } from '../screen.ts'
import classes from './rail.module.css'
import { useScope } from './scope.tsx'
import { useShortcut } from './use-shortcut.ts'

const ICONS: Readonly<Record<Area, IconName>> = {
  dashboard: 'dashboard',
  vouchers: 'voucher',
  budgets: 'budget',
  audit: 'audit',
  reports: 'report',
  reference: 'reference',
  settings: 'settings',
}

/** Areas after which a hairline stands. */
const BREAKS: readonly Area[] = ['budgets', 'reports']

interface RailProps {
  readonly active: Area
  readonly folded: boolean
  readonly onToggle: () => void
  readonly onHelp: () => void
}

/** The navigation: one entry per area that exists, Alt 1 to Alt 7. */
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
        <RailEntry key={area} area={area} place={index + 1} active={area === active} folded={folded} />
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
  const { ledger } = useScope()
  useShortcut(`Alt ${place}`, () => navigate(area))
  const { draft, submitted, approved } = ledger.counts
  const pending = area === 'vouchers' ? draft + submitted + approved : 0
  return (
    <>
      <a
        href={routeHash(area)}
        className={active ? `${classes.entry} ${classes.active}` : classes.entry}
        aria-current={active ? 'page' : undefined}
        title={folded ? `${t(`nav.${area}`)} (Alt ${place})` : undefined}
      >
        <Icon name={ICONS[area]} />
        <span className={folded ? 'sr-only' : classes.word}>{t(`nav.${area}`)}</span>
        {pending > 0 ? (
          <span className={classes.count} title={t('nav.pending', { count: pending })}>
            {pending}
            <span className="sr-only">{t('nav.pending', { count: pending })}</span>
          </span>
        ) : null}
      </a>
      {BREAKS.includes(area) ? <div className={classes.break} /> : null}
    </>
  )
}
