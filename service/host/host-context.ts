import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import { refusedCommand } from '../integrity/refused-command.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { explaining } from './explaining.ts'
import type { HostState } from './host-state.ts'

/** What each call is given by its host. */
export interface HostContext {
  readonly state: HostState
}

/**
 * The contract, ready to be implemented area by area. Every procedure of every host passes here: what changes the books waits for the check at opening,
 * and is refused, before its input or its files are looked at, in a ledger that was opened to be read or whose check failed; the kernel refuses it once
 * more. What throws because the ledger's file is damaged becomes LEDGER_DAMAGED.
 */
export const service = implement(contract)
  .$context<HostContext>()
  .use(async ({ context: { state }, procedure, next }) => {
    const { writes, command } = procedure['~orpc'].meta
    if (writes && state.ledger?.readOnly) throw refusal([fault('LEDGER_OPEN_READ_ONLY')])
    if (writes) await state.watch?.checked()
    const refused = writes && command && state.ledger ? refusedCommand(state.ledger.integrity, command) : []
    if (refused.length > 0) throw refusal(refused)
    return explaining(state.watch, next)
  })

const refusal = (faults: readonly Fault[]) => new ORPCError('FAULTS', { defined: true, status: 422, data: { faults } })

/** The constructor of the FAULTS error that every procedure has. */
interface FaultErrors {
  FAULTS(options: { data: { faults: Fault[] } }): Error
}

/** The value of a result; its faults become the procedure's FAULTS error. */
export function take<T>(result: Result<T>, errors: FaultErrors): T {
  if (result.ok) return result.value
  throw errors.FAULTS({ data: { faults: [...result.faults] } })
}

/** The open ledger, or the fault that none is. */
export const openLedgerOf = (context: HostContext, errors: FaultErrors): Ledger => take(context.state.expectLedger(), errors)
