import { TextInput } from '@mantine/core'
import { useText } from '../../ui/language/use-text.ts'

interface OwnerFieldProps {
  readonly value: string
  readonly onChange: (owner: string) => void
  readonly onLeave: () => void
}

/** Who answers for an action; kept on leaving the field. */
export function OwnerField({ value, onChange, onLeave }: OwnerFieldProps) {
  const t = useText('compliance')
  return (
    <TextInput
      label={t('owner')}
      value={value}
      maxLength={120}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onLeave()
      }}
    />
  )
}
