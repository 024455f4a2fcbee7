import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import classes from './conversion.module.css'
import type { ConversionView } from './conversion-view.ts'

const METHODS = ['WA_CUM', 'WA_MOVING', 'FIFO', 'MONTHLY_TABLE', 'SPOT_DAY', 'BUDGET_RATE', 'WA_CUM_RESTATED'] as const
const known = (method: string) => METHODS.find((each) => each === method) ?? 'FIFO'

/** What each method would report over the same lines; the retained one first, the others with their difference. */
export function MethodsCard({ view }: { readonly view: ConversionView }) {
  const t = useText('conversion')
  const methods = [...view.comparison].sort((a, b) => Number(b.retained) - Number(a.retained))
  return (
    <Card flush>
      <div className={classes.methods}>
        {methods.map((entry) => (
          <div key={entry.method} className={classes.method} data-retained={entry.retained ? true : undefined}>
            {t(`method.${known(entry.method)}`)}
            <b>
              <Money minor={entry.totalMinor} currency={view.currency} sign="before" />
            </b>
            {entry.retained ? t('retained') : <Money minor={entry.differenceMinor} currency={view.currency} quiet />}
          </div>
        ))}
      </div>
    </Card>
  )
}
