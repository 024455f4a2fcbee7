import { useState } from 'react'
import type { CapacityAssessment } from '../../../shared/contract/capacity.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { client } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './capacity.module.css'
import { CapacityDrawing } from './capacity-drawing.tsx'
import type { CapacityViewProps } from './opened-capacity.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** The curve, and under it the assessments that it is drawn from, each with its own scores. */
export function CurveView({ opened, nameOf }: CapacityViewProps) {
  const t = useText('capacity')
  const { assessments, partner } = opened
  const [withdrawing, setWithdrawing] = useState<CapacityAssessment | null>(null)
  if (assessments.length === 0)
    return (
      <Card grow>
        <EmptyState
          icon="checklist"
          title={t('none')}
          action={
            <Button onClick={() => navigate('checklists', { template: 'T4', subject: `partner:${partner}` })}>
              {t('open')} T4
            </Button>
          }
        >
          {t('noneWhy')}
        </EmptyState>
      </Card>
    )
  return (
    <div className={classes.stack}>
      <Card title={t('curve')} note={t('curve.note')}>
        <CapacityDrawing partner={partner} assessments={assessments} nameOf={nameOf} />
      </Card>
      <Card title={t('assessments')} flush>
        <AssessmentTable opened={opened} nameOf={nameOf} onWithdraw={setWithdrawing} />
      </Card>
      {withdrawing ? (
        <WithdrawDialog
          title={`${withdrawing.template} ${formatDate(withdrawing.date)}`}
          id={withdrawing.id}
          procedure={client.capacity.withdrawAssessment}
          onClose={() => setWithdrawing(null)}
        />
      ) : null}
    </div>
  )
}

interface AssessmentTableProps extends CapacityViewProps {
  readonly onWithdraw: (assessment: CapacityAssessment) => void
}

function AssessmentTable({ opened, nameOf, onWithdraw }: AssessmentTableProps) {
  const t = useText('capacity')
  const language = useLanguage()
  const shown = opened.pillars.filter(({ key }) =>
    opened.assessments.some(({ scores }) => scores.some(({ pillar, percent }) => pillar === key && percent !== null)),
  )
  const figure = (score: CapacityAssessment['total'] | undefined) =>
    score && score.percent !== null ? (
      <span title={`${score.from}–${score.to}`}>
        {formatDecimalText(score.score, language)}{' '}
        <span className={classes.quiet}>
          {formatDecimalText(score.percent, language)}
          {'\u202f%'}
        </span>
      </span>
    ) : (
      '–'
    )
  const columns: Column<CapacityAssessment>[] = [
    { key: 'date', head: t('date'), width: 88, cell: ({ date }) => formatDate(date) },
    {
      key: 'instrument',
      head: t('instrument'),
      cell: ({ template, version, by, source }) => (
        <span title={source}>
          {template}
          {version === '' ? '' : ` v${version}`} <span className={classes.quiet}>{by}</span>
        </span>
      ),
    },
    ...shown.map(
      ({ key }): Column<CapacityAssessment> => ({
        key,
        head: (
          <span className={classes.cut} title={nameOf(key)}>
            {nameOf(key)}
          </span>
        ),
        width: 132,
        align: 'right',
        cell: ({ scores }) => figure(scores.find(({ pillar }) => pillar === key)),
      }),
    ),
    { key: 'total', head: t('total'), width: 112, align: 'right', cell: ({ total }) => figure(total) },
    {
      key: 'open',
      head: '',
      name: t('open'),
      width: 88,
      cell: (assessment) =>
        assessment.kind === 'run' ? (
          <Button small variant="quiet" onClick={() => navigate('checklists', { run: String(assessment.id) })}>
            {t('open')}
          </Button>
        ) : (
          <Button small variant="quiet" onClick={() => onWithdraw(assessment)}>
            {t('withdraw')}
          </Button>
        ),
    },
  ]
  return <PlainTable label={t('assessments')} columns={columns} rows={opened.assessments} rowKey={({ key }) => key} />
}
