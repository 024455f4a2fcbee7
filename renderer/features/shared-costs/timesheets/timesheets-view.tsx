import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Timesheet } from '../../../../shared/contract/shared-costs.ts'
import { formatMonth } from '../../../../shared/i18n/format.ts'
import { navigate } from '../../../app/routes/router.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip, type Tone } from '../../../ui/chip/chip.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import type { IconName } from '../../../ui/icon/paths.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { MonthSelect } from '../../payroll/month-select.tsx'
import { writtenHours } from '../model/hours.ts'
import classes from '../shared-costs.module.css'
import type { SharedCostsViewProps } from '../shared-costs-screen.tsx'
import { ImportHours } from './import-hours.tsx'
import { TimesheetDesk } from './timesheet-desk.tsx'

/** The timesheets of a month: everyone under contract left, one month to type right. */
export function TimesheetsView({ month, chooseMonth, beside }: SharedCostsViewProps) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const answer = useQuery(orpc.sharedCosts.timesheets.queryOptions({ input: { month } }))
  const [chosen, setChosen] = useState<number | null>(null)
  usePlaceKeys([
    { keys: 'ArrowLeft / ArrowRight', does: t('grid.key.move') },
    { keys: '=', does: t('grid.key.repeat') },
    { keys: 'Ctrl S', does: t('grid.key.save') },
  ])
  const sheets = answer.data ?? []
  const sheet = sheets.find((candidate) => candidate.employeeId === chosen) ?? sheets[0]
  return (
    <Page
      title={t('title')}
      sub={formatMonth(month, language)}
      beside={beside}
      actions={
        <>
          <MonthSelect label={t('month.choose')} month={month} onChange={chooseMonth} />
          <ImportHours />
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data && !sheet ? (
        <EmptyState
          icon="users"
          title={t('sheets.none')}
          action={<Button onClick={() => navigate('payroll', { tab: 'staff' })}>{t('sheets.toStaff')}</Button>}
        >
          {t('sheets.noneText')}
        </EmptyState>
      ) : null}
      {sheet ? (
        <div className={classes.sheets}>
          <Card flush grow title={t('sheets.title')}>
            <PeopleTable sheets={sheets} chosen={sheet.employeeId} onChoose={setChosen} />
          </Card>
          <TimesheetDesk key={`${sheet.employeeId} ${JSON.stringify(sheet.rows)}`} sheet={sheet} />
        </div>
      ) : null}
    </Page>
  )
}

type SheetState = 'empty' | 'open' | 'half' | 'locked'

const LOOKS: Readonly<Record<SheetState, { readonly tone: Tone; readonly icon: IconName }>> = {
  empty: { tone: 'mute', icon: 'minus' },
  open: { tone: 'warn', icon: 'pencil' },
  half: { tone: 'info', icon: 'hourglass' },
  locked: { tone: 'good', icon: 'lock' },
}

function stateOf(sheet: Timesheet): SheetState {
  if (sheet.locked) return 'locked'
  if (sheet.employeeSignedOn !== null) return 'half'
  return sheet.rows.length === 0 ? 'empty' : 'open'
}

interface PeopleTableProps {
  readonly sheets: readonly Timesheet[]
  readonly chosen: number
  readonly onChoose: (employeeId: number) => void
}

function PeopleTable({ sheets, chosen, onChoose }: PeopleTableProps) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const columns: readonly Column<Timesheet>[] = [
    { key: 'person', head: t('sheet.person'), cell: (sheet) => <b title={`${sheet.name}, ${sheet.job}`}>{sheet.name}</b> },
    {
      key: 'hours',
      head: 'h',
      name: t('sheet.worked'),
      width: 62,
      align: 'right',
      cell: (sheet) => writtenHours(sheet.workedHundredths + sheet.absentHundredths, language),
    },
    {
      key: 'state',
      head: t('sheet.state'),
      width: 96,
      cell: (sheet) => {
        const state = stateOf(sheet)
        const short = state === 'half' ? 'open' : state
        return (
          <span title={t(`sheet.state.${state}`)}>
            <Chip tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
              {state === 'half' ? '1 / 2' : t(`sheet.state.${short}`)}
            </Chip>
          </span>
        )
      },
    },
  ]
  return (
    <DataTable
      label={t('sheets.title')}
      columns={columns}
      rowCount={sheets.length}
      rowAt={(index) => sheets[index]}
      rowKey={(sheet) => String(sheet.employeeId)}
      selectedKey={String(chosen)}
      onSelect={(sheet) => onChoose(sheet.employeeId)}
      onOpen={(sheet) => onChoose(sheet.employeeId)}
    />
  )
}
