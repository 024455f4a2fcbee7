import { Checkbox, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CostProposal } from '../../../../shared/contract/activities.ts'
import { formatDate, formatMoney } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { type Text, useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from '../activities.module.css'
import { CostVoucher } from '../cost-voucher.tsx'
import type { OpenedEvent } from './event-panel.tsx'

const keyOf = ({ voucherId, line }: Pick<CostProposal, 'voucherId' | 'line'>): string => `${voucherId}/${line}`

interface AllocateDialogProps {
  readonly event: OpenedEvent
  readonly onClose: () => void
}

/** Which lines the event bears, and how much of each: what is proposed is of its activity, about its days. */
export function AllocateDialog({ event, onClose }: AllocateDialogProps) {
  const t = useText('activities')
  const answer = useQuery(orpc.activities.proposals.queryOptions({ input: { id: event.id } }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('allocate.title', { code: event.code })}
      size={1060}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data ? <AllocateForm id={event.id} proposals={answer.data} onClose={onClose} /> : null}
    </Modal>
  )
}

interface AllocateFormProps {
  readonly id: number
  readonly proposals: readonly CostProposal[]
  readonly onClose: () => void
}

function AllocateForm({ id, proposals, onClose }: AllocateFormProps) {
  const t = useText('activities')
  const language = useLanguage()
  const allocate = useCommand(client.activities.allocate)
  const [borne, setBorne] = useState<ReadonlyMap<string, number>>(
    new Map(proposals.filter(({ borneXof }) => borneXof > 0).map((row) => [keyOf(row), row.borneXof])),
  )
  const set = (row: CostProposal, amount: number | null) =>
    setBorne(
      new Map(amount === null ? [...borne].filter(([key]) => key !== keyOf(row)) : [...borne, [keyOf(row), amount] as const]),
    )
  const sum = sumMinor(borne.values())
  const save = async () => {
    const lines = proposals.flatMap(({ voucherId, line }) => {
      const amountXof = borne.get(keyOf({ voucherId, line }))
      return amountXof === undefined ? [] : [{ voucherId, line, amountXof }]
    })
    const kept = await allocate.run({ id, lines })
    if (!kept.ok) return
    notifications.show({ message: t('allocate.saved', { amount: formatMoney(kept.value.xof, FUNCTIONAL_CURRENCY, language) }) })
    onClose()
  }
  if (proposals.length === 0)
    return (
      <EmptyState icon="list" title={t('allocate.none')}>
        {t('allocate.noneWhy')}
      </EmptyState>
    )
  return (
    <div className={classes.dialog}>
      <p className={`${text.small} ${text.second}`}>{t('allocate.text')}</p>
      <div className={classes.preview}>
        <PlainTable label={t('costs.link')} columns={proposalColumns(t, borne, set)} rows={proposals} rowKey={keyOf} />
      </div>
      <FailureNote failure={allocate.failure} limit={20} />
      <div className={classes.actions}>
        <Button variant="primary" icon="save" busy={allocate.pending} onClick={() => void save()}>
          {t('allocate.save')}
        </Button>
        <span className={classes.end}>
          {t('allocate.sum')} <Money minor={sum} currency={FUNCTIONAL_CURRENCY} sign="after" strong />
        </span>
      </div>
    </div>
  )
}

function proposalColumns(
  t: Text<'activities'>,
  borne: ReadonlyMap<string, number>,
  set: (row: CostProposal, amount: number | null) => void,
): Column<CostProposal>[] {
  return [
    {
      key: 'chosen',
      head: '',
      name: t('allocate.borne'),
      width: 34,
      cell: (row) => (
        <Checkbox
          size="xs"
          aria-label={t('allocate.choose', { line: row.line, number: row.number })}
          checked={borne.has(keyOf(row))}
          onChange={(event) => set(row, event.currentTarget.checked ? row.leftXof : null)}
        />
      ),
    },
    { key: 'number', head: t('cost.voucher'), width: 172, cell: (row) => <CostVoucher line={row} /> },
    { key: 'date', head: t('allocate.date'), width: 84, className: () => text.second, cell: ({ date }) => formatDate(date) },
    { key: 'label', head: t('allocate.label'), cell: ({ label }) => <span title={label}>{label}</span> },
    { key: 'budgetLine', head: t('cost.line'), width: 52, className: () => text.second, cell: ({ budgetLine }) => budgetLine },
    {
      key: 'likely',
      head: '',
      name: t('allocate.likely'),
      width: 104,
      cell: ({ likely }) =>
        likely ? (
          <Chip tone="good" icon="check">
            {t('allocate.likely')}
          </Chip>
        ) : null,
    },
    {
      key: 'left',
      head: t('allocate.left'),
      width: 90,
      align: 'right',
      cell: ({ leftXof }) => <Money minor={leftXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    {
      key: 'borne',
      head: t('allocate.borne'),
      width: 130,
      align: 'right',
      cell: (row) =>
        borne.has(keyOf(row)) ? (
          <MoneyField
            name={t('allocate.amount', { number: row.number, line: row.line })}
            minor={borne.get(keyOf(row)) ?? null}
            currency={FUNCTIONAL_CURRENCY}
            onChange={(amount) => set(row, amount)}
          />
        ) : null,
    },
  ]
}
