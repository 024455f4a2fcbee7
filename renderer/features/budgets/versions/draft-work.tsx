import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { checkDraft } from '../../../../domain/budgets/check-draft.ts'
import type { BudgetDraftContent } from '../../../../shared/contract/budget-draft.ts'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import { ApproveForm } from './approve-form.tsx'
import { DraftBar } from './draft-bar.tsx'
import { DraftGrid } from './draft-grid.tsx'
import { DraftSums } from './draft-sums.tsx'
import { HeadsGrid } from './heads-grid.tsx'
import { MonthsGrid } from './months-grid.tsx'
import { useDraftFacts, type VersionsView } from './use-versions.ts'
import classes from './versions.module.css'

interface DraftWorkProps {
  readonly view: VersionsView
  /** The phasing instead of the lines. */
  readonly months: boolean
  readonly onApproved: () => void
}

/** The next version in preparation: its lines or their months, checked while one types, then submitted and approved. */
export function DraftWork({ view, months, onApproved }: DraftWorkProps) {
  const { draft } = view
  if (draft === null) return <NoDraft view={view} />
  return <Draft view={view} draft={draft} months={months} onApproved={onApproved} />
}

function NoDraft({ view }: { readonly view: VersionsView }) {
  const t = useText('budgetVersions')
  const role = useRoleBlock('preparer')
  const begin = useCommand(client.budgets.saveDraft)
  return (
    <>
      <FailureNote failure={begin.failure} />
      <EmptyState
        icon="budget"
        title={t('draft.none')}
        action={
          <Button
            variant="primary"
            icon="plus"
            busy={begin.pending}
            blocked={role}
            onClick={() => void begin.run({ grant: view.grant, revision: null, reason: '', content: null })}
          >
            {t('draft.begin')}
          </Button>
        }
      >
        {t('draft.noneText')}
      </EmptyState>
    </>
  )
}

type DraftProps = DraftWorkProps & { readonly draft: NonNullable<VersionsView['draft']> }

function Draft({ view, draft, months, onApproved }: DraftProps) {
  const t = useText('budgetVersions')
  const role = useRoleBlock('preparer')
  const facts = useDraftFacts(view)
  const [edited, setEdited] = useState<BudgetDraftContent | null>(null)
  const [reason, setReason] = useState(draft.reason)
  const content = edited ?? draft.content
  const checked = useMemo(() => checkDraft(content, facts), [content, facts])
  const save = useCommand(client.budgets.saveDraft)
  const stale = draft.faults.filter(({ code }) => code === 'BUDGET_DRAFT_STALE')
  const isChanged = edited !== null || reason !== draft.reason
  const editable = draft.state === 'draft' && role === undefined
  const keep = async () => {
    const answer = await save.run({ grant: view.grant, revision: draft.revision, reason, content })
    if (answer.ok) notifications.show({ message: t('draft.saved') })
  }
  return (
    <div className={classes.stack}>
      <FailureNote failure={save.failure} limit={12} />
      {stale.length > 0 ? (
        <Notice tone="bad">
          <FaultList faults={stale} />
        </Notice>
      ) : null}
      {draft.state === 'submitted' ? <ApproveForm view={view} draft={draft} onApproved={onApproved} /> : null}
      <Card flush grow>
        <DraftBar
          view={view}
          draft={draft}
          reason={reason}
          onReason={setReason}
          isChanged={isChanged}
          faults={checked.faults.length + stale.length}
          saving={save.pending}
          onSave={() => void keep()}
        />
        <div className={classes.wrap}>
          {months ? (
            <MonthsGrid view={view} checked={checked} content={content} editable={editable} onChange={setEdited} />
          ) : (
            <>
              <DraftGrid view={view} checked={checked} content={content} editable={editable} onChange={setEdited} />
              <HeadsGrid view={view} checked={checked} content={content} editable={editable} onChange={setEdited} />
            </>
          )}
        </div>
        <DraftSums view={view} checked={checked} />
      </Card>
      {checked.faults.length > 0 ? (
        <Notice tone="warn">
          <FaultList faults={checked.faults} limit={5} title={t('draft.faults', { count: checked.faults.length })} />
        </Notice>
      ) : null}
    </div>
  )
}
