import { basename } from 'node:path'
import { countDrafts } from '../../db/queries/drafts.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { reopenedMonths } from '../../db/queries/period-reopenings.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listUsers } from '../../db/queries/users.ts'
import { postedCount } from '../../db/queries/voucher-detail.ts'
import type { Role } from '../../shared/contract/role.ts'
import type { LedgerStatus } from '../../shared/contract/settings.ts'
import { picked } from '../../shared/fields/picked.ts'
import type { HostState } from '../host/host-state.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { behindFault } from '../kernel/ledger-standing.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'

/** What the shell of the window always shows: who, which ledger, which months, what waits, and when it was last proved and copied. */
export function ledgerStatus(state: HostState): LedgerStatus {
  const { settings, ledger } = state
  const today = settings.surroundings.clock.today()
  return { version: settings.version, host: settings.host, today, ledger: ledger ? openStatus(state, ledger) : null }
}

function openStatus(state: HostState, ledger: Ledger): NonNullable<LedgerStatus['ledger']> {
  const { database } = ledger
  const identity = readLedger(database)
  const users = listUsers(database).map(({ name, roles }) => ({ name, roles: [...roles] }))
  const last = lastEvent(database)
  const reopened = new Set(reopenedMonths(database))
  return {
    ...picked(identity, 'id', 'organisationCode', 'organisationName', 'country', 'chart', 'language'),
    encrypted: ledger.encrypted,
    fileName: basename(ledger.path),
    readOnly: ledger.readOnly,
    user: { name: state.user, roles: rolesOf(state, users) },
    users,
    postsAlone: postsAlone(ledger),
    periods: listPeriods(database).map(({ month, state: periodState }) => ({
      month,
      state: periodState,
      reopened: reopened.has(month),
    })),
    grants: listGrants(database).map((grant) => ({
      code: grant.code,
      donor: grant.donorCode,
      title: { fr: grant.titleFr, en: grant.titleEn },
      currency: grant.currency,
    })),
    counts: { posted: postedCount(database), ...countDrafts(database) },
    head: last?.hash ?? '',
    lastSavedAt: last?.at ?? null,
    lastVerifiedAt: ledger.integrity.state === 'sound' ? ledger.integrity.at : null,
    integrity: ledger.integrity,
    checking: state.watch?.isChecking ?? false,
    lastBackupAt: state.lastBackupAt ?? null,
    backupFaults: [...state.backupFaults],
    behind: ledger.standing.behind && !ledger.readOnly ? behindFault(ledger.standing.behind) : null,
  }
}

/** In the auditor's seat whoever acts has the auditor's role alone: every screen then blocks what a writer does. */
function rolesOf(state: HostState, users: readonly { readonly name: string; readonly roles: Role[] }[]): Role[] {
  return state.ledger?.readOnly ? ['auditor'] : (users.find((user) => user.name === state.user)?.roles ?? [])
}
