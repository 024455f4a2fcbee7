import { useQueries } from '@tanstack/react-query'
import type { RegisterRow } from '../../../shared/contract/vouchers.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { VoucherStateChip } from '../../ui/chip/voucher-state-chip.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import classes from './dashboard.module.css'
import lists from './dashboard-lists.module.css'
import type { DashboardView } from './dashboard-view.ts'

const SHOWN = 8
/** What waits comes first, the nearest to posting before the rest. */
const STATES = ['approved', 'submitted', 'draft', 'posted'] as const

/** Vouchers that wait for somebody, then the latest that are posted. */
export function VouchersCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const { ledger, grant } = useScope()
  const waits = (state: (typeof STATES)[number]): boolean => state === 'posted' || view.pending[state] > 0
  const rows = useQueries({
    queries: STATES.filter(waits).map((state) =>
      orpc.vouchers.search.queryOptions({
        input: { filter: { state, ...(grant === null ? {} : { grant }) }, offset: 0, limit: SHOWN },
      }),
    ),
    combine: (answers) => answers.flatMap((answer) => answer.data?.rows ?? []).slice(0, SHOWN),
  })
  const waiting = view.pending.draft + view.pending.submitted + view.pending.approved
  return (
    <Card
      title={t(waiting > 0 ? 'vouchers.waiting' : 'vouchers.latest')}
      grow
      flush
      end={
        <Button variant="quiet" small onClick={() => navigate('vouchers')}>
          {t('vouchers.all')}
        </Button>
      }
    >
      <ul className={`${lists.vouchers} ${classes.scroll} ${classes.grow}`}>
        {rows.map((row) => (
          <li key={row.key}>
            <button type="button" onClick={() => navigate('vouchers', { key: row.key })}>
              <span className={lists.voucherLabel} title={row.label}>
                {row.label}
              </span>
              <Money
                minor={row.treasuryXof === 0 ? row.totalXof : row.treasuryXof}
                currency={FUNCTIONAL_CURRENCY}
                quiet={row.treasuryXof === 0}
              />
              <span className={lists.voucherFacts}>
                {formatDate(row.date)} · {nameOf(row, ledger.organisationCode)}
              </span>
              {row.state === 'posted' && !row.reversal && !row.reversed ? null : <VoucherStateChip state={stateOf(row)} />}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const stateOf = (row: RegisterRow) => (row.reversal ? 'reversal' : row.reversed ? 'reversed' : row.state)

/** The number without the organisation that stands before it; a draft has its name in its file, or its journal. */
function nameOf(row: RegisterRow, organisation: string): string {
  if (row.number === null) return row.sourceId ?? row.journal
  return row.number.startsWith(`${organisation}-`) ? row.number.slice(organisation.length + 1) : row.number
}
