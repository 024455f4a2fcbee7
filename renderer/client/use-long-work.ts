import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../shared/result/fault.ts'
import { type Answer, type Failure, failureOf } from './failure.ts'
import { queryClient } from './query-client.ts'
import { withQuestions } from './questions.ts'

export interface WorkProgress {
  readonly done: number
  readonly total: number | null
  readonly stage?: string | undefined
}

/** What the streaming procedures of the contract tell: progress, then one answer. */
type WorkEvent =
  | ({ readonly kind: 'progress' } & WorkProgress)
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

type Done<Event> = Extract<Event, { readonly kind: 'done' }>

export interface LongWork<Input, Event> {
  /** Runs to the end and gives its last event. Never throws; a second call while one runs is refused as cancelled. */
  readonly run: (...input: unknown extends Input ? [] : [input: Input]) => Promise<Answer<Done<Event>>>
  readonly cancel: () => void
  readonly state: 'idle' | 'running' | 'cancelling'
  readonly progress: WorkProgress | null
  readonly failure: Failure | null
  readonly reset: () => void
}

type Procedure<Input, Event> = (input: Input, options?: { signal?: AbortSignal }) => Promise<AsyncIterable<Event>>

/** Long work of the service (verification, import, export): determinate progress, and a cancel that stops the work itself. */
export function useLongWork<Input, Event extends WorkEvent>(procedure: Procedure<Input, Event>): LongWork<Input, Event> {
  const [state, setState] = useState<LongWork<Input, Event>['state']>('idle')
  const [progress, setProgress] = useState<WorkProgress | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const controller = useRef<AbortController | null>(null)

  const run = useCallback(
    async (...input: unknown extends Input ? [] : [input: Input]): Promise<Answer<Done<Event>>> => {
      if (controller.current) return { ok: false, failure: { kind: 'cancelled' } }
      const abort = new AbortController()
      controller.current = abort
      setState('running')
      setProgress(null)
      setFailure(null)
      const answer = await withQuestions(() => follow(procedure, input[0] as Input, abort.signal, setProgress))
      if (answer.ok) await queryClient.invalidateQueries()
      else setFailure(answer.failure)
      controller.current = null
      setState('idle')
      return answer
    },
    [procedure],
  )

  const cancel = useCallback(() => {
    if (!controller.current) return
    setState('cancelling')
    controller.current.abort()
  }, [])

  // Leaving the screen stops what it had started: nobody would see its answer.
  useEffect(() => () => controller.current?.abort(), [])
  const reset = useCallback(() => setFailure(null), [])
  return { run, cancel, state, progress, failure, reset }
}

async function follow<Input, Event extends WorkEvent>(
  procedure: Procedure<Input, Event>,
  input: Input,
  signal: AbortSignal,
  onProgress: (progress: WorkProgress) => void,
): Promise<Answer<Done<Event>>> {
  try {
    for await (const event of await procedure(input, { signal })) {
      if (event.kind === 'progress') onProgress(event)
      else if (event.kind === 'refused') return { ok: false, failure: { kind: 'faults', faults: event.faults } }
      else return { ok: true, value: event as Done<Event> }
    }
    return { ok: false, failure: signal.aborted ? { kind: 'cancelled' } : { kind: 'broken' } }
  } catch (error) {
    return { ok: false, failure: signal.aborted ? { kind: 'cancelled' } : failureOf(error) }
  }
}
