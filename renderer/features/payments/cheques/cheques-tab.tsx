import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { writeChequeNumber } from '../../../../domain/payments/cheque-number.ts'
import type { Cheque } from '../../../../shared/contract/payments-cheques.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { AccountPicker, usePaymentAccount } from '../account-picker.tsx'
import classes from '../payments.module.css'
import { PaymentsFrame } from '../payments-frame.tsx'
import { BookDialog } from './book-dialog.tsx'
import { BookList } from './book-list.tsx'
import { chequeColumns } from './cheque-columns.tsx'
import { VoidDialog } from './void-dialog.tsx'

interface ChequesTabProps {
  readonly account: string | null
  readonly onAccount: (code: string) => void
}

/** The register of an account's cheques: its books, the next number, every cheque drawn or made void, and what is wrong with it. */
export function ChequesTab({ account: asked, onAccount }: ChequesTabProps) {
  const t = useText('payments')
  const { ledger } = useScope()
  const { accounts, account, query } = usePaymentAccount(asked, ['bank'])
  const found = useQuery(
    orpc.payments.cheques.queryOptions({ input: { account: account?.account ?? '' }, enabled: account !== null }),
  )
  const [adding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const rows = [...(found.data?.cheques ?? [])].reverse()
  const cheque = rows.find((row) => row.number === chosen) ?? null
  const [voiding, setVoiding] = useState(false)
  const mayAdd = ledger.user.roles.some((role) => role === 'preparer' || role === 'administrator')
  const mayVoid = ledger.user.roles.some((role) => role === 'preparer' || role === 'approver')
  const wrong = rows.filter((row) => row.flags.length > 0)
  return (
    <PaymentsFrame
      tab="cheques"
      actions={
        <>
          <Button icon="close" blocked={mayVoid ? undefined : t('blocked.void')} onClick={() => setVoiding(true)}>
            {t('cheque.void')}
          </Button>
          <Button variant="primary" icon="plus" blocked={mayAdd ? undefined : t('blocked.book')} onClick={() => setAdding(true)}>
            {t('book.add')}
          </Button>
        </>
      }
    >
      <QueryFailure error={query.error ?? found.error} onRetry={() => void found.refetch()} />
      <div className={classes.fields}>
        <AccountPicker accounts={accounts} account={account} onAccount={onAccount} />
        <div className={classes.wide}>
          <BookList books={found.data?.books ?? []} next={found.data?.next ?? null} />
        </div>
      </div>
      {wrong.length > 0 ? <Notice tone="warn">{flagSentence(t, wrong)}</Notice> : null}
      <Card flush grow label={t('cheque.title')}>
        <DataTable
          label={t('cheque.title')}
          columns={chequeColumns(t, found.data?.currency ?? 'XOF')}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(row) => String(row.number)}
          selectedKey={chosen === null ? null : String(chosen)}
          onSelect={(row) => setChosen(row.number)}
          onOpen={(row) => {
            setChosen(row.number)
            if (mayVoid) setVoiding(true)
          }}
          empty={
            found.data ? (
              <EmptyState icon="voucher" title={t('cheque.none')}>
                {t('cheque.noneText')}
              </EmptyState>
            ) : null
          }
        />
      </Card>
      {adding && account ? <BookDialog account={account.account} onClose={() => setAdding(false)} /> : null}
      {voiding && account ? (
        <VoidDialog account={account.account} cheque={cheque} next={found.data?.next ?? null} onClose={() => setVoiding(false)} />
      ) : null}
    </PaymentsFrame>
  )
}

function flagSentence(t: ReturnType<typeof useText<'payments'>>, wrong: readonly Cheque[]): string {
  const [first] = wrong
  if (!first) return ''
  const drawn = first.uses[0]
  const details = {
    count: wrong.length,
    number: writeChequeNumber(first.number, first.width),
    date: formatDate(drawn?.date ?? first.voided?.date ?? ''),
  }
  return t('cheque.wrong', details)
}
