import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDate, formatMoney } from '../../../../shared/i18n/format.ts'
import { navigate } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { usePrint } from '../../../client/use-print.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Picker } from '../../../ui/picker/picker.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import type { AccountVoucher } from '../model/account-voucher.ts'
import classes from '../payments.module.css'
import { VoucherKey } from '../voucher-key.tsx'
import { CashFrame, type CashPlace } from './cash-frame.tsx'

/** What brings the cash back to its imprest: the vouchers since it was last filled, the amount, and the voucher proposed for it. */
export function ReplenishmentTab(place: CashPlace) {
  const t = useText('payments')
  const language = useLanguage()
  const { account } = place
  const { ledger, today } = useScope()
  const need = useQuery(orpc.payments.replenishment.queryOptions({ input: { account: account.account } }))
  const accounts = useQuery(orpc.payments.accounts.queryOptions())
  const banks = (accounts.data ?? []).filter((each) => each.kind === 'bank' && each.currency === account.currency)
  const [bank, setBank] = useState<string | null>(null)
  const [date, setDate] = useState(today)
  const propose = useCommand(client.payments.proposeReplenishment)
  const chosen = bank ?? banks[0]?.account ?? null
  const amount = need.data?.amountMinor ?? null
  const blocked = !ledger.user.roles.includes('preparer')
    ? t('blocked.preparer')
    : amount === null
      ? t('replenish.noImprest')
      : amount <= 0
        ? t('replenish.full')
        : chosen === null
          ? t('replenish.noBank')
          : undefined
  const send = async () => {
    if (chosen === null) return
    const answer = await propose.run({ account: account.account, bank: chosen, date })
    if (!answer.ok) return
    notifications.show({ message: t('replenish.done') })
    navigate('voucherEntry', { key: answer.value.key })
  }
  const written = (minor: number): string => `${formatMoney(minor, account.currency, language)} ${account.currency}`
  return (
    <CashFrame
      {...place}
      actions={
        <Button variant="primary" icon="voucher" blocked={blocked} busy={propose.pending} onClick={() => void send()}>
          {t('replenish.do')}
        </Button>
      }
    >
      <QueryFailure error={need.error} onRetry={() => void need.refetch()} />
      <FailureNote failure={propose.failure} />
      {need.data ? (
        <Notice tone={amount !== null && amount > 0 ? 'info' : 'good'}>
          {amount === null || need.data.imprestMinor === null
            ? t('replenish.noImprest')
            : t('replenish.sentence', {
                imprest: written(need.data.imprestMinor),
                balance: written(need.data.balanceMinor),
                amount: written(amount),
              })}{' '}
          {need.data.differenceMinor === 0 ? '' : t('replenish.difference', { amount: written(need.data.differenceMinor) })}
        </Notice>
      ) : null}
      <div className={classes.fields}>
        <div className={classes.picker}>
          <Picker
            label={t('replenish.bank')}
            items={banks.map((each) => ({ code: each.account, label: each.name[language] }))}
            value={chosen}
            onChange={setBank}
          />
        </div>
        <DateField
          label={t('column.date')}
          value={date}
          shown={date}
          className={classes.date}
          onChange={(day) => day && setDate(day)}
        />
      </div>
      <div className={classes.twoCards}>
        <Card
          title={t('replenish.vouchers')}
          note={
            need.data?.since
              ? t('replenish.since', { number: need.data.since.number, date: formatDate(need.data.since.date) })
              : t('replenish.sinceStart')
          }
          flush
          grow
          ruled
        >
          <DataTable<AccountVoucher>
            label={t('replenish.vouchers')}
            columns={[
              { key: 'date', head: t('column.date'), width: 94, cell: (row) => formatDate(row.date) },
              { key: 'number', head: t('column.voucher'), width: 172, cell: (row) => row.number },
              { key: 'label', head: t('column.label'), cell: (row) => row.label },
              {
                key: 'amount',
                head: account.currency,
                width: 92,
                align: 'right',
                cell: (row) => <Money minor={row.amountMinor} currency={account.currency} bracket />,
              },
            ]}
            rowCount={need.data?.vouchers.length ?? 0}
            rowAt={(index) => need.data?.vouchers[index]}
            rowKey={(row) => row.key}
            onOpen={(row) => navigate('vouchers', { key: row.key })}
            foot={
              <>
                <td colSpan={3}>{t('replenish.spent')}</td>
                <td className={classes.right}>
                  <Money minor={need.data?.spentMinor ?? 0} currency={account.currency} bracket strong />
                </td>
              </>
            }
            empty={
              need.data ? (
                <EmptyState icon="voucher" title={t('replenish.none')}>
                  {t('replenish.noneText')}
                </EmptyState>
              ) : null
            }
          />
        </Card>
        <PastReplenishments past={need.data?.past ?? []} currency={account.currency} />
      </div>
    </CashFrame>
  )
}

interface Past {
  readonly id: number
  readonly date: string
  readonly amountMinor: number
  readonly vouchers: readonly { readonly key: string; readonly number: string | null; readonly reversed: boolean }[]
}

function PastReplenishments({ past, currency }: { readonly past: readonly Past[]; readonly currency: string }) {
  const t = useText('payments')
  const printing = usePrint()
  return (
    <Card title={t('replenish.past')} flush grow ruled>
      {past.length === 0 ? (
        <EmptyState icon="list" title={t('replenish.pastNone')}>
          {t('replenish.pastNoneText')}
        </EmptyState>
      ) : (
        <div className={classes.scroll}>
          <PlainTable
            label={t('replenish.past')}
            rows={past}
            rowKey={(row) => String(row.id)}
            columns={[
              { key: 'id', head: t('history.number'), width: 46, align: 'right', cell: (row) => String(row.id) },
              { key: 'date', head: t('column.date'), width: 94, cell: (row) => formatDate(row.date) },
              {
                key: 'amount',
                head: currency,
                width: 92,
                align: 'right',
                cell: (row) => <Money minor={row.amountMinor} currency={currency} />,
              },
              {
                key: 'voucher',
                head: t('column.voucher'),
                cell: (row) =>
                  row.vouchers.length === 0
                    ? t('voucher.gone')
                    : row.vouchers.map((link) => <VoucherKey key={link.key} link={link} />),
              },
              {
                key: 'print',
                head: '',
                name: t('replenish.print'),
                width: 44,
                cell: (row) => (
                  <IconButton
                    icon="printer"
                    label={t('replenish.printOne', { number: row.id })}
                    onClick={() => void printing.print('replenishment', String(row.id))}
                  />
                ),
              },
            ]}
          />
        </div>
      )}
    </Card>
  )
}
