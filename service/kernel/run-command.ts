import { hash } from 'node:crypto'
import { damageFault } from '../../db/damage-fault.ts'
import type { Database } from '../../db/database.ts'
import { openFault } from '../../db/open.ts'
import { findCommand, insertCommand } from '../../db/queries/commands.ts'
import { listUsers } from '../../db/queries/users.ts'
import { watchRegisters } from '../../db/registers/touched-rows.ts'
import { canonicalText } from '../../shared/canonical/canonical.ts'
import { type CommandName, PERMISSIONS } from '../../shared/contract/permission.ts'
import type { Role } from '../../shared/contract/role.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { refusedCommand } from '../integrity/refused-command.ts'
import { ChainWriter } from './chain-writer.ts'
import type { CommandRequest } from './command-request.ts'
import { readAnswer } from './kept-answer.ts'
import type { Ledger } from './ledger.ts'
import { behindFault, recordBehind } from './ledger-standing.ts'
import { recordTouchedRows } from './record-rows.ts'

export interface Actor {
  readonly id: number
  readonly name: string
  readonly roles: readonly Role[]
}

/** The command that answers for a ledger that is behind: it cannot wait for its own answer. */
const ACCEPTING: CommandName = 'heads.acceptBehind'
const NOT_BEHIND = { behind: undefined, answer: undefined } as const

/** What a use case works with, inside the one transaction of its command. */
export interface Work {
  readonly database: Database
  readonly actor: Actor
  readonly now: string
  readonly commandId: string
  readonly chain: ChainWriter
}

/**
 * The only place that opens a transaction on the books. A ledger that was opened to be read refuses every command, trials too, and one whose last
 * check failed what `refusedCommand` names; one that is behind what its
 * host knows refuses all but trials until somebody has said why (LEDGER_BEHIND), and keeps the answer. It checks the role, answers a repeated commandId with its first answer
 * (refusing it with other input), runs the work, puts every row of a register that it wrote in the chain, and commits all or nothing (spec 08 §11, 12 "Roles").
 * The work's answer must be plain JSON.
 */
export function runCommand<T>(ledger: Ledger, request: CommandRequest<T>, work: (work: Work) => Result<T>): Result<T> {
  if (ledger.readOnly) return failure(fault('LEDGER_OPEN_READ_ONLY'))
  const refused = refusedCommand(ledger.integrity, request.name)
  if (refused.length > 0) return failure(...refused)
  const { standing } = ledger
  const { behind, answer } = request.dryRun || request.name === ACCEPTING ? NOT_BEHIND : standing
  if (behind && answer === undefined) return failure(behindFault(behind))
  const actor = findActor(ledger, request)
  if (!actor.ok) return actor
  const inputHash = hash('sha256', canonicalText([request.name, request.input]))
  const { database } = ledger
  try {
    watchRegisters(database)
    database.exec('BEGIN IMMEDIATE')
  } catch (cause) {
    return failure(openFault(cause, ledger.path))
  }
  try {
    const known = request.commandId === undefined ? undefined : findCommand(database, request.commandId)
    if (known && request.commandId !== undefined) {
      database.exec('ROLLBACK')
      return known.inputHash === inputHash ? readAnswer(request.answers, known.answer) : failure(fault('COMMAND_ID_REUSED'))
    }
    const commandId = request.commandId ?? newCommandId(ledger)
    const now = ledger.surroundings.clock.now()
    const chain = new ChainWriter(database, { at: now, userName: actor.value.name, commandId })
    if (behind && answer !== undefined) recordBehind({ chain }, behind, answer)
    const result = work({ database, actor: actor.value, now, commandId, chain })
    if (!result.ok || request.dryRun) {
      database.exec('ROLLBACK')
      return result
    }
    recordTouchedRows(database, chain)
    insertCommand(database, { commandId, name: request.name, inputHash, answer: JSON.stringify(result.value), at: now })
    database.exec('COMMIT')
    if (behind) {
      standing.behind = undefined
      standing.accepted = true
    }
    return result
  } catch (cause) {
    if (database.raw.inTransaction) database.exec('ROLLBACK')
    return failure(damageFault(cause, database) ?? openFault(cause, ledger.path))
  }
}

/** The user who acts, when that user exists and holds one of the command's roles. */
function findActor(ledger: Ledger, request: CommandRequest<unknown>): Result<Actor> {
  const user = listUsers(ledger.database).find((known) => known.name === request.user)
  if (!user) return failure(fault('USER_UNKNOWN', undefined, { name: request.user }))
  const allowed: readonly Role[] = PERMISSIONS[request.name]
  if (!user.roles.some((role) => allowed.includes(role))) {
    return failure(fault('ROLE_MISSING', undefined, { name: user.name, roles: allowed.join(', ') }))
  }
  return success(user)
}

/** A fresh command id from the ledger's own clock and randomness. */
export const newCommandId = (ledger: Ledger): string =>
  uuidV7(Date.parse(ledger.surroundings.clock.now()), ledger.surroundings.randomBytes)
