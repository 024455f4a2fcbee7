import type { VirementLineView, VirementView } from '../../../shared/contract/virements.ts'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useText } from '../../ui/language/use-text.ts'

type Look = { readonly tone: Tone; readonly icon: IconName }

const TESTS: Readonly<Record<NonNullable<VirementLineView['state']>, Look>> = {
  WITHIN: { tone: 'mute', icon: 'check' },
  TOLERANCE: { tone: 'warn', icon: 'alert' },
  APPROVAL: { tone: 'bad', icon: 'alert' },
  FORBIDDEN: { tone: 'bad', icon: 'lock' },
}

const STATES: Readonly<Record<VirementView['state'], Look>> = {
  requested: { tone: 'warn', icon: 'clock' },
  approved: { tone: 'good', icon: 'check' },
  refused: { tone: 'bad', icon: 'close' },
  withdrawn: { tone: 'mute', icon: 'undo' },
}

/** What the rules say; a line without a rate says so. */
export function TestChip({ state }: { readonly state: VirementLineView['state'] }) {
  const t = useText('virements')
  if (state === null) return <Chip tone="warn">{t('noRate')}</Chip>
  return <Chip {...TESTS[state]}>{t(`test.${state}`)}</Chip>
}

/** Where a virement stands. */
export function VirementChip({ state }: { readonly state: VirementView['state'] }) {
  const t = useText('virements')
  return <Chip {...STATES[state]}>{t(`state.${state}`)}</Chip>
}
