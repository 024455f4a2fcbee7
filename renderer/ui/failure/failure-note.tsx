import type { Failure } from '../../client/failure.ts'
import { useText } from '../language/use-text.ts'
import { Notice } from '../notice/notice.tsx'
import { FaultList } from './fault-list.tsx'

interface FailureNoteProps {
  readonly failure: Failure | null
  /** How many faults are written before "and n more" (default 8). */
  readonly limit?: number | undefined
}

/** An error as a sentence: what happened, what was kept, what to do. Nothing when there is no failure. */
export function FailureNote({ failure, limit }: FailureNoteProps) {
  const t = useText('shell')
  if (!failure) return null
  if (failure.kind === 'faults') {
    return (
      <Notice tone="bad" alert>
        <FaultList faults={failure.faults} limit={limit} />
      </Notice>
    )
  }
  if (failure.kind === 'cancelled') {
    return (
      <Notice tone="info" alert>
        {t('failure.cancelled')} {t('failure.cancelled.kept')}
      </Notice>
    )
  }
  return (
    <Notice tone="bad" alert>
      <strong>{t(`failure.${failure.kind}`)}</strong> {t(`failure.${failure.kind}.kept`)} {t(`failure.${failure.kind}.do`)}
    </Notice>
  )
}
