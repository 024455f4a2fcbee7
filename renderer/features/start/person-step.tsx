import { TextInput } from '@mantine/core'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import type { StepProps } from './organisation-step.tsx'
import classes from './wizard.module.css'

export function PersonStep({ draft, faults, onChange }: StepProps) {
  const t = useText('start')
  const shell = useText('shell')
  return (
    <>
      <h2 className={classes.question}>{t('person.title')}</h2>
      <TextInput
        autoFocus
        label={t('person.name')}
        placeholder={t('person.namePlaceholder')}
        description={t('person.nameNote')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.userName}
        onChange={(event) => onChange({ userName: event.currentTarget.value })}
        error={faults.userName ? t(faults.userName) : undefined}
      />
      <div>
        <p className={classes.note}>{t('person.language')}</p>
        <Segmented
          label={t('person.language')}
          value={draft.language}
          onChange={(language) => onChange({ language })}
          segments={[
            { key: 'fr', label: shell('top.french') },
            { key: 'en', label: shell('top.english') },
          ]}
        />
      </div>
    </>
  )
}
