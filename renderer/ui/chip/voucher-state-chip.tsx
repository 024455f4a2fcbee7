import type { IconName } from '../icon/paths.ts'
import { useText } from '../language/use-text.ts'
import { Chip, type Tone } from './chip.tsx'

export type VoucherState = 'draft' | 'submitted' | 'approved' | 'posted' | 'reversal' | 'reversed'

const LOOKS: Readonly<Record<VoucherState, { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: 'mute', icon: 'pencil' },
  submitted: { tone: 'info', icon: 'chevronRight' },
  approved: { tone: 'warn', icon: 'check' },
  posted: { tone: 'good', icon: 'lock' },
  reversal: { tone: 'mute', icon: 'undo' },
  reversed: { tone: 'mute', icon: 'undo' },
}

/** Where a voucher stands. */
export function VoucherStateChip({ state }: { readonly state: VoucherState }) {
  const t = useText('shell')
  const look = LOOKS[state]
  return (
    <Chip tone={look.tone} icon={look.icon}>
      {t(`state.${state}`)}
    </Chip>
  )
}
