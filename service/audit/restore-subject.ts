import type { Database, SqlValue } from '../../db/database.ts'
import { saveGrant } from '../../db/queries/grant-agreements.ts'
import { saveNamed, updateOrganisation } from '../../db/queries/organisations.ts'
import { type RateRow, saveRate } from '../../db/queries/rates.ts'
import { updateUserRoles } from '../../db/queries/users.ts'
import { registerNamed } from '../../db/registers/registers.ts'
import { forgetBudgetVersion, forgetGrant, forgetNamed, forgetRate, type LaterSubject, putRegisterRow } from '../../db/rewind.ts'
import type { GrantAgreement } from '../../domain/grants/grant-agreement.ts'
import { readGrantTerms } from '../../domain/grants/grant-terms.ts'
import type { Role } from '../../shared/contract/role.ts'
import { RECORD_EVENT } from '../kernel/record-row.ts'
import { grantRowOf } from '../settings/setup/grant-content.ts'
import { eventContent } from './event-content.ts'

/** Events whose effect goes with their own rows, or that have none. */
const WITHOUT_ROWS = [
  'posted',
  'reversed',
  'imported',
  'closed',
  'reopened',
  'soft-closed',
  'tranche',
  'claim submitted',
  'package',
  'certificate',
  'verification',
]

/** Puts what an event concerned back as the event before said it, or takes it out where there was none; false where that is not known how. */
export function restoreSubject(database: Database, { type, subject, before }: LaterSubject): boolean {
  if (WITHOUT_ROWS.includes(type)) return true
  const [kind, name] = split(subject)
  if (type === RECORD_EVENT) return restoreRow(database, kind, name, before?.content ?? null)
  if (type === 'rate-fixed') return restoreRate(database, name, before?.content ?? null)
  if (type === 'user') return restoreUser(database, subject, before && eventContent(before.content))
  if (type !== 'setup') return false
  return before ? restoreSetup(database, kind, name, eventContent(before.content)) : forgetSetup(database, kind, name)
}

function split(subject: string): [string, string] {
  const colon = subject.indexOf(':')
  return [subject.slice(0, colon), subject.slice(colon + 1)]
}

function restoreRow(database: Database, register: string, key: string, content: string | null): boolean {
  const said = eventContent(content)
  const isRow = 'columns' in said && 'children' in said
  putRegisterRow(
    database,
    registerNamed(register),
    key,
    // The body of a register's event is its row, as `registerBody` wrote it.
    isRow ? (said as { columns: Record<string, SqlValue>; children: Record<string, Record<string, SqlValue>[]> }) : null,
  )
  return true
}

function restoreRate(database: Database, name: string, content: string | null): boolean {
  const [base = '', quote = '', dated = ''] = name.split('/')
  const { base: known, quote: into, dated: day, rate, source, evidence } = eventContent(content)
  if (content === null) forgetRate(database, base, quote, dated)
  else if (known !== base || into !== quote || day !== dated || typeof rate !== 'string' || typeof source !== 'string')
    return false
  else {
    const row: RateRow = { base, quote, dated, rate, source, evidence: typeof evidence === 'string' ? evidence : null }
    saveRate(database, row, 0)
  }
  return true
}

function restoreUser(database: Database, name: string, before: Readonly<Record<string, unknown>> | undefined): boolean {
  if (before === undefined) forgetNamed(database, 'user', name)
  else if (Array.isArray(before.roles)) updateUserRoles(database, name, before.roles.map(String) as Role[])
  else return false
  return true
}

/** What setup made later: its row goes. */
function forgetSetup(database: Database, kind: string, name: string): boolean {
  switch (kind) {
    case 'partner':
    case 'donor':
    case 'account':
    case 'journal':
    case 'user':
      forgetNamed(database, kind, name)
      return true
    case 'subAward':
      forgetNamed(database, 'sub_award', name)
      return true
    case 'grant':
      forgetGrant(database, name)
      return true
    case 'budget': {
      const [grant = '', version = ''] = name.split('/V')
      forgetBudgetVersion(database, grant, Number(version))
      return true
    }
    case 'opening':
    case 'claim':
      return true
    default:
      return false
  }
}

/** What setup changed later: its row says again what it said before. */
function restoreSetup(database: Database, kind: string, name: string, before: Readonly<Record<string, unknown>>): boolean {
  switch (kind) {
    case 'partner':
    case 'donor':
      saveNamed(database, kind, name, String(before.name))
      return true
    case 'organisation':
      updateOrganisation(database, String(before.name), String(before.country))
      return true
    case 'user':
      return restoreUser(database, name, before)
    case 'grant': {
      const { terms, ...agreement } = before
      // The body of a grant's event is its agreement, as `grantBody` wrote it; terms by default left no trace in it.
      saveGrant(
        database,
        grantRowOf({ ...agreement, terms: readGrantTerms(JSON.stringify(terms ?? {})) } as unknown as GrantAgreement),
      )
      return true
    }
    default:
      return false
  }
}
