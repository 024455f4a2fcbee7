import { Autocomplete } from '@mantine/core'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { OpenedCapacity } from './opened-capacity.ts'

interface PillarFieldProps {
  readonly pillars: OpenedCapacity['pillars']
  /** A pillar's key, or a name of its own. */
  readonly value: string
  readonly onChange: (pillar: string) => void
  readonly label?: string | undefined
}

/** One of the known pillars, by its name, or another that is typed. */
export function PillarField({ pillars, value, onChange, label }: PillarFieldProps) {
  const t = useText('capacity')
  const language = useLanguage()
  const known = pillars.find(({ key }) => key === value)
  return (
    <Autocomplete
      label={label}
      aria-label={label === undefined ? t('pillar') : undefined}
      size="xs"
      data={[...new Set(pillars.map((pillar) => pillar.label[language]))]}
      value={known?.label[language] ?? value}
      onChange={(typed) => onChange(pillars.find((pillar) => pillar.label[language] === typed)?.key ?? typed)}
    />
  )
}
