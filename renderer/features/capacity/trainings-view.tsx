import { useState } from 'react'
import type { CapacityTraining } from '../../../shared/contract/capacity.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { client } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { useAttach, useDocumentsBlocked } from '../documents/use-attach.ts'
import { useFileChoice } from '../documents/use-file-choice.tsx'
import classes from './capacity.module.css'
import type { CapacityViewProps } from './opened-capacity.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** What was given to the partner; a cost opens the vouchers that it comes from. */
export function TrainingsView({ opened, nameOf }: CapacityViewProps) {
  const t = useText('capacity')
  const language = useLanguage()
  const [withdrawing, setWithdrawing] = useState<CapacityTraining | null>(null)
  const columns: Column<CapacityTraining>[] = [
    { key: 'date', head: t('date'), width: 88, cell: ({ date }) => formatDate(date) },
    { key: 'kind', head: t('kind'), width: 130, cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'title', head: t('subject'), cell: ({ title, note }) => <span title={note}>{title}</span> },
    {
      key: 'pillars',
      head: t('pillars'),
      width: 190,
      cell: ({ pillars }) => <span title={pillars.map(nameOf).join(', ')}>{pillars.map(nameOf).join(', ')}</span>,
    },
    { key: 'days', head: t('days'), width: 54, align: 'right', cell: ({ days }) => formatDecimalText(days, language) },
    { key: 'people', head: t('people'), width: 70, align: 'right', cell: ({ women, men }) => `${women} / ${men}` },
    {
      key: 'cost',
      head: FUNCTIONAL_CURRENCY,
      name: t('cost'),
      width: 104,
      align: 'right',
      cell: ({ costXof, lines: [first] }) => (
        <Money
          minor={costXof}
          currency={FUNCTIONAL_CURRENCY}
          onOpen={first ? () => navigate('vouchers', { key: first.key }) : undefined}
          openLabel={first?.voucher}
        />
      ),
    },
    { key: 'documents', head: t('documents'), width: 136, cell: (training) => <Documents training={training} /> },
    {
      key: 'withdraw',
      head: '',
      name: t('withdraw'),
      width: 80,
      cell: (training) => (
        <Button small variant="quiet" onClick={() => setWithdrawing(training)}>
          {t('withdraw')}
        </Button>
      ),
    },
  ]
  return (
    <Card title={t('trainings')} flush grow>
      {opened.trainings.length === 0 ? (
        <EmptyState icon="users" title={t('trainings.none')}>
          {t('trainings.noneWhy')}
        </EmptyState>
      ) : (
        <PlainTable label={t('trainings')} columns={columns} rows={opened.trainings} rowKey={({ id }) => String(id)} />
      )}
      {withdrawing ? (
        <WithdrawDialog
          title={withdrawing.title}
          id={withdrawing.id}
          procedure={client.capacity.withdrawTraining}
          onClose={() => setWithdrawing(null)}
        />
      ) : null}
    </Card>
  )
}

/** How many scans support a training, and the way to attach one. */
function Documents({ training }: { readonly training: CapacityTraining }) {
  const t = useText('capacity')
  const blocked = useDocumentsBlocked()
  const attaching = useAttach(async () => `capacity-training:${training.id}`)
  const choice = useFileChoice((files, kind) => void attaching.attach(files, kind))
  return (
    <span className={classes.links}>
      {training.documents}
      <Button small variant="quiet" icon="paperclip" busy={attaching.pending} blocked={blocked} onClick={() => choice.choose()}>
        {t('attach')}
      </Button>
      {choice.field}
      <FailureNote failure={attaching.failure} />
    </span>
  )
}
