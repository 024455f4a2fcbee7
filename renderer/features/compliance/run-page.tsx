import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  ChecklistAction,
  ChecklistAnswerInput,
  ChecklistRun,
  ChecklistTemplateView,
} from '../../../shared/contract/compliance.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate, useLeaveGuard } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { ActionsCard } from './actions-card.tsx'
import { AnswersCard } from './answers-card.tsx'
import classes from './compliance.module.css'
import { OlderVersion } from './older-version.tsx'
import { RunFiles } from './run-files.tsx'
import { useRunPeople } from './run-people.ts'
import { ScoresCard } from './scores-card.tsx'
import { useSigningBlocks } from './signing-blocks.ts'

interface RunPageProps {
  /** The version in use; null for a run whose template is retired. */
  readonly template: ChecklistTemplateView | null
  readonly subject: string
  /** Null for a run that is not kept yet. */
  readonly run: ChecklistRun | null
  readonly actions: readonly ChecklistAction[]
}

/** One run, as the version that it was begun under asks it: its items with their answers, the scores, and its signature. A signed run is shown as it stands. */
export function RunPage({ template: offered, subject, run, actions }: RunPageProps) {
  const t = useText('compliance')
  const language = useLanguage()
  const { today } = useScope()
  const kept = useQuery({ ...orpc.compliance.run.queryOptions({ input: { id: run?.id ?? 0 } }), enabled: run !== null })
  const template = kept.data?.asked ?? offered
  const [typed, setTyped] = useState<ReadonlyMap<number, ChecklistAnswerInput>>(new Map())
  const [signing, setSigning] = useState(false)
  const save = useCommand(client.compliance.saveRun)
  const sign = useCommand(client.compliance.signRun)
  const preparer = useRoleBlock('preparer')
  const approver = useRoleBlock('approver')
  useLeaveGuard(typed.size > 0)
  const answers = new Map([...(kept.data?.answers ?? []).map((answer) => [answer.item, answer] as const), ...typed])
  const isSigned = run?.state === 'signed'
  const people = useRunPeople(kept.data ?? null, typed.size > 0)
  const blocks = useSigningBlocks(kept.data, people)
  if (!template)
    return (
      <Page title={t('title')}>
        {kept.error ? <QueryFailure error={kept.error} onRetry={() => void kept.refetch()} /> : null}
      </Page>
    )
  const keep = async () => {
    const input = {
      template: template.template,
      subject,
      date: run?.date ?? today,
      note: kept.data?.note ?? '',
      answers: [...answers.values()].filter(({ answer }) => answer !== ''),
    }
    const answer = await save.run({ run: input })
    if (!answer.ok) return
    setTyped(new Map())
    navigate('checklists', { run: String(answer.value.id) })
  }
  const confirm = async () => {
    setSigning(false)
    if (run === null) return
    const answer = await sign.run({ id: run.id })
    if (!answer.ok) return
    const { actions, passed } = answer.value
    notifications.show({ message: t(passed ? 'signedNow' : 'signedNotPassed', { count: actions }) })
  }
  const bare = kept.data?.withoutEvidence ?? []
  const missing =
    run === null || typed.size > 0
      ? t('keepFirst')
      : run.unanswered > 0
        ? t('left', { count: run.unanswered })
        : bare.length > 0
          ? t('evidenceMissing', { items: bare.join(', ') })
          : blocks
  const buttons = isSigned ? (
    <Chip tone="good" icon="check">
      {t('signedBy', { name: run?.signedBy ?? '', date: formatDate((run?.signedAt ?? '').slice(0, 10)) })}
    </Chip>
  ) : (
    <>
      <Button
        busy={save.pending}
        blocked={preparer ?? (typed.size === 0 ? t('nothingTyped') : undefined)}
        onClick={() => void keep()}
      >
        {t('keep')}
      </Button>
      <Button variant="primary" icon="shield" busy={sign.pending} blocked={approver ?? missing} onClick={() => setSigning(true)}>
        {t('sign')}
      </Button>
    </>
  )
  return (
    <Page
      title={`${template.template} ${template.name[language]}`}
      sub={subject.split(':').slice(1).join(':')}
      beside={
        <Button variant="quiet" small onClick={() => navigate('checklists', {})}>
          {t('back')}
        </Button>
      }
      actions={
        <>
          {run === null ? null : <RunFiles run={run.id} />}
          {buttons}
        </>
      }
    >
      <FailureNote failure={save.failure ?? sign.failure} />
      {run === null || run.newerVersion === null ? null : <OlderVersion run={run} blocked={typed.size > 0} />}
      <div className={classes.columns}>
        <AnswersCard
          template={template}
          answers={answers}
          kept={new Map((kept.data?.answers ?? []).map((answer) => [answer.item, answer]))}
          inapplicable={new Set(kept.data?.inapplicable ?? [])}
          secondPerson={new Set(kept.data?.secondPerson ?? [])}
          contradicted={new Set(kept.data?.contradictedItems ?? [])}
          people={people}
          documents={new Map((kept.data?.documents ?? []).map(({ id, name }) => [id, name]))}
          readOnly={isSigned}
          onAnswer={(answer) => setTyped((before) => new Map([...before, [answer.item, answer]]))}
        />
        <div className={classes.side}>
          <ScoresCard
            template={template}
            scores={kept.data?.scores ?? []}
            rating={run?.rating ?? null}
            verdict={kept.data ?? null}
          />
          {isSigned ? <ActionsCard actions={actions} /> : null}
        </div>
      </div>
      <ConfirmDialog
        opened={signing}
        title={t('sign')}
        action={t('sign')}
        onConfirm={() => void confirm()}
        onClose={() => setSigning(false)}
      >
        {t('signWhy')} {people.isAlone && people.isPreparer ? t('signAlone') : ''}
      </ConfirmDialog>
    </Page>
  )
}
