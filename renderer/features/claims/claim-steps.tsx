import type { ClaimDetail, ClaimStepView } from '../../../shared/contract/claims.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './claims.module.css'

/** What has happened to a claim, in order, with who did it; payments with their francs, rate and tranche. */
export function ClaimSteps({ claim }: { readonly claim: ClaimDetail }) {
  const t = useText('claims')
  if (claim.steps.length === 0) return null
  return (
    <section>
      <h3 className={classes.title}>{t('steps')}</h3>
      <ol className={classes.steps}>
        {claim.steps.map((step) => (
          <li key={step.id}>
            <span className={text.good}>
              <Icon name="check" size={13} />
            </span>
            <div>
              <strong>{t(`step.${step.kind}`)}</strong> {step.kind === 'submitted' ? claim.number : null}
              <div className={`${text.quiet} ${text.small}`}>
                {formatDate(step.date)} · {step.madeBy}
                {step.reference === null ? null : ` · ${step.reference}`}
              </div>
              {step.note === null ? null : <div className={text.small}>{step.note}</div>}
              <StepMoney step={step} currency={claim.currency} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function StepMoney({ step, currency }: { readonly step: ClaimStepView; readonly currency: string }) {
  const t = useText('claims')
  const language = useLanguage()
  if (step.amountMinor === null) return null
  return (
    <div className={text.small}>
      <Money minor={step.amountMinor} currency={currency} sign="before" />
      {step.amountXof === null ? null : (
        <>
          {' · '}
          <Money minor={step.amountXof} currency={FUNCTIONAL_CURRENCY} sign="after" />
        </>
      )}
      {step.rate === null ? null : ` · ${t('rate', { rate: formatDecimalText(step.rate, language) })}`}
      {step.tranche === null ? null : ` · ${t('tranche', { number: step.tranche })}`}
    </div>
  )
}
