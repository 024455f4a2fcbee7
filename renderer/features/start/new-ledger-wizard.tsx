import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { ChartStep } from './chart-step.tsx'
import { OrganisationStep, type StepProps } from './organisation-step.tsx'
import { PersonStep } from './person-step.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import { SecretStep } from './secret-step.tsx'
import { useCreation } from './use-creation.ts'
import classes from './wizard.module.css'
import { emptyDraft, FORM_STEPS, type FormStep, stepFaults, type WizardDraft, type WizardFaults } from './wizard-draft.ts'
import { WizardSteps } from './wizard-steps.tsx'

interface NewLedgerWizardProps {
  readonly today: string
  readonly onHold: (holding: boolean) => void
  readonly onCancel: () => void
}

/** Organisation, chart, person, passphrase, recovery key: a new ledger in a minute. */
export function NewLedgerWizard({ today, onHold, onCancel }: NewLedgerWizardProps) {
  const t = useText('start')
  const shell = useText('shell')
  const language = useLanguage()
  const [step, setStep] = useState<FormStep>('organisation')
  const [draft, setDraft] = useState<WizardDraft>(() => emptyDraft(language))
  const [faults, setFaults] = useState<WizardFaults>({})
  const creation = useCreation(draft, onHold)
  const change = (part: Partial<WizardDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setFaults({})
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = stepFaults(step, draft)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const next = FORM_STEPS[FORM_STEPS.indexOf(step) + 1]
    if (next) setStep(next)
    else void creation.create()
  }
  const back = FORM_STEPS[FORM_STEPS.indexOf(step) - 1]
  const { recoveryKey } = creation
  return (
    <section className={classes.wizard} aria-label={t('wizard.title')}>
      <h1 className={classes.title}>{t('wizard.title')}</h1>
      <WizardSteps step={recoveryKey === null ? step : 'recovery'} encrypted={draft.encrypt} />
      {recoveryKey === null ? (
        <form className={classes.sheet} onSubmit={submit} noValidate>
          <StepFields step={step} draft={draft} faults={faults} onChange={change} />
          <FailureNote failure={creation.failure} />
          <div className={classes.buttons}>
            <Button variant="primary" type="submit" busy={creation.pending} keys="Enter">
              {step === 'secret' ? t('wizard.create') : shell('action.next')}
            </Button>
            {back ? <Button onClick={() => setStep(back)}>{shell('action.back')}</Button> : null}
            <Button variant="quiet" onClick={onCancel}>
              {t('wizard.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <RecoveryStep recoveryKey={recoveryKey} organisation={draft.organisationName.trim()} today={today} creation={creation} />
      )}
    </section>
  )
}

function StepFields({ step, ...fields }: StepProps & { readonly step: FormStep }) {
  switch (step) {
    case 'organisation':
      return <OrganisationStep {...fields} />
    case 'chart':
      return <ChartStep draft={fields.draft} onChange={fields.onChange} />
    case 'person':
      return <PersonStep {...fields} />
    case 'secret':
      return <SecretStep {...fields} />
  }
}
