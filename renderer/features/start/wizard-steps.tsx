import { Icon } from '../../ui/icon/icon.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './wizard.module.css'
import { WIZARD_STEPS, type WizardStep } from './wizard-draft.ts'

interface WizardStepsProps {
  readonly step: WizardStep
  /** A ledger that is not encrypted has no recovery key. */
  readonly encrypted: boolean
}

/** Where one is in the wizard. */
export function WizardSteps({ step, encrypted }: WizardStepsProps) {
  const t = useText('start')
  const steps = WIZARD_STEPS.filter((candidate) => encrypted || candidate !== 'recovery')
  const at = steps.indexOf(step)
  return (
    <ol className={classes.steps} aria-label={t('wizard.steps')}>
      {steps.map((candidate, index) => (
        <li
          key={candidate}
          className={index === at ? classes.now : index < at ? classes.past : classes.later}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={classes.number}>{index < at ? <Icon name="check" size={11} /> : index + 1}</span>
          {t(`wizard.${candidate}`)}
        </li>
      ))}
    </ol>
  )
}
