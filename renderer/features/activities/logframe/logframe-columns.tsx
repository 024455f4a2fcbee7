import type { IndicatorView, LogframeResultView } from '../../../../shared/contract/activities.ts'
import { formatDate, formatDecimalText } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import type { Text } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import type { Column } from '../../../ui/table/column.ts'
import { IndicatorLine } from './indicator-line.tsx'
import { ProgressBar } from './progress-bar.tsx'

/** A row of the logframe: a result, or an indicator under it. */
export type LogframeRow =
  | { readonly key: string; readonly result: LogframeResultView; readonly indicator: null }
  | { readonly key: string; readonly result: LogframeResultView; readonly indicator: IndicatorView }

/** What is left beside an open detail. */
export const NARROW_LOGFRAME: readonly string[] = ['title', 'current', 'progress']

const value = (dated: { readonly value: string } | null, language: Language): string =>
  dated === null ? '' : formatDecimalText(dated.value, language)

/** Results as headings, indicators with what was reached, what was due and the way to the target. */
export function logframeColumns(t: Text<'activities'>, language: Language): Column<LogframeRow>[] {
  const figure = (
    key: string,
    head: string,
    width: number,
    cell: (indicator: IndicatorView) => React.ReactNode,
    align: 'left' | 'right' = 'right',
  ): Column<LogframeRow> => ({
    key,
    head,
    width,
    align,
    cell: ({ indicator }) => (indicator === null ? null : cell(indicator)),
  })
  return [
    {
      key: 'title',
      head: t('form.result'),
      cell: ({ result, indicator }) =>
        indicator === null ? (
          <strong title={result.title[language]}>
            {t(`level.${result.level}`)} {result.code} · {result.title[language]}
          </strong>
        ) : (
          <span title={`${indicator.title[language]} (${indicator.unit[language]})`}>
            <span className={text.second}>{indicator.code}</span> {indicator.title[language]}{' '}
            <span className={text.quiet}>{indicator.unit[language]}</span>
          </span>
        ),
    },
    figure('baseline', t('indicator.baseline'), 76, ({ baseline }) => value(baseline, language)),
    figure('current', t('indicator.current'), 82, ({ current }) =>
      current === null ? (
        <span className={text.quiet}>{t('indicator.never')}</span>
      ) : (
        <strong title={formatDate(current.date)}>{value(current, language)}</strong>
      ),
    ),
    figure('due', t('indicator.due'), 82, ({ due }) =>
      due === null ? null : <span title={formatDate(due.date)}>{value(due, language)}</span>,
    ),
    figure(
      'progress',
      t('indicator.progress'),
      170,
      ({ progress }) => <ProgressBar percent={progress} label={t('indicator.progress')} />,
      'left',
    ),
    figure('target', t('indicator.target'), 76, ({ target }) => (
      <span title={formatDate(target.date)}>{value(target, language)}</span>
    )),
    figure(
      'targetProgress',
      t('indicator.targetProgress'),
      150,
      ({ targetProgress }) => <ProgressBar percent={targetProgress} label={t('indicator.targetProgress')} />,
      'left',
    ),
    figure('line', '', 104, (indicator) => <IndicatorLine indicator={indicator} width={92} height={24} />, 'left'),
  ]
}
