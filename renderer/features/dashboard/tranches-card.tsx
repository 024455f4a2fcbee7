import { useQueries } from '@tanstack/react-query'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './dashboard.module.css'
import lists from './dashboard-lists.module.css'
import type { DashboardView } from './dashboard-view.ts'
import { partOf } from './model/burn-bar.ts'
import { receiptsOf, receivedSum } from './model/tranche-sums.ts'

/** What donors have sent: each receipt opens its voucher; of one grant, how much of it is spent. */
export function TranchesCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const { rows, loaded } = useQueries({
    queries: view.grants.map(({ code }) => orpc.grants.tranches.queryOptions({ input: { grant: code } })),
    combine: (answers) => ({
      rows: answers.flatMap((answer) => answer.data ?? []),
      loaded: answers.every((answer) => answer.data !== undefined),
    }),
  })
  const receipts = receiptsOf(rows)
  const sum = receivedSum(receipts)
  const [grant, another] = view.grants
  return (
    <Card
      title={t('tranches.title')}
      grow
      flush
      end={
        grant && !another ? (
          <Button variant="quiet" small icon="conversion" onClick={() => navigate('conversion', { grant: grant.code })}>
            {t('tranches.rates')}
          </Button>
        ) : undefined
      }
    >
      <div className={`${classes.scroll} ${classes.grow}`}>
        <table className={lists.list} aria-label={t('tranches.title')}>
          <tbody>
            {receipts.map((receipt) => (
              <tr key={`${receipt.label} ${receipt.date} ${receipt.currency}`}>
                <th scope="row" title={receipt.reference ?? receipt.label}>
                  {receipt.label} <span className={text.second}>{formatDate(receipt.date)}</span>
                </th>
                <td>
                  <Money
                    minor={receipt.amountMinor}
                    currency={receipt.currency}
                    sign="before"
                    onOpen={receipt.voucher ? () => navigate('vouchers', { key: receipt.voucher?.key }) : undefined}
                    openLabel={receipt.label}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {loaded && receipts.length === 0 ? <p className={`${text.quiet} ${lists.note}`}>{t('tranches.none')}</p> : null}
      </div>
      {grant && !another && sum ? <Spent received={sum.minor} currency={sum.currency} spent={grant.spentMinor} /> : null}
    </Card>
  )
}

interface SpentProps {
  readonly received: number
  readonly currency: string
  readonly spent: number | null
}

/** Received against spent, in the donor's currency: what is left, or what was advanced from elsewhere. */
function Spent({ received, currency, spent }: SpentProps) {
  const t = useText('dashboard')
  if (spent === null) return null
  const left = received - spent
  return (
    <div className={lists.spentBox}>
      <div className={lists.spentWords}>
        <span>
          {t('tranches.received')} <Money minor={received} currency={currency} sign="before" />
        </span>
        <span>
          {t(left < 0 ? 'tranches.advanced' : 'tranches.left')}{' '}
          <Money minor={Math.abs(left)} currency={currency} sign="before" strong />
        </span>
      </div>
      <svg width="100%" height="8" role="img" aria-label={t('tranches.bar')}>
        <rect className={classes.track} width="100%" height="8" />
        <rect
          className={left < 0 ? classes.overBar : classes.donorBar}
          width={`${partOf(Math.max(0, Math.min(spent, received)), received)}%`}
          height="8"
        />
      </svg>
    </div>
  )
}
