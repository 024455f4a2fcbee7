import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { CommandName } from '../../shared/contract/permission.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'

/** The one user of each ledger of the sample: with nobody beside, that person posts alone (spec 10 "Users"). */
export const SAMPLE_USER = 'owner'

/** One command of the story, as a person at the screen would give it. */
export const keepCommand = <T>(ledger: Ledger, name: CommandName, input: Canonical, act: (work: Work) => Result<T>): Result<T> =>
  runCommand(ledger, { user: SAMPLE_USER, input, name }, act)
