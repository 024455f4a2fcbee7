import type { PartnerScores } from '../../../../shared/contract/compliance-overview.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { daysBetween } from '../../../../shared/time/local-date.ts'
import { navigate } from '../../../app/routes/router.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { ScoreText } from '../score-text.tsx'
import classes from './overview.module.css'

const WIDTH = 320
const HEIGHT = 86
const LEFT = 26
const RIGHT = 26
const TOP = 18
const BOTTOM = 18

/** Where a score of 0 to 4 lies, and where a run lies between the first and the last. */
const yOf = (score: string): number => TOP + (1 - Number(score) / 4) * (HEIGHT - TOP - BOTTOM)

function xsOf(dates: readonly string[]): number[] {
  const [first = ''] = dates
  const days = daysBetween(first, dates.at(-1) ?? first)
  const room = WIDTH - LEFT - RIGHT
  return dates.map((date) => (days === 0 ? WIDTH / 2 : LEFT + (daysBetween(first, date) / days) * room))
}

/** The score of each pillar over the signed diligences of a partner: one small drawing a pillar, every mark with its figure; a mark opens its run. */
export function ScoreChart({ scores }: { readonly scores: PartnerScores }) {
  const t = useText('complianceOverview')
  const language = useLanguage()
  const { runs, pillars } = scores
  const xs = xsOf(runs.map(({ date }) => date))
  const written = (score: string): string => (language === 'fr' ? score.replace('.', ',') : score)
  const open = (runId: number) => navigate('checklists', { run: String(runId) })
  return (
    <>
      <div className={classes.charts}>
        {pillars.map(({ code, text }) => {
          const marks = runs.flatMap((run, index) => {
            const score = run.scores[code] ?? ''
            return score === '' ? [] : [{ run, score, x: xs[index] ?? 0, y: yOf(score) }]
          })
          return (
            <div key={code} className={classes.chart}>
              <h3>{text[language]}</h3>
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
                <title>{text[language]}</title>
                <line x1="0" x2={WIDTH} y1={yOf('0')} y2={yOf('0')} stroke="var(--line-strong)" />
                <line x1="0" x2={WIDTH} y1={yOf('4')} y2={yOf('4')} stroke="var(--line)" />
                <polyline
                  points={marks.map(({ x, y }) => `${x},${y}`).join(' ')}
                  fill="none"
                  stroke="var(--s1)"
                  strokeWidth="1.6"
                />
                {marks.map(({ run, score, x, y }) => (
                  <a
                    key={run.runId}
                    href={`#/checklists?run=${run.runId}`}
                    className={classes.point}
                    aria-label={`${t('openRun', { date: formatDate(run.date) })}, ${written(score)}`}
                    onClick={(event) => {
                      event.preventDefault()
                      open(run.runId)
                    }}
                  >
                    <rect x={x - 26} y="0" width="52" height={HEIGHT} fill="transparent" />
                    <circle cx={x} cy={y} r="4" fill="var(--s1)" />
                    <text x={x} y={y - 8} textAnchor="middle" fontSize="11" fontWeight="600" fill="var(--ink)">
                      {written(score)}
                    </text>
                    <text x={x} y={HEIGHT - 4} textAnchor="middle" fontSize="10" fill="var(--ink-3)">
                      {formatDate(run.date).slice(3)}
                    </text>
                  </a>
                ))}
              </svg>
            </div>
          )
        })}
      </div>
      <table className="sr-only">
        <caption>{t('chart')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.date')}</th>
            {pillars.map(({ code, text }) => (
              <th key={code} scope="col">
                {text[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.runId}>
              <th scope="row">{formatDate(run.date)}</th>
              {pillars.map(({ code }) => (
                <td key={code}>
                  <ScoreText score={run.scores[code] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
