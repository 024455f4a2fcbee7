import type { Order, Requisition } from '../../../shared/contract/commitments.ts'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useText } from '../../ui/language/use-text.ts'

type Look = { readonly tone: Tone; readonly icon: IconName }

const STAGES: Readonly<Record<Order['stage'], Look>> = {
  draft: { tone: 'mute', icon: 'pencil' },
  issued: { tone: 'info', icon: 'send' },
  received: { tone: 'info', icon: 'import' },
  invoiced: { tone: 'warn', icon: 'voucher' },
  paid: { tone: 'good', icon: 'check' },
  expired: { tone: 'bad', icon: 'hourglass' },
  closed: { tone: 'mute', icon: 'lock' },
}

const STATES: Readonly<Record<Requisition['state'], Look>> = {
  requested: { tone: 'warn', icon: 'clock' },
  approved: { tone: 'good', icon: 'check' },
  rejected: { tone: 'bad', icon: 'close' },
  cancelled: { tone: 'mute', icon: 'close' },
}

/** Where an order stands. */
export function StageChip({ stage }: { readonly stage: Order['stage'] }) {
  const t = useText('commitments')
  return <Chip {...STAGES[stage]}>{t(`stage.${stage}`)}</Chip>
}

/** Where a requisition stands. */
export function RequisitionChip({ state }: { readonly state: Requisition['state'] }) {
  const t = useText('commitments')
  return <Chip {...STATES[state]}>{t(`requisition.state.${state}`)}</Chip>
}
