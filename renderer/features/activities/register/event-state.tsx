import type { ActivityEventView } from '../../../../shared/contract/activities.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useText } from '../../../ui/language/use-text.ts'

const LOOKS = { planned: ['info', 'calendar'], held: ['warn', 'clock'], cancelled: ['mute', 'minus'] } as const

/** Planned, held, cancelled; a held one that was validated says so. */
export function EventState({ event }: { readonly event: Pick<ActivityEventView, 'state' | 'validatedBy'> }) {
  const t = useText('activities')
  if (event.validatedBy !== null)
    return (
      <Chip tone="good" icon="check">
        {t('validated')}
      </Chip>
    )
  const [tone, icon] = LOOKS[event.state]
  return (
    <Chip tone={tone} icon={icon}>
      {t(`state.${event.state}`)}
    </Chip>
  )
}
