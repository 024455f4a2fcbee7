import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDate, formatMoney } from '../../../../shared/i18n/format.ts'
import { addMonths, firstDay, lastDay, monthOf } from '../../../../shared/time/period.ts'
import { navigate } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { orpc } from '../../../client/client.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import type { AccountVoucher } from '../model/account-voucher.ts'
import classes from '../payments.module.css'
import { CashFrame, type CashPlace } from './cash-frame.tsx'

interface Day {
  readonly date: string
  readonly inMinor: number
  readonly outMinor: number
  readonly balanceMinor: number
  readonly state: 'ok' | 'below' | 'over'
}

/** The balance at the end of each day, with the days below zero or above the ceiling, and the payments above the maximum. */
export function DaysTab(place: CashPlace) {
  const t = useText('payments')
  const language = useLanguage()
  const { account } = place
  const { month, today } = useScope()
  const shown = month ?? monthOf(today)
  const [from, setFrom] = useState(firstDay(addMonths(shown, -2)))
  const [to, setTo] = useState(lastDay(shown))
  const found = useQuery(orpc.payments.days.queryOptions({ input: { account: account.account, from, to } }))
  const days = found.data?.days ?? []
  const wrong = days.filter((day) => day.state !== 'ok')
  const over = found.data?.overMaximum ?? []
  const written = (minor: number): string => formatMoney(minor, account.currency, language)
  const [first] = wrong
  return (
    <CashFrame {...place}>
      <div className={classes.fields}>
        <DateField
          label={t('days.from')}
          value={from}
          shown={from}
          className={classes.date}
          onChange={(date) => date && setFrom(date)}
        />
        <DateField label={t('days.to')} value={to} shown={to} className={classes.date} onChange={(date) => date && setTo(date)} />
      </div>
      <QueryFailure error={found.error} onRetry={() => void found.refetch()} />
      {first ? (
        <Notice tone="warn">
          {t(`days.${first.state === 'below' ? 'below' : 'over'}`, {
            count: wrong.length,
            date: formatDate(first.date),
            balance: written(first.balanceMinor),
          })}
        </Notice>
      ) : days.length > 0 ? (
        <Notice tone="good">{t('days.good')}</Notice>
      ) : null}
      <div className={classes.twoCards}>
        <Card flush grow label={t('days.title')}>
          <DataTable<Day>
            label={t('days.title')}
            columns={dayColumns(t, account.currency)}
            rowCount={days.length}
            rowAt={(index) => days[days.length - 1 - index]}
            rowKey={(day) => day.date}
            onOpen={(day) => navigate('vouchers', { account: account.account, from: day.date, to: day.date })}
            empty={
              found.data ? (
                <EmptyState icon="calendar" title={t('days.none')}>
                  {t('days.noneText')}
                </EmptyState>
              ) : null
            }
          />
        </Card>
        <Card
          title={t('days.maximum')}
          note={
            account.maximumPaymentMinor === null
              ? t('days.noMaximum')
              : t('days.maximumIs', { amount: written(account.maximumPaymentMinor) })
          }
          flush
          grow
          ruled
        >
          <DataTable<AccountVoucher>
            label={t('days.maximum')}
            columns={[
              { key: 'date', head: t('column.date'), width: 94, cell: (row) => formatDate(row.date) },
              { key: 'number', head: t('column.voucher'), width: 168, cell: (row) => row.number },
              { key: 'label', head: t('column.label'), cell: (row) => row.label },
              {
                key: 'amount',
                head: account.currency,
                width: 92,
                align: 'right',
                cell: (row) => <Money minor={row.amountMinor} currency={account.currency} />,
              },
            ]}
            rowCount={over.length}
            rowAt={(index) => over[index]}
            rowKey={(row) => row.key}
            onOpen={(row) => navigate('vouchers', { key: row.key })}
            empty={
              <EmptyState icon="check" title={t('days.noneOver')}>
                {t('days.noneOverText')}
              </EmptyState>
            }
          />
        </Card>
      </div>
    </CashFrame>
  )
}

const dayColumns = (t: ReturnType<typeof useText<'payments'>>, currency: string): Column<Day>[] => [
  { key: 'date', head: t('column.date'), width: 92, cell: (day) => formatDate(day.date) },
  {
    key: 'in',
    head: t('column.in'),
    align: 'right',
    cell: (day) => (day.inMinor === 0 ? null : <Money minor={day.inMinor} currency={currency} />),
  },
  {
    key: 'out',
    head: t('column.out'),
    align: 'right',
    cell: (day) => (day.outMinor === 0 ? null : <Money minor={day.outMinor} currency={currency} />),
  },
  {
    key: 'balance',
    head: t('column.balance'),
    align: 'right',
    cell: (day) => <Money minor={day.balanceMinor} currency={currency} bracket strong={day.state !== 'ok'} over />,
  },
  {
    key: 'state',
    head: t('column.state'),
    width: 172,
    cell: (day) =>
      day.state === 'ok' ? null : (
        <Chip tone={day.state === 'below' ? 'bad' : 'warn'} icon="alert">
          {t(day.state === 'below' ? 'cash.below' : 'cash.over')}
        </Chip>
      ),
  },
]
