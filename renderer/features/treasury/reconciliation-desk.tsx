import { type ReactNode, useMemo } from 'react'
import type { ReconciliationView } from '../../../shared/contract/treasury.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { ActionBar } from './action-bar.tsx'
import { ItemTable } from './item-table.tsx'
import type { OpenItem } from './model/selection.ts'
import { ReconciliationFoot } from './reconciliation-foot.tsx'
import classes from './treasury.module.css'
import { type Desk, useDesk } from './use-desk.ts'

interface DeskProps {
  readonly view: ReconciliationView
  readonly blocked: string | undefined
  readonly onImport: () => void
}

/** Statement left, books right, what can be done between, and the statement of reconciliation live at the foot. */
export function ReconciliationDesk({ view, blocked, onImport }: DeskProps) {
  const t = useText('treasury')
  const desk = useDesk(view)
  const noStatement = view.statements === 0
  return (
    <>
      <div className={classes.columns}>
        <DeskColumn
          title={t('statement.title')}
          note={t('statement.open', { count: view.lines.length })}
          items={desk.lines}
          view={view}
          desk={desk}
        >
          {noStatement ? (
            <EmptyState
              icon="bank"
              title={t('empty.statement')}
              action={
                <Button icon="import" blocked={blocked} onClick={onImport}>
                  {t('reconciliation.import')}
                </Button>
              }
            >
              {t('empty.statementText')}
            </EmptyState>
          ) : (
            <EmptyState icon="check" title={t('empty.matched')}>
              {t('empty.matchedText')}
            </EmptyState>
          )}
        </DeskColumn>
        <DeskColumn
          title={t('books.title')}
          note={t('books.open', { count: view.entries.length })}
          items={desk.entries}
          view={view}
          desk={desk}
        >
          <EmptyState icon="check" title={t('empty.books')}>
            {t('empty.booksText')}
          </EmptyState>
        </DeskColumn>
      </div>
      <ActionBar view={view} desk={desk} blocked={blocked} />
      <ReconciliationFoot view={view} desk={desk} />
    </>
  )
}

interface ColumnProps {
  readonly title: string
  readonly note: string
  readonly items: readonly OpenItem[]
  readonly view: ReconciliationView
  readonly desk: Desk
  /** Shown when there is nothing left. */
  readonly children: ReactNode
}

function DeskColumn({ title, note, items, view, desk, children }: ColumnProps) {
  const partners = useMemo(
    () => new Set(desk.proposal ? [...desk.proposal.lines, ...desk.proposal.entries] : []),
    [desk.proposal],
  )
  return (
    <Card flush grow ruled title={title} note={note}>
      {items.length === 0 ? (
        children
      ) : (
        <ItemTable
          label={title}
          items={items}
          currency={view.account.currency}
          chosen={desk.keys}
          active={desk.active}
          partners={partners}
          proposals={desk.proposals}
          onActive={desk.activate}
          onToggle={desk.toggle}
        />
      )}
    </Card>
  )
}
