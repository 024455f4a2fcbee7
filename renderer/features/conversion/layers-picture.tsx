import { VisuallyHidden } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { formatDate, formatDecimalText, formatMoney, formatMonth } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { monthOf } from '../../../shared/time/period.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { currencySign } from '../../ui/money/currency-sign.ts'
import classes from './conversion.module.css'
import type { ConversionView } from './conversion-view.ts'
import { LayerBar } from './layer-bar.tsx'
import { layerPictures } from './model/layer-blocks.ts'
import { itemKey } from './model/table-items.ts'

interface LayersPictureProps {
  readonly view: ConversionView
  readonly months: readonly string[]
  readonly chosenKey: string | null
}

/** Pixels of the picture. */
const PITCH = 38
const LABELS = 158
const AFTER = 64

/** Each tranche as a bar as long as its XOF: what it paid, block by block, and dashed what is left. */
export function LayersPicture({ view, months, chosenKey }: LayersPictureProps) {
  const t = useText('conversion')
  const language = useLanguage()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const pictures = layerPictures(view.layers, view.rows, itemKey)
  if (pictures.length === 0) {
    return (
      <EmptyState icon="conversion" title={t('noTranche')}>
        {t('noTrancheText')}
      </EmptyState>
    )
  }
  const longest = Math.max(...view.layers.map((layer) => layer.xof), 1)
  const pixelsPerXof = Math.max(0, width - LABELS - AFTER) / longest
  return (
    <div ref={ref}>
      <svg width="100%" height={pictures.length * PITCH} role="img" aria-label={t('describeLayers')} className={classes.drawing}>
        {pictures.map((picture, index) => (
          <g key={picture.layer.label} transform={`translate(0 ${index * PITCH})`}>
            <text y={15} className={classes.drawnName}>
              {picture.layer.label}
            </text>
            <text x={28} y={15}>
              {formatDate(picture.layer.date)}
            </text>
            <text y={30} className={classes.drawnDonor}>
              {currencySign(view.currency)} {formatMoney(picture.layer.donorMinor, view.currency, language)}
            </text>
            <text x={LABELS - 10} y={30} textAnchor="end" className={classes.drawnName}>
              {formatDecimalText(picture.layer.rate, language)}
            </text>
            <LayerBar
              picture={picture}
              left={LABELS}
              pixelsPerXof={pixelsPerXof}
              currency={view.currency}
              months={months}
              chosenKey={chosenKey}
            />
          </g>
        ))}
      </svg>
      <VisuallyHidden>
        <LayersTable view={view} months={months} />
      </VisuallyHidden>
    </div>
  )
}

/** The picture's figures, for screen readers. */
function LayersTable({ view, months }: Pick<LayersPictureProps, 'view' | 'months'>) {
  const t = useText('conversion')
  const language = useLanguage()
  const used = (label: string, month: string) =>
    view.rows.reduce((sum, row) => (row.tranche === label && monthOf(row.date) === month ? sum + row.xof : sum), 0)
  const xof = (minor: number) => formatMoney(minor, FUNCTIONAL_CURRENCY, language)
  return (
    <table>
      <caption>{t('figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tranches.number')}</th>
          <th scope="col">{FUNCTIONAL_CURRENCY}</th>
          {months.map((month) => (
            <th key={month} scope="col">
              {formatMonth(month, language)}
            </th>
          ))}
          <th scope="col">{t('identity.left')}</th>
        </tr>
      </thead>
      <tbody>
        {view.layers.map((layer) => (
          <tr key={layer.label}>
            <th scope="row">{layer.label}</th>
            <td>{xof(layer.xof)}</td>
            {months.map((month) => (
              <td key={month}>{xof(used(layer.label, month))}</td>
            ))}
            <td>{xof(layer.leftXof)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
