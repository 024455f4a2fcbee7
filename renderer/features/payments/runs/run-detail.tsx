import { useQuery } from '@tanstack/react-query'
import type { RunPayment } from '../../../../shared/contract/payments-runs.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { orpc } from '../../../client/client.ts'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { writeInstant } from '../../../ui/language/format-instant.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from '../payments.module.css'
import { VoucherKey } from '../voucher-key.tsx'
import { RunChip } from './run-chip.tsx'
import { RunTools } from './run-tools.tsx'

/** One run: who is paid what, by which voucher, with what answer of the operator, and what may be done with it. */
export function RunDetail({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const t = useText('payments')
  const found = useQuery(orpc.payments.run.queryOptions({ input: { id } }))
  const run = found.data
  if (!run) return <QueryFailure error={found.error} onRetry={() => void found.refetch()} />
  return (
    <>
      <Card
        title={run.reference}
        note={`${t(`mode.${run.mode}`)} · ${formatDate(run.date)} · ${run.account}`}
        end={
          <>
            <RunChip run={run} />
            <IconButton icon="close" label={t('runs.close')} onClick={onClose} />
          </>
        }
      >
        {run.cancelReason === null ? null : (
          <Notice tone="warn">{t('runs.cancelledBecause', { reason: run.cancelReason })}</Notice>
        )}
        <p className={classes.note}>{t('runs.madeBy', { name: run.madeBy, date: writeInstant(run.madeAt).date })}</p>
        <RunTools run={run} />
      </Card>
      <Card flush grow label={t('runs.payments')}>
        <div className={classes.scroll}>
          <PlainTable
            label={t('runs.payments')}
            columns={paymentColumns(t, run.mode, run.currency)}
            rows={run.payments}
            rowKey={(payment) => String(payment.payment)}
            foot={
              <>
                <td colSpan={3}>{t('bar.total')}</td>
                <td className={classes.right}>
                  <Money minor={run.totalMinor} currency={run.currency} strong />
                </td>
              </>
            }
          />
        </div>
      </Card>
      {run.results.map((result) => (
        <Card key={result.id} title={t('result.title')} note={result.fileName}>
          <div className={classes.chips}>
            <span>{t('result.by', { name: result.by, date: writeInstant(result.at).date })}</span>
            {result.vouchers.map((link) => (
              <VoucherKey key={link.key} link={link} />
            ))}
          </div>
        </Card>
      ))}
    </>
  )
}

const paymentColumns = (t: ReturnType<typeof useText<'payments'>>, mode: string, currency: string): Column<RunPayment>[] => [
  { key: 'payee', head: t('column.payee'), cell: (payment) => <b>{payment.payee}</b> },
  {
    key: 'how',
    head: t(`column.how.${mode === 'mobile' ? 'mobile' : mode === 'cheque' ? 'cheque' : mode === 'cash' ? 'cash' : 'transfer'}`),
    width: 138,
    cell: (payment) => (mode === 'cheque' ? payment.cheque : mode === 'mobile' ? payment.phone : payment.bankAccount) ?? '',
  },
  {
    key: 'voucher',
    head: t('column.voucher'),
    width: 150,
    cell: (payment) => (
      <>
        {payment.voucher ? <VoucherKey link={payment.voucher} /> : t('voucher.gone')}{' '}
        {payment.result ? (
          <Chip
            tone={payment.result.state === 'paid' ? 'good' : 'bad'}
            icon={payment.result.state === 'paid' ? 'check' : 'close'}
          >
            {t(`result.${payment.result.state}`)}
          </Chip>
        ) : null}
      </>
    ),
  },
  {
    key: 'amount',
    head: currency,
    width: 96,
    align: 'right',
    cell: (payment) => <Money minor={payment.amountMinor} currency={currency} />,
  },
]
