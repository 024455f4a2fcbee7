import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../payments.module.css'
import { PaymentsFrame } from '../payments-frame.tsx'
import { isRuleName } from './rule-name.ts'

interface Rule {
  readonly name: string
  readonly from: string
  readonly value: string
  readonly source: string
}

/** The dated values that counts, cheques and payments go by; the chosen one is given another value from a day on. */
export function RulesTab() {
  const t = useText('payments')
  const rules = useQuery(orpc.payments.rules.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = rules.data ?? []
  const rule = rows.find((row) => row.name === chosen) ?? rows[0]
  return (
    <PaymentsFrame tab="rules">
      <QueryFailure error={rules.error} onRetry={() => void rules.refetch()} />
      <div className={classes.twoCards}>
        <Card flush grow label={t('rules.title')}>
          <DataTable<Rule>
            label={t('rules.title')}
            columns={[
              { key: 'name', head: t('rules.name'), cell: (row) => (isRuleName(row.name) ? t(`rule.${row.name}`) : row.name) },
              { key: 'value', head: t('rules.value'), width: 170, cell: (row) => <b>{row.value}</b> },
              { key: 'from', head: t('rules.from'), width: 92, cell: (row) => formatDate(row.from) },
            ]}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.name}
            selectedKey={rule?.name ?? null}
            onSelect={(row) => setChosen(row.name)}
          />
        </Card>
        {rule ? <RuleForm key={rule.name} rule={rule} /> : null}
      </div>
    </PaymentsFrame>
  )
}

function RuleForm({ rule }: { readonly rule: Rule }) {
  const t = useText('payments')
  const { ledger, today } = useScope()
  const [value, setValue] = useState(rule.value)
  const [from, setFrom] = useState(today)
  const [source, setSource] = useState('')
  const save = useCommand(client.payments.saveRule)
  const blocked = !ledger.user.roles.includes('administrator')
    ? t('blocked.administrator')
    : value.trim() === '' || source.trim() === ''
      ? t('blocked.rule')
      : undefined
  return (
    <Card title={isRuleName(rule.name) ? t(`rule.${rule.name}`) : rule.name} grow>
      <div className={classes.dialog}>
        <p className={classes.note}>{t('rules.source', { source: rule.source })}</p>
        <div className={classes.fields}>
          <TextInput label={t('rules.value')} value={value} w={220} onChange={(event) => setValue(event.currentTarget.value)} />
          <DateField
            label={t('rules.from')}
            value={from}
            shown={from}
            className={classes.date}
            onChange={(day) => day && setFrom(day)}
          />
        </div>
        <TextInput label={t('rules.why')} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
        <FailureNote failure={save.failure} />
        <div>
          <Button
            icon="save"
            variant="primary"
            busy={save.pending}
            blocked={blocked}
            onClick={() => void save.run({ name: rule.name, from, value, source })}
          >
            {t('rules.save')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
