import { VisuallyHidden } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { formatDecimalText, formatMoney, formatMonth, shortMonthName } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './conversion.module.css'
import type { ConversionView } from './conversion-view.ts'

/** Pixels of the picture. */
const HEIGHT = 114
const TOP = 16
const FOOT = 32
const BAR_AT_MOST = 64
/** A column narrower than this has no room for its figure, which the table below gives. */
const ROOM_FOR_FIGURE = 74

/** What each month reports: solid once frozen, dashed while provisional, with its rate where it has a single one. */
export function MonthsPicture({ view }: { readonly view: ConversionView }) {
  const t = useText('conversion')
  const language = useLanguage()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const { months, currency } = view
  if (months.length === 0) {
    return (
      <EmptyState icon="conversion" title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  const pitch = width / months.length
  const highest = Math.max(...months.map((month) => month.donorMinor ?? 0), 1)
  const room = HEIGHT - TOP - FOOT
  return (
    <div ref={ref}>
      <svg width="100%" height={HEIGHT} role="img" aria-label={t('describeMonths')} className={classes.drawing}>
        {months.map(({ month, donorMinor, frozen, rate }, index) => {
          const height = (Math.max(0, donorMinor ?? 0) / highest) * room
          const middle = pitch * (index + 0.5)
          const bar = Math.min(BAR_AT_MOST, pitch * 0.6)
          const roomy = pitch > ROOM_FOR_FIGURE
          return (
            <g key={month}>
              <rect
                x={middle - bar / 2}
                y={TOP + room - height}
                width={Math.max(bar, 1)}
                height={height}
                className={frozen ? classes.month : classes.monthOpen}
              />
              {roomy ? (
                <text x={middle} y={TOP + room - height - 4} textAnchor="middle" className={classes.drawnDonor}>
                  {donorMinor === null ? t('noRate') : formatMoney(donorMinor, currency, language)}
                </text>
              ) : null}
              <text x={middle} y={HEIGHT - FOOT + 14} textAnchor="middle" className={classes.drawnName}>
                {roomy ? formatMonth(month, language) : shortMonthName(month, language)}
              </text>
              {roomy && rate !== null ? (
                <text x={middle} y={HEIGHT - 4} textAnchor="middle">
                  {formatDecimalText(rate, language)}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
      <VisuallyHidden>
        <table>
          <caption>{t('figures')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('date')}</th>
              <th scope="col">{FUNCTIONAL_CURRENCY}</th>
              <th scope="col">{t('rate')}</th>
              <th scope="col">{currency}</th>
              <th scope="col">{t('frozen')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{formatMonth(month.month, language)}</th>
                <td>{formatMoney(month.xof, FUNCTIONAL_CURRENCY, language)}</td>
                <td>{month.rate === null ? '' : formatDecimalText(month.rate, language)}</td>
                <td>{month.donorMinor === null ? t('noRate') : formatMoney(month.donorMinor, currency, language)}</td>
                <td>{t(month.frozen ? 'isFrozen' : 'notFrozen')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </div>
  )
}
