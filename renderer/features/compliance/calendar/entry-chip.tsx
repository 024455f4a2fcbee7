import type { CalendarEntry } from '../../../../shared/contract/compliance-overview.ts'
import { Chip, type Tone } from '../../../ui/chip/chip.tsx'
import type { IconName } from '../../../ui/icon/paths.ts'
import { useText } from '../../../ui/language/use-text.ts'

const LOOKS: Readonly<Record<CalendarEntry['state'], readonly [Tone, IconName]>> = {
  done: ['good', 'check'],
  notApplicable: ['mute', 'minus'],
  overdue: ['bad', 'clock'],
  soon: ['warn', 'hourglass'],
  later: ['info', 'calendar'],
}

/** Where a date of the calendar stands, in a word. */
export function EntryChip({ state }: { readonly state: CalendarEntry['state'] }) {
  const t = useText('complianceOverview')
  const [tone, icon] = LOOKS[state]
  return (
    <Chip tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Chip>
  )
}
