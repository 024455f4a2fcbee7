import { type ReactNode, useState } from 'react'
import { formatPercent } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { currencySign } from '../../ui/money/currency-sign.ts'
import { BurnRow } from './burn-row.tsx'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'
import { partOf } from './model/burn-bar.ts'

type Grant = DashboardView['grants'][number]

/** Up to this number of rows the card has room for taller ones. */
const ROOMY_ROWS = 7

/** Burn of each grant and its heads, with the time elapsed as one line through the bars. One grant at a time shows its heads. */
export function BurnCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const { grants } = view
  const [chosen, setChosen] = useState<string | null>(null)
  const opened = grants.find((grant) => grant.code === chosen) ?? (chosen === '' ? undefined : grants[0])
  const currencies = new Set(grants.map((grant) => grant.currency))
  const [only] = currencies.size === 1 ? currencies : []
  const height = grants.length + (opened?.heads.length ?? 0) > ROOMY_ROWS ? 27 : 31
  const head = (word: string) => (only === undefined ? word : `${word} ${currencySign(only)}`)
  return (
    <Card title={t('burn.title')} grow end={<Legend committed={grants.some(hasCommitments)} />}>
      <table className={classes.burn} aria-label={t('burn.table')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('burn.head')}</span>
            </th>
            <th scope="col" className={classes.barCell}>
              {opened ? <TimeLabel grant={opened} /> : <span className="sr-only">{t('burn.elapsed')}</span>}
            </th>
            <th scope="col">{t('burn.spent')}</th>
            <th scope="col" className={text.donor}>
              {head(t('burn.spent'))}
            </th>
            <th scope="col" className={text.donor}>
              {head(t('burn.budget'))}
            </th>
          </tr>
        </thead>
        {grants.map((grant) => (
          <GrantRows
            key={grant.code}
            grant={grant}
            asOf={view.asOf}
            signed={only === undefined}
            height={height}
            opened={grant === opened}
            onToggle={grants.length > 1 ? () => setChosen(grant === opened ? '' : grant.code) : undefined}
          />
        ))}
      </table>
      {grants.length === 0 ? <p className={text.quiet}>{t('burn.none')}</p> : null}
    </Card>
  )
}

const hasCommitments = (grant: Grant): boolean => grant.heads.some((head) => head.committedMinor !== 0)

interface GrantRowsProps {
  readonly grant: Grant
  readonly asOf: string
  readonly signed: boolean
  readonly height: number
  readonly opened: boolean
  readonly onToggle: (() => void) | undefined
}

function GrantRows({ grant, asOf, signed, height, opened, onToggle }: GrantRowsProps) {
  const language = useLanguage()
  const { ledger } = useScope()
  const donor = ledger.grants.find((each) => each.code === grant.code)?.donor ?? grant.donor
  const committedMinor = grant.heads.reduce((sum, head) => sum + head.committedMinor, 0)
  const shared = { grant, asOf, signed, height }
  return (
    <tbody>
      <BurnRow
        {...shared}
        name={onToggle ? `${donor} · ${grant.code}` : grant.code}
        hint={grant.title[language]}
        spentMinor={grant.spentMinor}
        committedMinor={committedMinor}
        budgetMinor={grant.budgetMinor}
        total
        opened={opened}
        onToggle={onToggle}
      />
      {opened
        ? grant.heads.map((head) => (
            <BurnRow
              {...shared}
              key={head.code}
              name={head.label[language]}
              hint={head.label[language]}
              spentMinor={head.spentMinor}
              committedMinor={head.committedMinor}
              budgetMinor={head.budgetMinor}
            />
          ))
        : null}
    </tbody>
  )
}

/** The share of the grant's days gone by, written where the line of time begins. */
function TimeLabel({ grant }: { readonly grant: Grant }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const late = grant.elapsedDays * 2 > grant.totalDays
  const percent = formatPercent(grant.elapsedDays, grant.totalDays, language)
  return (
    <svg width="100%" height="22" className={classes.timeLabel} role="img" aria-label={t('burn.time', { percent })}>
      <line
        x1={`${partOf(grant.elapsedDays, grant.totalDays)}%`}
        x2={`${partOf(grant.elapsedDays, grant.totalDays)}%`}
        y1="4"
        y2="22"
      />
      <text x={`${partOf(grant.elapsedDays, grant.totalDays)}%`} dx={late ? -5 : 5} y="14" textAnchor={late ? 'end' : 'start'}>
        {t('burn.time', { percent })}
      </text>
    </svg>
  )
}

function Legend({ committed }: { readonly committed: boolean }) {
  const t = useText('dashboard')
  const entry = (mark: ReactNode, word: string) => (
    <span className={classes.legend}>
      {mark}
      {word}
    </span>
  )
  return (
    <>
      <svg width="0" height="0" aria-hidden="true">
        <defs>
          <pattern id="dashboard-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2.2" height="5" fill="var(--hatch)" />
          </pattern>
        </defs>
      </svg>
      {entry(<i className={classes.spentMark} />, t('burn.spent'))}
      {committed
        ? entry(
            <svg width="14" height="8" aria-hidden="true">
              <rect width="14" height="8" fill="url(#dashboard-hatch)" />
            </svg>,
            t('burn.committed'),
          )
        : null}
      {entry(<i className={classes.timeMark} />, t('burn.elapsed'))}
    </>
  )
}
