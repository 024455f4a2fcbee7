import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HolidayView } from '../../../shared/contract/holidays.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { HolidayForm } from './holiday-form.tsx'
import { rateYears } from './rate-choices.ts'
import classes from './reference.module.css'

/** The public holidays of a year; the chosen one can be moved, struck out or confirmed beside. */
export function HolidaysView() {
  const t = useText('reference')
  const language = useLanguage()
  const { month, today } = useScope()
  const [year, setYear] = useState((month ?? today).slice(0, 4))
  const answer = useQuery(orpc.settings.holidays.queryOptions({ input: { year: Number(year) } }))
  const [selected, setSelected] = useState<string | null>(null)
  const rows = answer.data ?? []
  const chosen = rows.find(({ date }) => date === selected) ?? null
  const columns: readonly Column<HolidayView>[] = [
    { key: 'date', head: t('holidays.date'), width: 96, cell: ({ date }) => formatDate(date) },
    { key: 'name', head: t('holidays.name'), cell: ({ name }) => name[language] },
    { key: 'state', head: t('holidays.state'), width: 120, cell: (day) => <HolidayChip day={day} /> },
    {
      key: 'source',
      head: t('holidays.source'),
      width: 240,
      cell: ({ setBy, source }) => (setBy === null ? t('holidays.bundled') : `${source} (${setBy})`),
    },
  ]
  return (
    <div className={classes.rates}>
      <div className={classes.column}>
        <div className={text.fields}>
          <Select
            label={t('holidays.year')}
            w={96}
            data={rateYears(today, year)}
            value={year}
            onChange={(value) => value && setYear(value)}
          />
          <span className={`${text.quiet} ${text.small}`} style={{ paddingBottom: 5 }}>
            {t('holidays.note')}
          </span>
        </div>
        <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
        <Card title={t('holidays.title', { year })} flush grow>
          {answer.data ? (
            <DataTable
              label={t('holidays.title', { year })}
              columns={columns}
              rowCount={rows.length}
              rowAt={(index) => rows[index]}
              rowKey={({ date }) => date}
              selectedKey={selected}
              onSelect={({ date }) => setSelected(date)}
              empty={
                <EmptyState icon="calendar" title={t('holidays.none', { year })}>
                  {t('holidays.noneText')}
                </EmptyState>
              }
            />
          ) : null}
        </Card>
      </div>
      <div className={classes.column}>
        <HolidayForm key={`${chosen?.date}/${chosen?.kept}`} day={chosen} onKept={(date) => setYear(date.slice(0, 4))} />
      </div>
    </div>
  )
}

function HolidayChip({ day }: { readonly day: HolidayView }) {
  const t = useText('reference')
  if (!day.kept) return <Chip tone="mute">{t('holidays.struck')}</Chip>
  return day.estimated ? <Chip tone="warn">{t('holidays.estimated')}</Chip> : <Chip tone="good">{t('holidays.kept')}</Chip>
}
