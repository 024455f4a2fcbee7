import type { IncidentState } from '../../../shared/contract/incidents.ts'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useText } from '../../ui/language/use-text.ts'

const LOOKS: Readonly<Record<IncidentState, readonly [Tone, IconName]>> = {
  suspected: ['bad', 'alert'],
  reported: ['warn', 'send'],
  investigated: ['info', 'search'],
  closed: ['good', 'check'],
}

/** How far an incident is. */
export function IncidentStateChip({ state }: { readonly state: IncidentState }) {
  const t = useText('incidents')
  return (
    <Chip tone={LOOKS[state][0]} icon={LOOKS[state][1]}>
      {t(`state.${state}`)}
    </Chip>
  )
}
