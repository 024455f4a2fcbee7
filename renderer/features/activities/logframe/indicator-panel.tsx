import { useState } from 'react'
import type { IndicatorActual, IndicatorView, LogframeResultView } from '../../../../shared/contract/activities.ts'
import { formatDate, formatDecimalText } from '../../../../shared/i18n/format.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import classes from '../activities.module.css'
import { ActualForm } from './actual-form.tsx'
import { IndicatorForm } from './indicator-form.tsx'
import { IndicatorLine } from './indicator-line.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { RemoveButton } from './remove-button.tsx'

interface IndicatorPanelProps {
  readonly grant: string
  readonly results: readonly LogframeResultView[]
  readonly indicator: IndicatorView
  readonly onRemoved: () => void
}

type Opened = { readonly kind: 'edit' } | { readonly kind: 'record'; readonly corrects: IndicatorActual | null } | null

/** One indicator: its course, where it stands, its actuals with their corrections, and what can be recorded. */
export function IndicatorPanel({ grant, results, indicator, onRemoved }: IndicatorPanelProps) {
  const t = useText('activities')
  const language = useLanguage()
  const [opened, setOpened] = useState<Opened>(null)
  const role = useRoleBlock('preparer')
  const close = () => setOpened(null)
  if (opened?.kind === 'edit') return <IndicatorForm grant={grant} results={results} indicator={indicator} onSaved={close} />
  const dated = (value: { readonly date: string; readonly value: string } | null) =>
    value === null ? t('indicator.never') : `${formatDecimalText(value.value, language)} · ${formatDate(value.date)}`
  return (
    <>
      <IndicatorLine indicator={indicator} width={420} height={150} named />
      <dl className={text.pairs}>
        <dt>{t('indicator.baseline')}</dt>
        <dd>{dated(indicator.baseline)}</dd>
        <dt>{t('indicator.current')}</dt>
        <dd>
          <strong>{dated(indicator.current)}</strong> {indicator.unit[language]}
        </dd>
        <dt>{t('indicator.due')}</dt>
        <dd>{dated(indicator.due)}</dd>
        <dt>{t('indicator.progress')}</dt>
        <dd>
          <ProgressBar percent={indicator.progress} label={t('indicator.progress')} />
        </dd>
        <dt>{t('indicator.target')}</dt>
        <dd>{dated(indicator.target)}</dd>
        <dt>{t('indicator.targetProgress')}</dt>
        <dd>
          <ProgressBar percent={indicator.targetProgress} label={t('indicator.targetProgress')} />
        </dd>
        <dt>{t('indicator.verification')}</dt>
        <dd>{indicator.verification}</dd>
      </dl>
      <div className={classes.actions}>
        {indicator.derived === null ? (
          <Button small icon="plus" blocked={role} onClick={() => setOpened({ kind: 'record', corrects: null })}>
            {t('indicator.record')}
          </Button>
        ) : null}
        <Button small icon="pencil" blocked={role} onClick={() => setOpened({ kind: 'edit' })}>
          {t('edit')}
        </Button>
        {indicator.actuals.length === 0 ? (
          <RemoveButton what="indicator" id={indicator.id} name={indicator.code} onRemoved={onRemoved} />
        ) : null}
      </div>
      {opened?.kind === 'record' ? (
        <ActualForm key={opened.corrects?.id ?? 'new'} indicator={indicator} corrects={opened.corrects} onDone={close} />
      ) : null}
      {indicator.derived === null ? (
        <Actuals
          indicator={indicator}
          onCorrect={role === undefined ? (corrects) => setOpened({ kind: 'record', corrects }) : undefined}
        />
      ) : (
        <Notice>
          {t('indicator.derivedFrom', {
            figure: t(`derived.${indicator.derived}`),
            kind: indicator.derivedKind === null ? '' : `, ${t(`kind.${indicator.derivedKind}`)}`,
          })}
        </Notice>
      )}
    </>
  )
}

interface ActualsProps {
  readonly indicator: IndicatorView
  readonly onCorrect: ((actual: IndicatorActual) => void) | undefined
}

/** Every actual by date, those that were corrected struck out with the reason beside. */
function Actuals({ indicator, onCorrect }: ActualsProps) {
  const t = useText('activities')
  const language = useLanguage()
  return (
    <section className={classes.section} aria-label={t('indicator.actuals')}>
      <div className={classes.sectionHead}>
        <h3>{t('indicator.actuals')}</h3>
      </div>
      {indicator.actuals.length === 0 ? <p className={text.quiet}>{t('indicator.noActuals')}</p> : null}
      {[...indicator.actuals].reverse().map((actual) => (
        <div key={actual.id} className={classes.actual} data-superseded={actual.superseded}>
          <span>{formatDate(actual.date)}</span>
          <span>
            <strong>{formatDecimalText(actual.value, language)}</strong>
            {actual.women === null ? null : ` · ${t('actual.women')} ${formatDecimalText(actual.women, language)}`}
            {actual.men === null ? null : ` · ${t('actual.men')} ${formatDecimalText(actual.men, language)}`}
          </span>
          {actual.superseded ? (
            <span>{t('indicator.corrected')}</span>
          ) : onCorrect ? (
            <Button small variant="quiet" icon="pencil" onClick={() => onCorrect(actual)}>
              {t('indicator.correct')}
            </Button>
          ) : (
            <span />
          )}
          <span className={classes.note}>
            {actual.source} · {actual.madeBy}
            {actual.reason === null ? null : ` · ${t('indicator.why', { reason: actual.reason })}`}
          </span>
        </div>
      ))}
    </section>
  )
}
