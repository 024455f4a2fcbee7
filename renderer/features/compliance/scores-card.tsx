import type { ChecklistRun, ChecklistScoreView, ChecklistTemplateView } from '../../../shared/contract/compliance.ts'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './compliance.module.css'
import { ScoreText } from './score-text.tsx'

interface ScoresCardProps {
  readonly template: ChecklistTemplateView
  readonly scores: readonly ChecklistScoreView[]
  readonly rating: string | null
  /** Null until the run is kept. */
  readonly verdict: RunVerdict | null
}

type RunVerdict = Pick<ChecklistRun, 'applicable' | 'notApplicable' | 'contradicted' | 'passed' | 'signedAlone' | 'state'> & {
  readonly overShare: boolean
}

const RATINGS = ['LOW', 'MEDIUM', 'HIGH', 'SEVERE'] as const

/** The score of each section as a bar of its scale, and of the whole. */
export function ScoresCard({ template, scores, rating, verdict }: ScoresCardProps) {
  const t = useText('compliance')
  const language = useLanguage()
  const known = RATINGS.find((each) => each === rating)
  const total = scores.find(({ section }) => section === 'TOTAL')
  return (
    <Card
      title={t('scores')}
      end={
        known ? (
          <Chip tone={known === 'LOW' ? 'good' : known === 'MEDIUM' ? 'warn' : 'bad'}>{t(`rating.${known}`)}</Chip>
        ) : undefined
      }
    >
      {scores.length === 0 ? <p className={classes.quiet}>{t('scoresLater')}</p> : null}
      {template.sections.map((section) => {
        const score = scores.find((each) => each.section === section.code)
        if (!score || score.score === '') return null
        return (
          <div key={section.code} className={classes.score}>
            <div className={classes.scoreHead}>
              <strong>{section[language]}</strong>
              <span>
                <ScoreText score={score.score} /> <span className={classes.quiet}>{t('outOf', { most: section.most })}</span>
              </span>
            </div>
            <meter
              className={classes.meter}
              min={0}
              max={Number(section.most)}
              value={Number(score.score)}
              aria-label={section[language]}
            />
          </div>
        )
      })}
      {total && total.score !== '' ? (
        <p className={classes.total}>
          {t('total')} <ScoreText score={total.score} />
          <span className={classes.quiet}>{t('outOf', { most: template.most })}</span>
          {total.blocking > 0 ? <Chip tone="bad">{t('blockingCount', { count: total.blocking })}</Chip> : null}
        </p>
      ) : null}
      {verdict ? <Verdict verdict={verdict} most={template.mostNotApplicable} /> : null}
    </Card>
  )
}

/** The share of N/A against what the template allows, and what stays marked: too many N/A, the books against it, nobody else who saw it. */
function Verdict({ verdict, most }: { readonly verdict: RunVerdict; readonly most: string }) {
  const t = useText('compliance')
  const language = useLanguage()
  const { applicable, notApplicable: count, contradicted } = verdict
  return (
    <>
      <p className={classes.quiet}>{t('share', { count, applicable, most: formatDecimalText(most, language) })}</p>
      <p className={classes.marks}>
        {verdict.state === 'signed' ? (
          <Chip tone={verdict.passed ? 'good' : 'bad'} icon={verdict.passed ? 'check' : 'close'}>
            {t(verdict.passed ? 'passed' : 'notPassed')}
          </Chip>
        ) : null}
        {verdict.overShare ? (
          <Chip tone="bad" icon="alert">
            {t('overShare')}
          </Chip>
        ) : null}
        {contradicted > 0 ? (
          <Chip tone="warn" icon="alert">
            {t('contradictedCount', { count: contradicted })}
          </Chip>
        ) : null}
        {verdict.signedAlone ? <Chip icon="user">{t('alone')}</Chip> : null}
      </p>
    </>
  )
}
