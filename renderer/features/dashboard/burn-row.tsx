import { formatPercent } from '../../../shared/i18n/format.ts'
import { lastDay, monthOf } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'
import { burnBar, partOf } from './model/burn-bar.ts'

interface BurnRowProps {
  readonly grant: DashboardView['grants'][number]
  readonly asOf: string
  readonly name: string
  /** The whole name, where the row has no room for it. */
  readonly hint: string
  /** Null while a rate is missing. */
  readonly spentMinor: number | null
  readonly committedMinor: number
  readonly budgetMinor: number
  /** The currency's sign stands beside the figures, because the grants are of several currencies. */
  readonly signed: boolean
  /** Pixels of the row; the line of time runs through all of it. */
  readonly height: number
  readonly total?: boolean
  readonly opened?: boolean
  readonly onToggle?: (() => void) | undefined
}

const BAR_HEIGHT = 11

/** One bar: spent, committed, the track of the budget, and the line of time. It opens the budget. */
export function BurnRow(props: BurnRowProps) {
  const { grant, asOf, name, hint, spentMinor, budgetMinor, signed, height, total } = props
  const top = (height - BAR_HEIGHT) / 2
  const t = useText('dashboard')
  const language = useLanguage()
  const bar = burnBar(spentMinor ?? 0, props.committedMinor, budgetMinor)
  const time = partOf(grant.elapsedDays, grant.totalDays)
  const percent = spentMinor === null ? '' : formatPercent(spentMinor, budgetMinor, language)
  const tone = bar.over ? text.warn : undefined
  return (
    <tr data-total={total ? true : undefined}>
      <th scope="row" title={hint}>
        {props.onToggle ? (
          <button type="button" className={classes.fold} aria-expanded={props.opened} onClick={props.onToggle}>
            <Icon name={props.opened ? 'chevronDown' : 'chevronRight'} size={13} />
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td className={classes.barCell}>
        <button
          type="button"
          className={classes.bar}
          aria-label={t('burn.open', { name, percent })}
          onClick={() => navigate('budgets', { grant: grant.code, to: lastDay(monthOf(asOf)) })}
        >
          <svg width="100%" height={height} aria-hidden="true">
            <rect className={classes.track} y={top} width="100%" height={BAR_HEIGHT} />
            <rect x={`${bar.spent}%`} y={top} width={`${bar.committed}%`} height={BAR_HEIGHT} fill="url(#dashboard-hatch)" />
            <rect className={bar.over ? classes.overBar : classes.spentBar} y={top} width={`${bar.spent}%`} height={BAR_HEIGHT} />
            <line className={classes.timeLine} x1={`${time}%`} x2={`${time}%`} y1="0" y2={height} />
          </svg>
        </button>
      </td>
      <td className={tone}>{percent}</td>
      <td>
        {spentMinor === null ? (
          <span className={text.warn}>{t('burn.noRate')}</span>
        ) : (
          <Money minor={spentMinor} currency={grant.currency} sign={signed ? 'before' : 'none'} />
        )}
      </td>
      <td>
        <Money minor={budgetMinor} currency={grant.currency} sign={signed ? 'before' : 'none'} />
      </td>
    </tr>
  )
}
