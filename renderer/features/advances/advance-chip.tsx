import type { AdvanceSummary } from '../../../shared/contract/advances.ts'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useText } from '../../ui/language/use-text.ts'

const LOOKS: Readonly<Record<AdvanceSummary['state'], readonly [Tone, IconName]>> = {
  requested: ['info', 'chevronRight'],
  refused: ['mute', 'close'],
  cancelled: ['mute', 'close'],
  approved: ['warn', 'check'],
  paying: ['warn', 'hourglass'],
  open: ['info', 'clock'],
  overdue: ['bad', 'alert'],
  review: ['warn', 'hourglass'],
  owed: ['warn', 'alert'],
  settled: ['good', 'check'],
}

/** Where an advance stands. */
export function AdvanceChip({ state }: { readonly state: AdvanceSummary['state'] }) {
  const t = useText('advances')
  const [tone, icon] = LOOKS[state]
  return (
    <Chip tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Chip>
  )
}
