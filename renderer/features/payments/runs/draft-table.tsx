import { Checkbox } from '@mantine/core'
import type { WaitingDraft } from '../../../../shared/contract/payments-runs.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { VoucherStateChip } from '../../../ui/chip/voucher-state-chip.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from '../payments.module.css'
import { VoucherKey } from '../voucher-key.tsx'
import type { RunChoice } from './use-run-choice.ts'

interface DraftTableProps {
  readonly drafts: readonly WaitingDraft[]
  readonly choice: RunChoice
  readonly currency: string
}

/** The drafts that pay from the account already: they join the run's letter as they are. */
export function DraftTable({ drafts, choice, currency }: DraftTableProps) {
  const t = useText('payments')
  const chosen = new Set(choice.input.drafts)
  return (
    <div className={classes.scroll}>
      <PlainTable
        label={t('drafts.title')}
        rows={drafts}
        rowKey={(draft) => draft.id}
        columns={[
          {
            key: 'choose',
            head: '',
            name: t('due.choose'),
            width: 34,
            cell: (draft) => (
              <Checkbox
                size="xs"
                aria-label={t('due.chooseOne', { payee: draft.payee ?? draft.label, number: t('voucher.draft') })}
                checked={chosen.has(draft.id)}
                disabled={draft.payee === null}
                onChange={() => choice.toggleDraft(draft.id)}
              />
            ),
          },
          { key: 'payee', head: t('column.payee'), width: 170, cell: (draft) => <b>{draft.payee ?? t('due.unnamed')}</b> },
          { key: 'date', head: t('column.date'), width: 86, cell: (draft) => formatDate(draft.date) },
          { key: 'label', head: t('column.label'), cell: (draft) => draft.label },
          {
            key: 'state',
            head: t('column.state'),
            width: 120,
            cell: (draft) => <VoucherStateChip state={draft.state} />,
          },
          {
            key: 'voucher',
            head: t('column.voucher'),
            width: 92,
            cell: (draft) => <VoucherKey link={{ key: draft.key, number: null, reversed: false }} />,
          },
          {
            key: 'amount',
            head: currency,
            width: 100,
            align: 'right',
            cell: (draft) => <Money minor={draft.amountMinor} currency={currency} />,
          },
        ]}
      />
    </div>
  )
}
