import { AGEING_BUCKETS, sumByBucket } from '../../../domain/third-parties/ageing-buckets.ts'
import type { AgeingRow } from '../../../shared/contract/advances.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import classes from './advances.module.css'

/** What is due by age, as one bar and its figures; a balance owed to a holder has no length. */
export function AgeingBar({ rows }: { readonly rows: readonly AgeingRow[] }) {
  const t = useText('advances')
  const sums = sumByBucket(rows.map(({ bucket, balanceXof }) => ({ bucket, amount: balanceXof })))
  const total = sumMinor(rows.map((row) => row.balanceXof))
  const late = sumMinor(rows.filter((row) => row.dueOn !== null && row.bucket !== 'not_due').map((row) => row.balanceXof))
  const shown = AGEING_BUCKETS.filter((bucket) => sums[bucket] !== 0)
  return (
    <div className={classes.summary}>
      <dl className={classes.figure}>
        <dt>{t('total')}</dt>
        <dd>
          <Money minor={total} currency={FUNCTIONAL_CURRENCY} sign="after" />
        </dd>
      </dl>
      <dl className={late > 0 ? `${classes.figure} ${classes.figureLate}` : classes.figure}>
        <dt>{t('total.late')}</dt>
        <dd>
          <Money minor={late} currency={FUNCTIONAL_CURRENCY} sign="after" />
        </dd>
      </dl>
      <div className={classes.barBox}>
        <div className={classes.bar} aria-hidden="true">
          {shown.map((bucket) => (
            <span key={bucket} className={classes[bucket]} style={{ flexGrow: Math.max(0, sums[bucket]) }} />
          ))}
        </div>
        <ul className={classes.legend} aria-label={t('bar')}>
          {shown.map((bucket) => (
            <li key={bucket}>
              <span className={`${classes.swatch} ${classes[bucket]}`} aria-hidden="true" />
              {t(`bucket.${bucket}`)} <Money minor={sums[bucket]} currency={FUNCTIONAL_CURRENCY} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
