import { useCallback, useRef } from 'react'
import { newCommandId } from './command-id.ts'
import { inputText } from './input-text.ts'
import { type Action, useAction } from './use-action.ts'

/**
 * A command of the contract: gives it a command id, runs it, refreshes every screen.
 * While it is not known whether a command was done (the service went away), the same input keeps the same id, so that
 * trying again can never do it twice; any known answer draws a new id.
 */
export function useCommand<Input extends { commandId: string }, Output>(
  procedure: (input: Input) => Promise<Output>,
): Action<Omit<Input, 'commandId'>, Output> {
  const unanswered = useRef<{ readonly id: string; readonly input: string } | null>(null)
  const send = useCallback((input: Input) => procedure(input), [procedure])
  const action = useAction(send)
  const actionRun = action.run

  const run = useCallback(
    async (input: Omit<Input, 'commandId'>) => {
      const text = inputText(input)
      const id = unanswered.current?.input === text ? unanswered.current.id : newCommandId()
      unanswered.current = { id, input: text }
      // The input with its id is exactly the procedure's input: Omit loses that for a generic type.
      const answer = await actionRun({ ...input, commandId: id } as Input)
      if (answer.ok || answer.failure.kind === 'faults') unanswered.current = null
      return answer
    },
    [actionRun],
  )
  return { ...action, run }
}
