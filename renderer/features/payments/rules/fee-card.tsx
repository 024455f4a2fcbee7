import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FeeTypeInput } from '../../../../shared/contract/payments-runs.ts'
import { formatDate, formatDecimalText } from '../../../../shared/i18n/format.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../payments.module.css'

/** The charges on mobile money that are used where an operator's answer names none; the chosen one is given other terms from a day on. */
export function FeeCard() {
  const t = useText('payments')
  const language = useLanguage()
  const fees = useQuery(orpc.payments.feeTypes.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = fees.data ?? []
  const fee = rows.find((row) => `${row.code} ${row.from}` === chosen) ?? rows[0]
  return (
    <Card title={t('fees.title')} note={t('fees.note')} grow ruled flush>
      <QueryFailure error={fees.error} onRetry={() => void fees.refetch()} />
      <div className={classes.scroll}>
        <PlainTable
          label={t('fees.title')}
          rows={rows}
          rowKey={(row) => `${row.code} ${row.from}`}
          selectedKey={fee ? `${fee.code} ${fee.from}` : null}
          onSelect={(row) => setChosen(`${row.code} ${row.from}`)}
          columns={[
            { key: 'label', head: t('fees.name'), cell: (row) => (language === 'fr' ? row.labelFr : row.labelEn) },
            { key: 'from', head: t('rules.from'), width: 94, cell: (row) => formatDate(row.from) },
            { key: 'percent', head: '%', width: 48, align: 'right', cell: (row) => formatDecimalText(row.percent, language) },
            {
              key: 'minimum',
              head: t('fees.minimum'),
              width: 78,
              align: 'right',
              cell: (row) => <Money minor={row.minimumMinor} currency="XOF" />,
            },
            { key: 'account', head: t('fees.account'), width: 62, cell: (row) => row.account },
          ]}
        />
        {fee ? <FeeForm key={`${fee.code} ${fee.from}`} fee={fee} /> : null}
      </div>
    </Card>
  )
}

function FeeForm({ fee }: { readonly fee: FeeTypeInput & { readonly own: boolean } }) {
  const t = useText('payments')
  const { ledger, today } = useScope()
  const { own: _own, ...terms } = fee
  const [draft, setDraft] = useState<FeeTypeInput>({ ...terms, from: today, source: '' })
  const save = useCommand(client.payments.saveFeeType)
  const blocked = !ledger.user.roles.includes('administrator')
    ? t('blocked.administrator')
    : !/^\d{1,3}(?:\.\d{1,6})?$/.test(draft.percent) || draft.source.trim() === ''
      ? t('blocked.fee')
      : undefined
  const keep = async () => {
    if ((await save.run({ fee: draft })).ok) notifications.show({ message: t('fees.saved') })
  }
  return (
    <div className={classes.formInCard}>
      <p className={classes.note}>{t('rules.source', { source: fee.source })}</p>
      <div className={classes.fields}>
        <DateField
          label={t('rules.from')}
          value={draft.from}
          shown={draft.from}
          className={classes.date}
          onChange={(from) => from && setDraft({ ...draft, from })}
        />
        <TextInput
          label="%"
          value={draft.percent}
          w={64}
          onChange={(event) => setDraft({ ...draft, percent: event.currentTarget.value.replace(',', '.') })}
        />
        <MoneyField
          label={t('fees.minimum')}
          minor={draft.minimumMinor}
          currency="XOF"
          width={104}
          onChange={(minimumMinor) => setDraft({ ...draft, minimumMinor: minimumMinor ?? 0 })}
        />
        <MoneyField
          label={t('fees.maximum')}
          minor={draft.maximumMinor}
          currency="XOF"
          width={104}
          onChange={(maximumMinor) => setDraft({ ...draft, maximumMinor })}
        />
        <TextInput
          label={t('fees.account')}
          value={draft.account}
          w={76}
          onChange={(event) => setDraft({ ...draft, account: event.currentTarget.value.trim() })}
        />
      </div>
      <TextInput
        label={t('rules.why')}
        value={draft.source}
        onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })}
      />
      <FailureNote failure={save.failure} />
      <div>
        <Button icon="save" busy={save.pending} blocked={blocked} onClick={() => void keep()}>
          {t('fees.save')}
        </Button>
      </div>
    </div>
  )
}
