import type { ChecklistView } from '../../../shared/contract/closing.ts'
import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { ChecklistTable } from './checklist-table.tsx'
import classes from './closing.module.css'
import { ClosingActions } from './closing-actions.tsx'
import { EntriesCard } from './entries-card.tsx'
import { ItemCard } from './item-card.tsx'
import { shownAnswer } from './model/answer-look.ts'
import { ProgressCard } from './progress-card.tsx'
import { ReopeningCard } from './reopening-card.tsx'
import { useAnswering } from './use-answering.ts'
import { useClosing } from './use-closing.ts'
import { YearCard } from './year-card.tsx'

/** The monthly close: T2 as the books and people answer it, the month's last entries, the seal, and what comes after. */
function Closing() {
  const t = useText('closing')
  const language = useLanguage()
  const { ledger } = useScope()
  const { month, checklist, item, chooseItem, chooseMonth } = useClosing()
  const tabs = <AreaTabs screen="closing" />
  if (month === null) {
    const action = (
      <Button icon="voucher" onClick={() => navigate('voucherEntry')}>
        {t('none.do')}
      </Button>
    )
    return (
      <Page title={t('plainTitle')} beside={tabs}>
        <Card grow>
          <EmptyState icon="calendar" title={t('none.title')} action={action}>
            {t('none.text')}
          </EmptyState>
        </Card>
      </Page>
    )
  }
  const view = checklist.data
  const organisation = ledger.organisationCode
  const sub = view?.startedAt
    ? t('subStarted', { organisation, date: formatDate(view.startedAt.slice(0, 10)) })
    : t('sub', { organisation })
  return (
    <Page
      title={t('title', { month: formatMonth(month, language) })}
      sub={sub}
      beside={tabs}
      actions={view ? <ClosingActions view={view} onMonth={chooseMonth} /> : undefined}
    >
      <QueryFailure error={checklist.error} onRetry={() => void checklist.refetch()} />
      {view ? <ClosingDesk key={view.month} view={view} item={item} onItem={chooseItem} /> : null}
    </Page>
  )
}

interface ClosingDeskProps {
  readonly view: ChecklistView
  readonly item: number | null
  readonly onItem: (item: number) => void
}

function ClosingDesk({ view, item, onItem }: ClosingDeskProps) {
  const t = useText('closing')
  const answering = useAnswering(view.month, view.sealed !== null)
  // Nothing chosen yet: the first item that keeps the month open is the one to look at.
  const row = view.rows.find(({ number }) => number === item) ?? view.rows.find(needsWork) ?? view.rows[0]
  useShortcut('O', () => row && answering.give(row, 'yes'))
  useShortcut('N', () => row && answering.give(row, 'no'))
  useShortcut('X', () => row && answering.give(row, 'notApplicable'))
  useShortcut('P', () => row && answering.attach(row))
  usePlaceKeys(
    view.sealed
      ? []
      : [
          { keys: 'O', does: t('key.yes') },
          { keys: 'N', does: t('key.no') },
          { keys: 'X', does: t('key.notApplicable') },
          { keys: 'P', does: t('key.proof') },
        ],
  )
  return (
    <div className={classes.desk}>
      <Card flush grow label={t('plainTitle')}>
        <ChecklistTable view={view} chosen={row?.number ?? null} onChoose={onItem} />
      </Card>
      <div className={classes.side}>
        <ProgressCard view={view} />
        {row ? <ItemCard view={view} row={row} answering={answering} /> : null}
        <EntriesCard view={view} />
        <ReopeningCard view={view} />
        <YearCard month={view.month} />
      </div>
      {answering.asking ? <AnswerDialog month={view.month} {...answering.asking} onClose={answering.shut} /> : null}
    </div>
  )
}

const needsWork = (row: ChecklistView['rows'][number]): boolean =>
  ['blocking', 'unanswered', 'no'].includes(shownAnswer(row)) && !row.writtenByClose

export const closingScreen: Screen = { area: 'compliance', Component: Closing, folded: false, help: 'closing' }
