import { useCallback, useState } from 'react'
import { type Answer, type Failure, failureOf } from './failure.ts'
import { saysDamaged } from './follow-damage.ts'
import { queryClient } from './query-client.ts'
import { withQuestions } from './questions.ts'

export interface Action<Input, Output> {
  /** Runs the procedure, again once a question of the service was answered; on success every open screen refreshes. Never throws. */
  readonly run: (input: Input) => Promise<Answer<Output>>
  readonly pending: boolean
  readonly failure: Failure | null
  /** Forgets the last failure. */
  readonly reset: () => void
}

/** A procedure that changes something but carries no command id (open a ledger, act as, back up). */
export function useAction<Input, Output>(procedure: (input: Input) => Promise<Output>): Action<Input, Output> {
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const run = useCallback(
    async (input: Input): Promise<Answer<Output>> => {
      setPending(true)
      setFailure(null)
      const answer = await withQuestions(() => answerOf(procedure, input))
      if (!answer.ok) setFailure(answer.failure)
      setPending(false)
      return answer
    },
    [procedure],
  )
  const reset = useCallback(() => setFailure(null), [])
  return { run, pending, failure, reset }
}

async function answerOf<Input, Output>(procedure: (input: Input) => Promise<Output>, input: Input): Promise<Answer<Output>> {
  try {
    const value = await procedure(input)
    await queryClient.invalidateQueries()
    return { ok: true, value }
  } catch (error) {
    const failure = failureOf(error)
    if (saysDamaged(failure)) await queryClient.invalidateQueries()
    return { ok: false, failure }
  }
}
