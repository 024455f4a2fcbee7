import type { ChecklistTemplateRowView } from '../../../../shared/contract/checklist-templates.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useText } from '../../../ui/language/use-text.ts'

const LOOKS = {
  bundled: { tone: 'info', icon: 'lock' },
  draft: { tone: 'warn', icon: 'pencil' },
  published: { tone: 'good', icon: 'check' },
  retired: { tone: 'mute', icon: 'close' },
} as const

/** Where a version of a template stands. */
export function TemplateState({ state }: { readonly state: ChecklistTemplateRowView['state'] }) {
  const t = useText('checklistTemplates')
  const { tone, icon } = LOOKS[state]
  return (
    <Chip tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Chip>
  )
}
