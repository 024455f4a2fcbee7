import type { ClaimPeriodView } from '../../../shared/contract/claims.ts'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useText } from '../../ui/language/use-text.ts'

type State = NonNullable<ClaimPeriodView['state']>

const LOOKS: Readonly<Record<State, readonly [Tone, IconName]>> = {
  draft: ['mute', 'pencil'],
  review: ['warn', 'eye'],
  submitted: ['info', 'send'],
  queried: ['warn', 'help'],
  accepted: ['good', 'check'],
  partly_disallowed: ['bad', 'minus'],
  paid: ['good', 'bank'],
}

/** Where the claim of a period stands; a period without one is still to be prepared, or not over yet. */
export function ClaimChip({ claim, today }: { readonly claim: ClaimPeriodView; readonly today: string }) {
  const t = useText('claims')
  if (claim.state === null)
    return claim.to < today ? (
      <Chip tone={claim.daysLate > 0 ? 'bad' : 'mute'} icon={claim.daysLate > 0 ? 'alert' : 'circle'}>
        {t('state.none')}
      </Chip>
    ) : (
      <Chip icon="clock">{t('state.running')}</Chip>
    )
  const [tone, icon] = LOOKS[claim.state]
  return (
    <Chip tone={tone} icon={icon}>
      {t(`state.${claim.state}`)}
    </Chip>
  )
}
