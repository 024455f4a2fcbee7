import { useText } from '../language/use-text.ts'
import { Chip } from './chip.tsx'

export type PeriodState = 'open' | 'soft_closed' | 'closed'

interface PeriodBadgeProps {
  readonly state: PeriodState
  /** Opened again after its closing: crimson until it is closed anew. */
  readonly reopened?: boolean | undefined
}

/** Whether a month still takes postings: open and closing are outlined, reopened is crimson, closed and sealed is solid. */
export function PeriodBadge({ state, reopened }: PeriodBadgeProps) {
  const t = useText('shell')
  const word = t(`period.${state}`)
  if (state === 'closed')
    return (
      <Chip solid icon="lock">
        {word}
      </Chip>
    )
  if (reopened)
    return (
      <Chip tone="bad" outline icon="unlock">
        {t('period.reopened')}
      </Chip>
    )
  return state === 'open' ? (
    <Chip tone="good" outline icon="unlock">
      {word}
    </Chip>
  ) : (
    <Chip tone="warn" outline icon="hourglass">
      {word}
    </Chip>
  )
}
