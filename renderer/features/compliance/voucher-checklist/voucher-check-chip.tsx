import type { VoucherCheckState } from '../../../../shared/contract/compliance-overview.ts'
import { Chip, type Tone } from '../../../ui/chip/chip.tsx'
import type { IconName } from '../../../ui/icon/paths.ts'
import { useText } from '../../../ui/language/use-text.ts'

export const CHECK_LOOKS: Readonly<Record<VoucherCheckState, readonly [Tone, IconName]>> = {
  unchecked: ['mute', 'circle'],
  draft: ['warn', 'hourglass'],
  failing: ['bad', 'close'],
  passed: ['good', 'shield'],
}

/** Where the T1 of a voucher stands, in a word. */
export function VoucherCheckChip({ state }: { readonly state: VoucherCheckState }) {
  const t = useText('complianceOverview')
  const [tone, icon] = CHECK_LOOKS[state]
  return (
    <Chip tone={tone} icon={icon}>
      {t(`check.state.${state}`)}
    </Chip>
  )
}
