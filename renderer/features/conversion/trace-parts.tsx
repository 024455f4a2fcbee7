import { isCatchUp, labelOfCatchUp, OWN, PROVISIONAL } from '../../../domain/conversion/tranche-names.ts'
import { formatDecimalText, formatMoney, formatMonth } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { currencySign } from '../../ui/money/currency-sign.ts'
import { Money } from '../../ui/money/money.tsx'
import classes from './conversion.module.css'
import type { ConversionTrace } from './conversion-view.ts'
import { atReceiptRate } from './model/residual.ts'

type Part = ConversionTrace['parts'][number]

/** What each layer gave, and their sum; where a layer ended, why the figure is not the rounded product. */
export function TraceParts({ trace }: { readonly trace: ConversionTrace }) {
  const t = useText('conversion')
  const language = useLanguage()
  const { parts, currency } = trace
  const months = new Set(parts.map((part) => part.month))
  const mark = ({ tranche, adjustment }: Part): string => {
    if (tranche === OWN) return t('own')
    if (tranche === PROVISIONAL) return t('provisional')
    if (isCatchUp(tranche)) return t('catchUp', { tranche: labelOfCatchUp(tranche) })
    return adjustment && tranche === '' ? t('adjustment') : tranche
  }
  const how = (part: Part): string => {
    if (part.residual && part.tranche !== '') return t('trace.residual')
    return part.rate === null ? '' : t('trace.divided', { rate: formatDecimalText(part.rate, language) })
  }
  return (
    <>
      <table className={classes.parts}>
        <tbody>
          {parts.map((part) => (
            <tr key={[part.tranche, part.month, part.xof, part.adjustment].join(' ')}>
              <th scope="row">
                {mark(part)}
                {months.size > 1 ? <small>{formatMonth(part.month, language)}</small> : null}
              </th>
              <td>
                <Money minor={part.xof} currency={FUNCTIONAL_CURRENCY} />
              </td>
              <td className={classes.how}>{how(part)}</td>
              <td>{part.donorMinor === null ? t('noRate') : <Money minor={part.donorMinor} currency={currency} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td>
              <Money minor={sumMinor(parts.map((part) => part.xof))} currency={FUNCTIONAL_CURRENCY} />
            </td>
            <td />
            <td>
              <Money minor={trace.donorMinor} currency={currency} />
            </td>
          </tr>
        </tfoot>
      </table>
      {parts
        .filter((part) => part.residual && part.tranche !== '')
        .map((part) => (
          <Residual key={part.tranche} part={part} trace={trace} />
        ))}
    </>
  )
}

/** Why a line took what was left of a layer: the layer must end at zero in both moneys. */
function Residual({ part, trace }: { readonly part: Part; readonly trace: ConversionTrace }) {
  const t = useText('conversion')
  const language = useLanguage()
  const { currency } = trace
  const receipt = trace.rates.find((rate) => rate.tranche === part.tranche)
  const rounded = atReceiptRate(part.xof, receipt, currency)
  if (rounded === null || part.donorMinor === null) return null
  const write = (minor: number) => `${currencySign(currency)} ${formatMoney(minor, currency, language)}`
  const values = { tranche: part.tranche, taken: write(part.donorMinor), rounded: write(rounded), currency }
  return (
    <p className={classes.explained}>{t(rounded === part.donorMinor ? 'trace.residualSame' : 'trace.residualText', values)}</p>
  )
}
