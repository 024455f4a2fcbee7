import { useState } from 'react'
import type { AttendanceRowView } from '../../../../shared/contract/activities.ts'
import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from '../activities.module.css'
import type { OpenedEvent } from './event-panel.tsx'
import { NameTable } from './name-table.tsx'

/** Participants by organisation and sex with their totals, and the list of names behind them. */
export function AttendanceSection({ event }: { readonly event: OpenedEvent }) {
  const t = useText('activities')
  const [listed, setListed] = useState(false)
  const { table, people, participants } = event
  const source = event.hasList ? t('attendance.list') : t('attendance.counts')
  return (
    <section className={classes.section} aria-label={t('attendance')}>
      <div className={classes.sectionHead}>
        <h3>{t('attendance')}</h3>
        <span className={`${text.small} ${text.quiet}`}>{people.total > 0 ? source : ''}</span>
        {participants.length > 0 ? (
          <Button small variant="quiet" className={classes.end} aria-expanded={listed} onClick={() => setListed(!listed)}>
            {t('attendance.list.title')}
          </Button>
        ) : null}
      </div>
      {people.total === 0 ? <p className={text.quiet}>{t('attendance.none')}</p> : <BySex rows={table} total={people} />}
      {listed ? <NameTable people={participants} /> : null}
    </section>
  )
}

function BySex({ rows, total }: { readonly rows: readonly AttendanceRowView[]; readonly total: AttendanceRowView }) {
  const t = useText('activities')
  const language = useLanguage()
  const figures = (['women', 'men', ...(total.unknown > 0 ? (['unknown'] as const) : []), 'total'] as const).map((key) => ({
    key,
    head: t(key),
    width: 72,
    align: 'right' as const,
    cell: (row: AttendanceRowView) => (row[key] === 0 ? '' : formatDecimalText(String(row[key]), language)),
  }))
  const columns: readonly Column<AttendanceRowView>[] = [
    {
      key: 'organisation',
      head: t('organisation'),
      cell: ({ organisation }) =>
        organisation === '' ? (
          <span className={text.quiet}>{t('unsaid')}</span>
        ) : (
          <span title={organisation}>{organisation}</span>
        ),
    },
    ...figures,
  ]
  return (
    <PlainTable
      label={t('attendance')}
      columns={columns}
      rows={rows}
      rowKey={({ organisation }) => organisation}
      foot={
        <>
          <td>{t('total')}</td>
          {figures.map(({ key, cell }) => (
            <td key={key} className={text.right}>
              {cell(total)}
            </td>
          ))}
        </>
      }
    />
  )
}
