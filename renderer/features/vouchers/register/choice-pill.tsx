import { Menu } from '@mantine/core'
import { useText } from '../../../ui/language/use-text.ts'
import { PillTarget } from './pill-target.tsx'

interface ChoicePillProps {
  /** "Statut" */
  readonly name: string
  /** "tous": what stands for no choice. */
  readonly any: string
  /** `short` is what the pill says once it is chosen; the menu always gives the whole label. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly short?: string }[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const shortOf = (choice: ChoicePillProps['choices'][number] | undefined): string | undefined => choice?.short ?? choice?.label

/** A filter with a short list of values. */
export function ChoicePill({ name, any, choices, value, onChange }: ChoicePillProps) {
  const t = useText('vouchers')
  const chosen = value === null ? undefined : (shortOf(choices.find((choice) => choice.value === value)) ?? value)
  return (
    <Menu position="bottom-start" shadow="none">
      <Menu.Target>
        <PillTarget active={value !== null} onClear={() => onChange(null)}>
          {t('filter.pair', { name, value: chosen ?? any })}
        </PillTarget>
      </Menu.Target>
      <Menu.Dropdown mah={340} style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={() => onChange(null)} aria-current={value === null}>
          {any}
        </Menu.Item>
        {choices.map((choice) => (
          <Menu.Item key={choice.value} onClick={() => onChange(choice.value)} aria-current={choice.value === value}>
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
