import type { ChecklistRun, ChecklistTemplateView } from '../../../shared/contract/compliance.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import classes from './compliance.module.css'
import { ScoreText } from './score-text.tsx'

/** What a signed run came to: passed or not, signed alone, against the books. */
function SignedMarks({ run }: { readonly run: ChecklistRun }) {
  const t = useText('compliance')
  return (
    <span className={classes.marks}>
      <Chip tone={run.passed ? 'good' : 'bad'} icon={run.passed ? 'check' : 'close'}>
        {t(run.passed ? 'signed' : 'notPassed')}
      </Chip>
      {run.signedAlone ? <Icon name="user" size={13} label={t('aloneWhy')} /> : null}
      {run.contradicted > 0 ? <Icon name="alert" size={13} label={t('contradictedCount', { count: run.contradicted })} /> : null}
    </span>
  )
}

interface RunsCardProps {
  readonly runs: readonly ChecklistRun[]
  readonly templates: readonly ChecklistTemplateView[]
}

/** Every run, the latest first; choosing one opens it. */
export function RunsCard({ runs, templates }: RunsCardProps) {
  const t = useText('compliance')
  const language = useLanguage()
  const columns: readonly Column<ChecklistRun>[] = [
    { key: 'date', head: t('date'), width: 92, cell: (run) => formatDate(run.date) },
    {
      key: 'template',
      head: t('template'),
      cell: (run) => `${run.template} ${templates.find(({ template }) => template === run.template)?.name[language] ?? ''}`,
    },
    { key: 'subject', head: t('subject'), width: 170, cell: (run) => run.subject.split(':').slice(1).join(':') },
    { key: 'score', head: t('score'), width: 70, align: 'right', cell: (run) => <ScoreText score={run.score ?? ''} /> },
    {
      key: 'blocking',
      head: t('blocking'),
      width: 76,
      align: 'right',
      cell: (run) => (run.blocking > 0 ? <Chip tone="bad">{run.blocking}</Chip> : '–'),
    },
    {
      key: 'state',
      head: t('state'),
      width: 150,
      cell: (run) =>
        run.state === 'signed' ? (
          <SignedMarks run={run} />
        ) : (
          <Chip tone="warn" icon="hourglass">
            {run.newerVersion === null ? t('left', { count: run.unanswered }) : t('older', { version: run.version })}
          </Chip>
        ),
    },
    { key: 'actions', head: t('open'), width: 68, align: 'right', cell: (run) => run.openActions },
  ]
  const open = (run: ChecklistRun) => navigate('checklists', { run: String(run.id) })
  return (
    <Card title={t('runs')} flush grow>
      <DataTable
        label={t('runs')}
        columns={columns}
        rowCount={runs.length}
        rowAt={(index) => runs[index]}
        rowKey={(run) => String(run.id)}
        onSelect={open}
        onOpen={open}
        empty={
          <EmptyState
            icon="checklist"
            title={t('none')}
            action={<Button onClick={() => navigate('checklists', { run: 'new' })}>{t('new')}</Button>}
          >
            {t('noneWhy')}
          </EmptyState>
        }
      />
    </Card>
  )
}
