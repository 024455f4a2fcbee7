import { formatMoney, shortMonthName } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { currencySign } from '../../ui/money/currency-sign.ts'
import classes from './conversion.module.css'
import type { ConversionView } from './conversion-view.ts'
import type { LayerPicture } from './model/layer-blocks.ts'
import { inkOnMonth, monthColour } from './month-colour.ts'

interface LayerBarProps {
  readonly picture: LayerPicture<ConversionView['layers'][number]>
  readonly left: number
  readonly pixelsPerXof: number
  readonly currency: string
  readonly months: readonly string[]
  readonly chosenKey: string | null
}

const TOP = 4
const HEIGHT = 30
/** Room of a letter and of the two ends of a label, in pixels: a label that does not fit is left out, never cut. */
const LETTER = 7
const ENDS = 8
/** Below this the two figures of what is left would run into each other. */
const ROOM_FOR_BOTH = 220
const ROOM_FOR_ONE = 110

/** One layer: blocks in the order of use, then what is left, dashed. */
export function LayerBar({ picture, left, pixelsPerXof, currency, months, chosenKey }: LayerBarProps) {
  const t = useText('conversion')
  const language = useLanguage()
  const { layer, blocks, otherXof } = picture
  let x = left
  const place = (xof: number) => {
    const at = { x, width: Math.max(xof * pixelsPerXof, 1) }
    x += xof * pixelsPerXof
    return at
  }
  const drawn = blocks.map((block) => ({ block, ...place(block.xof) }))
  const other = otherXof > 0 ? place(otherXof) : null
  const rest = place(layer.leftXof)
  const words = t('left', { xof: formatMoney(layer.leftXof, FUNCTIONAL_CURRENCY, language) })
  const donor = `${currencySign(currency)} ${formatMoney(layer.leftDonorMinor, currency, language)}`
  return (
    <>
      {drawn.map(({ block, x: at, width }) => {
        const month = months.indexOf(block.month)
        const isChosen = block.line !== null && block.line.key === chosenKey
        const name = block.line?.name ?? shortMonthName(block.month, language)
        const fits = width > name.length * LETTER + ENDS
        return (
          <g key={`${block.month} ${block.line?.key ?? ''}`}>
            <rect
              x={at}
              y={TOP}
              width={Math.max(width - 1, 1)}
              height={HEIGHT}
              style={{ fill: isChosen ? 'var(--accent)' : monthColour(month) }}
            >
              <title>{`${name} ${formatMoney(block.xof, FUNCTIONAL_CURRENCY, language)}`}</title>
            </rect>
            {fits ? (
              <text
                x={at + width / 2}
                y={TOP + 19}
                textAnchor="middle"
                className={classes.drawnName}
                style={{ fill: isChosen ? 'var(--on-accent)' : inkOnMonth(month) }}
              >
                {name}
              </text>
            ) : null}
          </g>
        )
      })}
      {other ? (
        <rect x={other.x} y={TOP} width={other.width} height={HEIGHT} style={{ fill: 'var(--hatch)' }}>
          <title>{`${t('catchUps')} ${formatMoney(otherXof, FUNCTIONAL_CURRENCY, language)}`}</title>
        </rect>
      ) : null}
      {layer.leftXof > 0 ? (
        <>
          <rect x={rest.x + 0.5} y={TOP + 0.5} width={Math.max(rest.width - 1, 1)} height={HEIGHT - 1} className={classes.rest} />
          {rest.width > ROOM_FOR_ONE ? (
            <text x={rest.x + 10} y={TOP + 19} className={classes.drawnName}>
              {words}
            </text>
          ) : null}
          {rest.width > ROOM_FOR_BOTH ? (
            <text
              x={rest.x + rest.width - 10}
              y={TOP + 19}
              textAnchor="end"
              className={`${classes.drawnName} ${classes.drawnDonor}`}
            >
              {donor}
            </text>
          ) : null}
        </>
      ) : (
        <text x={x + 11} y={TOP + 19} className={classes.drawnQuiet}>
          {t('exhausted')}
        </text>
      )}
    </>
  )
}
