import type { FindingStatus } from '../../../shared/contract/finding-terms.ts'
import { reportWord } from '../../../shared/i18n/report-words.ts'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useLanguage } from '../../ui/language/use-language.ts'

const LOOKS: Readonly<Record<FindingStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  open: { tone: 'info', icon: 'circle' },
  in_progress: { tone: 'mute', icon: 'hourglass' },
  overdue: { tone: 'bad', icon: 'clock' },
  implemented: { tone: 'warn', icon: 'eye' },
  verified: { tone: 'good', icon: 'check' },
  withdrawn: { tone: 'mute', icon: 'undo' },
}

/** Where a finding stands. */
export function FindingChip({ status }: { readonly status: FindingStatus }) {
  const language = useLanguage()
  const { tone, icon } = LOOKS[status]
  return (
    <Chip tone={tone} icon={icon}>
      {reportWord(`finding.status.${status}`)[language]}
    </Chip>
  )
}
