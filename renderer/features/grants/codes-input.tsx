import { TextInput } from '@mantine/core'
import { useText } from '../../ui/language/use-text.ts'

interface CodesInputProps {
  readonly label: string
  readonly codes: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
}

/** Codes one after the other, separated by commas. */
export function CodesInput({ label, codes, onChange }: CodesInputProps) {
  const t = useText('grants')
  return (
    <TextInput
      label={label}
      defaultValue={codes.join(', ')}
      placeholder={t('list.hint')}
      onChange={(event) =>
        onChange(
          event.currentTarget.value
            .split(',')
            .map((code) => code.trim())
            .filter((code) => code !== ''),
        )
      }
    />
  )
}
