import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { DataTable } from '../../ui/table/data-table.tsx'
import { AddRateForm } from './add-rate-form.tsx'
import { rateCurrencies, rateYears } from './rate-choices.ts'
import { useRateColumns } from './rate-columns.tsx'
import { RateImport } from './rate-import.tsx'
import classes from './reference.module.css'

/** The currencies of the bundled tables. */
const USUAL = ['GBP', 'EUR', 'USD']

/** Exchange rates of a currency over a year, each with its source and evidence; adding and importing beside. */
export function RatesView() {
  const t = useText('reference')
  const { ledger, month, today } = useScope()
  const own = useQuery(orpc.settings.rateCurrencies.queryOptions())
  const [base, setBase] = useState(ledger.grants[0]?.currency ?? 'GBP')
  const [year, setYear] = useState((month ?? today).slice(0, 4))
  const granted = ledger.grants.map((grant) => grant.currency)
  const currencies = rateCurrencies([...USUAL, ...granted, ...(own.data ?? []), base])
  const rates = useQuery(orpc.settings.rates.queryOptions({ input: { base, from: `${year}-01`, to: `${year}-12` } }))
  const rows = rates.data ?? []
  const columns = useRateColumns()
  const show = (added: string, dated: string) => {
    setBase(added)
    setYear(dated.slice(0, 4))
  }
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <div className={classes.rates}>
      <div className={classes.column}>
        <div className={text.fields}>
          <Select
            label={t('rates.currency')}
            w={110}
            data={currencies}
            value={base}
            onChange={(chosen) => chosen && setBase(chosen)}
          />
          <Select
            label={t('rates.year')}
            w={96}
            data={rateYears(today, year)}
            value={year}
            onChange={(chosen) => chosen && setYear(chosen)}
          />
          <span className={`${text.quiet} ${text.small}`} style={{ paddingBottom: 5 }}>
            {t('rates.wins')}
          </span>
        </div>
        <QueryFailure error={rates.error} onRetry={() => void rates.refetch()} />
        <Card title={t('rates.title', { base })} flush grow>
          {rates.data ? (
            <DataTable
              label={t('rates.title', { base })}
              columns={columns}
              rowCount={rows.length}
              rowAt={(index) => rows[index]}
              rowKey={(row) => `${row.dated} ${row.source}`}
              selectedKey={selected}
              onSelect={(row) => setSelected(`${row.dated} ${row.source}`)}
              empty={
                <EmptyState icon="conversion" title={t('rates.none', { base, year })}>
                  {t('rates.noneText')}
                </EmptyState>
              }
            />
          ) : null}
        </Card>
      </div>
      <div className={classes.column}>
        <AddRateForm currencies={currencies} base={base} onAdded={show} />
        <RateImport onImported={show} />
      </div>
    </div>
  )
}
