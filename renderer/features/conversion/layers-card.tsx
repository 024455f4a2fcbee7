import type { CSSProperties } from 'react'
import { formatDate, formatDecimalText, formatMoney, percentText } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { monthOf } from '../../../shared/time/period.ts'
import { Card } from '../../ui/card/card.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './conversion.module.css'
import type { ConversionView } from './conversion-view.ts'

type Layer = ConversionView['layers'][number]

/** Each tranche as a bar: what it paid month by month, and dashed what is left; then the identity that proves it. */
export function LayersCard({ view }: { readonly view: ConversionView }) {
  const t = useText('conversion')
  const language = useLanguage()
  const { totals, currency } = view
  const money = (minor: number, code: string): string => formatMoney(minor, code, language)
  const months = [...new Set(view.rows.map((row) => monthOf(row.date)))]
  const left = totals.leftMinor ?? 0
  const holds = totals.reportedMinor !== null && totals.receivedMinor === totals.reportedMinor + left
  return (
    <Card title={t('layers')}>
      {view.layers.map((layer) => (
        <div key={layer.label} className={classes.layer}>
          <div>
            <b>{layer.label}</b> <span className={text.quiet}>{formatDate(layer.date)}</span>
            <br />
            <Money minor={layer.donorMinor} currency={currency} sign="before" />{' '}
            <span className={text.quiet}>{formatDecimalText(layer.rate, language)}</span>
          </div>
          <LayerBar layer={layer} view={view} months={months} />
        </div>
      ))}
      {totals.reportedMinor === null ? null : (
        <div className={classes.identity}>
          <span>
            {t('identity', {
              received: money(totals.receivedMinor, currency),
              converted: money(totals.reportedMinor, currency),
              left: money(left, currency),
            })}
          </span>
          <span className={`${text.row} ${holds ? text.good : text.second}`} style={{ gap: 5 }}>
            {holds ? <Icon name="check" size={13} /> : null}{' '}
            {t('identityXof', {
              received: money(totals.receivedXof, FUNCTIONAL_CURRENCY),
              spent: money(totals.spentXof, FUNCTIONAL_CURRENCY),
              left: money(totals.leftXof, FUNCTIONAL_CURRENCY),
            })}
          </span>
        </div>
      )}
    </Card>
  )
}

/** Blocks of one layer by month; the same figures stand in the table of rows below for screen readers. */
function LayerBar({
  layer,
  view,
  months,
}: {
  readonly layer: Layer
  readonly view: ConversionView
  readonly months: readonly string[]
}) {
  const t = useText('conversion')
  const language = useLanguage()
  const blocks = months.map((month, index) => {
    const xof = view.rows
      .filter((row) => row.tranche === layer.label && monthOf(row.date) === month)
      .reduce((sum, row) => sum + row.xof, 0)
    return { month, colour: `var(--s${[6, 2, 3, 1, 4, 5][index % 6]})`, part: percentText(Math.max(0, xof), layer.xof, 2) ?? '0' }
  })
  const rest = layer.leftXof > 0 ? t('left', { xof: formatMoney(layer.leftXof, FUNCTIONAL_CURRENCY, language) }) : t('exhausted')
  return (
    <div>
      <div className={classes.layerBar} role="img" aria-label={`${layer.label} ${rest}`}>
        {blocks.map((block) => (
          <i key={block.month} style={{ '--part': `${block.part}%`, background: block.colour } as CSSProperties} />
        ))}
      </div>
      <span className={`${text.tiny} ${text.quiet}`}>{view.method === 'FIFO' ? rest : layer.reference}</span>
    </div>
  )
}
