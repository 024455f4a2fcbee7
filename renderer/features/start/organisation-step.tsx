import { Select, TextInput } from '@mantine/core'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './wizard.module.css'
import type { WizardDraft, WizardFaults } from './wizard-draft.ts'

/** The eight countries whose money is the CFA franc of the BCEAO. */
const UEMOA = ['BJ', 'BF', 'CI', 'GW', 'ML', 'NE', 'SN', 'TG']

export interface StepProps {
  readonly draft: WizardDraft
  readonly faults: WizardFaults
  readonly onChange: (part: Partial<WizardDraft>) => void
}

export function OrganisationStep({ draft, faults, onChange }: StepProps) {
  const t = useText('start')
  const language = useLanguage()
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return (
    <>
      <h2 className={classes.question}>{t('organisation.title')}</h2>
      <TextInput
        data-autofocus
        autoFocus
        label={t('organisation.name')}
        placeholder={t('organisation.namePlaceholder')}
        value={draft.organisationName}
        onChange={(event) => onChange({ organisationName: event.currentTarget.value })}
        error={faults.organisationName ? t(faults.organisationName) : undefined}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('organisation.code')}
          description={t('organisation.codeNote')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.organisationCode}
          onChange={(event) => onChange({ organisationCode: event.currentTarget.value.toUpperCase() })}
          error={faults.organisationCode ? t(faults.organisationCode) : undefined}
        />
        <Select
          label={t('organisation.country')}
          data={UEMOA.map((code) => ({ value: code, label: names.of(code) ?? code }))}
          value={draft.country}
          onChange={(country) => country && onChange({ country })}
        />
      </div>
    </>
  )
}
