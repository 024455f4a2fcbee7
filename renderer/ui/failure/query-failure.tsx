import { failureOf } from '../../client/failure.ts'
import { Button } from '../button/button.tsx'
import { useText } from '../language/use-text.ts'
import { FailureNote } from './failure-note.tsx'
import classes from './query-failure.module.css'

interface QueryFailureProps {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
}

/** What stands where data should, when a question to the service failed: the sentence, and a way to ask again. */
export function QueryFailure({ error, onRetry }: QueryFailureProps) {
  const t = useText('shell')
  if (!error) return null
  return (
    <div className={classes.failure}>
      <FailureNote failure={failureOf(error)} />
      {onRetry ? (
        <Button icon="refresh" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      ) : null}
    </div>
  )
}
