import type { PapersDesk } from '../kernel/run-paper-command.ts'
import { type HostContext, openLedgerOf } from './host-context.ts'

/** The auditor's file of the open ledger, as this host's person reads and writes it. */
export function papersDeskOf(context: HostContext, errors: Parameters<typeof openLedgerOf>[1]): PapersDesk {
  const ledger = openLedgerOf(context, errors)
  return { ledger, workspace: context.state.settings.workspace, user: context.state.user }
}
