import type { Failure } from '../../client/failure.ts'
import type { WorkProgress } from '../../client/use-long-work.ts'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { ProgressPanel } from '../../ui/progress/progress-panel.tsx'
import classes from './start.module.css'

interface SampleProgressProps {
  readonly sample: {
    readonly state: 'idle' | 'running' | 'cancelling'
    readonly progress: WorkProgress | null
    readonly failure: Failure | null
    readonly cancel: () => void
  }
}

/** The sample ledger being made: how far, and a way to stop. */
export function SampleProgress({ sample }: SampleProgressProps) {
  const t = useText('start')
  if (sample.state === 'idle') {
    return sample.failure ? (
      <div className={classes.block}>
        <FailureNote failure={sample.failure} />
      </div>
    ) : null
  }
  return (
    <div className={classes.block}>
      <ProgressPanel
        title={t('sample.progress')}
        note={t('sample.note')}
        done={sample.progress?.done ?? 0}
        total={sample.progress?.total ?? null}
        cancelling={sample.state === 'cancelling'}
        onCancel={sample.cancel}
      />
    </div>
  )
}
