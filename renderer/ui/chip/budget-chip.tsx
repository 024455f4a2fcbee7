import type { ReactNode } from 'react'
import type { IconName } from '../icon/paths.ts'
import { useText } from '../language/use-text.ts'
import { Chip, type Tone } from './chip.tsx'

export type BudgetState = 'within' | 'tolerance' | 'approval' | 'locked'

const LOOKS: Readonly<Record<BudgetState, { readonly tone: Tone; readonly icon: IconName }>> = {
  within: { tone: 'mute', icon: 'check' },
  tolerance: { tone: 'warn', icon: 'alert' },
  approval: { tone: 'bad', icon: 'alert' },
  locked: { tone: 'mute', icon: 'lock' },
}

/** Where a budget line stands: gold uses the tolerance, crimson needs somebody's approval. */
export function BudgetChip({ state, children }: { readonly state: BudgetState; readonly children?: ReactNode }) {
  const t = useText('shell')
  const look = LOOKS[state]
  return (
    <Chip tone={look.tone} icon={look.icon}>
      {children ?? t(`budget.${state}`)}
    </Chip>
  )
}
