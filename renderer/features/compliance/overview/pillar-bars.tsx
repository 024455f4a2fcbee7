import type { PartnerScores } from '../../../../shared/contract/compliance-overview.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { ScoreText } from '../score-text.tsx'
import classes from './overview.module.css'

const MOST = 4
/** A pillar below this is drawn in gold ([P]: the threshold of a medium risk is 2, of a low one 3). */
const FAIR = 2.5

/** The score of each pillar of the last diligence, from 0 to 4; the black line is that of the one before. */
export function PillarBars({ scores }: { readonly scores: PartnerScores }) {
  const t = useText('complianceOverview')
  const language = useLanguage()
  const last = scores.runs.at(-1)
  const before = scores.runs.at(-2)
  if (!last) return <p className={classes.quiet}>{t('noScoresWhy')}</p>
  return (
    <>
      {scores.pillars.map(({ code, text }) => {
        const score = last.scores[code] ?? ''
        const previous = before?.scores[code] ?? ''
        const width = (Number(score) / MOST) * 100
        const mark = (Number(previous) / MOST) * 100
        return (
          <div key={code} className={classes.pillar}>
            <div className={classes.pillarHead}>
              <span>{text[language]}</span>
              <ScoreText score={score === '' ? '–' : score} />
            </div>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect x="0" y="1" width="100" height="10" fill="var(--track)" />
              <rect x="0" y="1" width={width} height="10" fill={Number(score) < FAIR ? 'var(--warn-line)' : 'var(--good-line)'} />
              {previous === '' ? null : (
                <line x1={mark} x2={mark} y1="0" y2="12" stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
              )}
            </svg>
          </div>
        )
      })}
      <div className={classes.scale} aria-hidden="true">
        {[0, 1, 2, 3, MOST].map((grade) => (
          <span key={grade}>{grade}</span>
        ))}
      </div>
      <p className={classes.quiet}>
        {before ? t('blackLine', { date: formatDate(before.date) }) : t('firstScore', { date: formatDate(last.date) })}{' '}
        {last.blocking === 0 ? t('noBlockingScore') : t('failing', { count: last.blocking })}{' '}
        {scores.terms
          ? `${t('sample', { percent: scores.terms.samplePercent })}, ${t(scores.terms.basis === 'ARREARS' ? 'basis.ARREARS' : 'basis.ADVANCE')}.`
          : null}
      </p>
    </>
  )
}
