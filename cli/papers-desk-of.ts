import type { Ledger } from '../service/kernel/ledger.ts'
import type { PapersDesk } from '../service/kernel/run-paper-command.ts'
import { firstUser } from '../service/settings/ledger-identity.ts'
import type { Invocation } from './command.ts'
import { workspaceFolder } from './workspace-folder.ts'

/** The auditor's seat of the command line: the name that stands on what is written comes from --author. */
export const papersDeskOf = (invocation: Invocation, ledger: Ledger): PapersDesk => ({
  ledger,
  workspace: workspaceFolder(),
  user: invocation.text('as') ?? firstUser(ledger),
  author: invocation.text('author'),
})
