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
import { useRateColumns } from './rate-columns.tsx'
import { RateImport } from './rate-import.tsx'
import classes from './reference.module.css'

const USUAL = ['GBP', 'EUR', 'USD']
/** The first year of the bundled tables. */
const FIRST_YEAR = 2015

/** Exchange rates of a currency over a year, each with its source and evidence; adding and importing beside. */
export function RatesView() {
  const t = useText('reference')
  const { ledger, month, today } = useScope()
  const currencies = [...new Set([...USUAL, ...ledger.grants.map((grant) => grant.currency)])].filter(
    (currency) => currency !== 'XOF',
  )
  const [base, setBase] = useState(ledger.grants[0]?.currency ?? 'GBP')
  const [year, setYear] = useState((month ?? today).slice(0, 4))
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
            data={yearsUpTo(today)}
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
        <RateImport />
      </div>
    </div>
  )
}

/** This year and the earlier ones, the latest first. */
function yearsUpTo(today: string): string[] {
  const last = Number(today.slice(0, 4))
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index))
}
