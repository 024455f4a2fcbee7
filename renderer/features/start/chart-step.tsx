import { useEffect, useRef } from 'react'
import { useText } from '../../ui/language/use-text.ts'
import type { StepProps } from './organisation-step.tsx'
import classes from './wizard.module.css'

const CHARTS = ['sycebnl', 'syscohada'] as const

export function ChartStep({ draft, onChange }: Omit<StepProps, 'faults'>) {
  const t = useText('start')
  const options = useRef<HTMLDivElement>(null)
  // The keyboard goes on from the step before: arrows choose, Enter takes the next step.
  useEffect(() => options.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), [])
  return (
    <>
      <h2 className={classes.question}>{t('chart.title')}</h2>
      <div ref={options} className={classes.options} role="radiogroup" aria-label={t('chart.title')}>
        {CHARTS.map((chart) => (
          <label key={chart} className={classes.option}>
            <input type="radio" name="chart" checked={draft.chart === chart} onChange={() => onChange({ chart })} />
            <b>{t(`chart.${chart}`)}</b>
            <span>{t(`chart.${chart}Text`)}</span>
          </label>
        ))}
      </div>
      <p className={classes.note}>{t('chart.note')}</p>
    </>
  )
}
