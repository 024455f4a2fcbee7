import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { HostState } from './host-state.ts'

/** What each call is given by its host. */
export interface HostContext {
  readonly state: HostState
}

const READ_ONLY = { defined: true, status: 422, data: { faults: [fault('LEDGER_OPEN_READ_ONLY')] } }

/**
 * The contract, ready to be implemented area by area. In a ledger that was opened to be read, what changes the books is refused here, before
 * its input or its files are looked at; the kernel refuses it once more.
 */
export const service = implement(contract)
  .$context<HostContext>()
  .use(({ context, procedure, next }) => {
    const { writes } = procedure['~orpc'].meta
    if (writes && context.state.ledger?.readOnly) throw new ORPCError('FAULTS', READ_ONLY)
    return next()
  })

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
