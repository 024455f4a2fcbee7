import { formatMoney } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import classes from './conversion.module.css'
import type { ConversionView } from './conversion-view.ts'
import { inScreenOrder, methodKey } from './model/method-key.ts'

type Entry = ConversionView['comparison'][number]

/** What each method would report over the same lines; the retained one first, the others with their difference. */
export function MethodsCard({ view }: { readonly view: ConversionView }) {
  const t = useText('conversion')
  return (
    <Card flush label={t('methods')}>
      <ul className={classes.methods}>
        {inScreenOrder(view.comparison).map((entry) => (
          <li key={entry.method} className={classes.method} data-retained={entry.retained ? true : undefined}>
            <span className={classes.methodName}>{t(`method.${methodKey(entry.method)}`)}</span>
            <b>
              <Money minor={entry.totalMinor} currency={view.currency} sign="before" />
            </b>
            <small>
              <Difference entry={entry} currency={view.currency} />
            </small>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Difference({ entry, currency }: { readonly entry: Entry; readonly currency: string }) {
  const t = useText('conversion')
  const language = useLanguage()
  if (entry.totalMinor === null) return t('methodMissing')
  if (entry.retained) return t('retained')
  if (entry.differenceMinor === null) return null
  const figure = formatMoney(entry.differenceMinor, currency, language)
  return entry.differenceMinor > 0 ? `+${figure}` : figure
}
