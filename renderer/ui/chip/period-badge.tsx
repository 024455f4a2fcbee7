import { useText } from '../language/use-text.ts'
import { Chip } from './chip.tsx'

export type PeriodState = 'open' | 'soft_closed' | 'closed'

/** Whether a month still takes postings: open and closing are outlined, closed and sealed is solid. */
export function PeriodBadge({ state }: { readonly state: PeriodState }) {
  const t = useText('shell')
  const word = t(`period.${state}`)
  if (state === 'closed')
    return (
      <Chip solid icon="lock">
        {word}
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
