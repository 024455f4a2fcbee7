import type { SampleRequest, SpendingSample } from '../../../../shared/contract/audit.ts'
import { formatMoney } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './sample.module.css'

interface SampleFiguresProps {
  readonly sample: Pick<SpendingSample, 'populationXof' | 'interval' | 'startXof' | 'projected' | 'upperLimit'>
  readonly request: Pick<SampleRequest, 'size' | 'confidence'>
}

/** What the sample rests on, and what the errors say of the population; nothing is shown where the method has no such figure. */
export function SampleFigures({ sample, request }: SampleFiguresProps) {
  const t = useText('auditSample')
  const language = useLanguage()
  const xof = (amount: number) => formatMoney(amount, FUNCTIONAL_CURRENCY, language)
  const figures: readonly (readonly [label: string, figure: string])[] = [
    [t('population'), xof(sample.populationXof)],
    [t('size'), String(request.size)],
    [t('interval'), francs(sample.interval, language)],
    [t('start'), sample.startXof === null ? '' : xof(sample.startXof)],
    [t('projected'), francs(sample.projected, language)],
    [t('upperLimit', { percent: request.confidence }), francs(sample.upperLimit, language)],
  ]
  return (
    <dl className={classes.figures}>
      {figures
        .filter(([, figure]) => figure !== '')
        .map(([label, figure]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Francs with their fraction, as the reader writes numbers: a projection is no amount of money. */
function francs(text: string, language: Language): string {
  if (text === '') return ''
  const [whole = '0', fraction] = text.split('.')
  const written = formatMoney(Number(whole), FUNCTIONAL_CURRENCY, language)
  return fraction === undefined ? written : `${written}${language === 'fr' ? ',' : '.'}${fraction}`
}
