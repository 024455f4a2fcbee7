import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import type { CalendarEntry } from '../../../../shared/contract/compliance-overview.ts'
import { formatDate, formatMonth } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { isMonth } from '../../../../shared/time/period.ts'
import { navigate, replaceParameters, useParameters } from '../../../app/routes/router.ts'
import type { Screen } from '../../../app/screen.ts'
import { AreaTabs } from '../../../app/shell/area-tabs.tsx'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { type Text, useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import text from '../../../ui/layout/text.module.css'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import classes from './calendar.module.css'
import { EntryChip } from './entry-chip.tsx'
import { EntryDetail } from './entry-detail.tsx'
import { MonthStrip } from './month-strip.tsx'

/** What falls due in a year: the obligations of T5, the returns of the payroll, the claims to the donors. */
function StatutoryCalendar() {
  const t = useText('complianceOverview')
  const language = useLanguage()
  const { month: scopeMonth, today } = useScope()
  const { year: asked, month = null, entry: chosenKey } = useParameters('statutoryCalendar')
  const year = Number(asked ?? (scopeMonth ?? today).slice(0, 4))
  const answer = useQuery({
    ...orpc.complianceOverview.calendar.queryOptions({ input: { year } }),
    placeholderData: (before) => before,
  })
  const entries = (answer.data?.entries ?? []).filter(({ dueOn }) => month === null || dueOn.startsWith(month))
  const chosen = entries.find(({ key }) => key === chosenKey)
  const go = (part: { year?: string; month?: string | undefined; entry?: string | undefined }) =>
    replaceParameters('statutoryCalendar', { year: String(year), month: month ?? undefined, entry: chosenKey, ...part })
  const turn = (by: number) => go({ year: String(year + by), month: undefined, entry: undefined })
  return (
    <Page
      title={t('calendar.title')}
      beside={<AreaTabs screen="statutoryCalendar" />}
      actions={
        <>
          <span className={classes.year}>
            <IconButton icon="chevronLeft" label={t('calendar.previous')} onClick={() => turn(-1)} />
            {year}
            <IconButton icon="chevronRight" label={t('calendar.next')} onClick={() => turn(1)} />
          </span>
          {answer.data ? <YearButton year={year} opened={answer.data.opened} /> : null}
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data && !answer.data.opened ? <Notice tone="info">{t('calendar.notOpen')}</Notice> : null}
      <MonthStrip
        year={year}
        entries={answer.data?.entries ?? []}
        chosen={month}
        onChoose={(chosenMonth) => go({ month: chosenMonth ?? undefined, entry: undefined })}
      />
      <SplitView
        label={t('calendar.detail')}
        detailWidth={360}
        onClose={() => go({ entry: undefined })}
        detail={chosen ? <EntryDetail entry={chosen} onClose={() => go({ entry: undefined })} /> : null}
      >
        <Card flush grow>
          <DataTable
            label={t('calendar.title')}
            columns={entryColumns(t, language, chosen !== undefined)}
            rowCount={entries.length}
            rowAt={(index) => entries[index]}
            rowKey={({ key }) => key}
            selectedKey={chosenKey ?? null}
            onSelect={({ key }) => go({ entry: key })}
            empty={<EmptyState icon="calendar" title={t('calendar.none')} />}
          />
        </Card>
      </SplitView>
    </Page>
  )
}

/** Opens the year, or draws its T5 from what the calendar says. */
function YearButton({ year, opened }: { readonly year: number; readonly opened: boolean }) {
  const t = useText('complianceOverview')
  const open = useCommand(client.complianceOverview.openYear)
  const draw = useCommand(client.complianceOverview.drawYear)
  const blocked = useRoleBlock('preparer')
  const drawRun = async () => {
    const drawn = await draw.run({ year })
    if (!drawn.ok) return
    notifications.show({ message: t('calendar.drawn', { count: drawn.value.answered }) })
    navigate('checklists', { run: String(drawn.value.id) })
  }
  return (
    <>
      <FailureNote failure={open.failure ?? draw.failure} />
      {opened ? (
        <Button variant="primary" icon="checklist" busy={draw.pending} blocked={blocked} onClick={() => void drawRun()}>
          {t('calendar.draw')}
        </Button>
      ) : (
        <Button variant="primary" icon="plus" busy={open.pending} blocked={blocked} onClick={() => void open.run({ year })}>
          {t('calendar.open', { year: String(year) })}
        </Button>
      )}
    </>
  )
}

function entryColumns(t: Text<'complianceOverview'>, language: Language, narrow: boolean): readonly Column<CalendarEntry>[] {
  const columns: readonly Column<CalendarEntry>[] = [
    { key: 'due', head: t('calendar.due'), width: 92, cell: ({ dueOn }) => formatDate(dueOn) },
    {
      key: 'what',
      head: t('calendar.what'),
      cell: (entry) => (
        <span className={classes.what} title={entry.text[language]}>
          <span>
            {entry.text[language]}
            {entry.detail === '' ? null : (
              <span className={text.quiet}>
                {' '}
                {t('calendar.for', { what: isMonth(entry.detail) ? formatMonth(entry.detail, language) : entry.detail })}
              </span>
            )}
          </span>
          {entry.blocking ? <span className={classes.square} role="img" aria-label={t('check.blocking')} /> : null}
        </span>
      ),
    },
    { key: 'owner', head: t('calendar.owner'), width: 110, cell: ({ owner }) => owner },
    {
      key: 'evidence',
      head: t('calendar.evidence'),
      width: 230,
      className: () => text.second,
      cell: ({ evidence, doneOn }) => `${doneOn === null ? '' : `${formatDate(doneOn)} `}${evidence}`,
    },
    { key: 'state', head: t('calendar.state'), width: 110, cell: ({ state }) => <EntryChip state={state} /> },
  ]
  return narrow ? columns.filter(({ key }) => key !== 'evidence' && key !== 'owner') : columns
}

export const statutoryCalendarScreen: Screen = {
  area: 'compliance',
  Component: StatutoryCalendar,
  folded: false,
  help: 'statutoryCalendar',
}
