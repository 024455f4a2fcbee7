import type { Canonical } from '../../shared/canonical/canonical.ts'
import { type Answering, answersOf } from '../../shared/contract/answers-of.ts'
import type { ProcedureMeta } from '../../shared/contract/procedure.ts'
import type { RepeatableRequest } from '../kernel/command-request.ts'
import type { HostContext } from './host-context.ts'

/** What the contract says of a procedure that writes: the command that it is, and the schema of its answers. */
export interface CommandProcedure<T> extends Answering<T> {
  readonly '~orpc': Answering<T>['~orpc'] & { readonly meta: ProcedureMeta }
}

/**
 * The request of a command as its contract entry names it, from whoever acts at the host: the same id asked again is answered through the entry's own
 * schema. A procedure that is no command is a mistake of the program.
 */
export function commandOf<T>(
  procedure: CommandProcedure<T>,
  { state }: HostContext,
  commandId: string,
  input: Canonical,
): RepeatableRequest<T> {
  const { command } = procedure['~orpc'].meta
  if (!command) throw new TypeError('no command stands in the contract')
  return { name: command, user: state.user, commandId, answers: answersOf(procedure), input }
}
