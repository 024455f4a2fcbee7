import type { Database, SqlValue } from '../../db/database.ts'
import { userEvents } from '../../db/queries/events.ts'
import { type RateRow, saveRate } from '../../db/queries/rates.ts'
import { everyUser, updateUserRoles } from '../../db/queries/users.ts'
import { registerNamed } from '../../db/registers/registers.ts'
import { forgetNamed, forgetRate, type LaterSubject, putRegisterRow } from '../../db/rewind.ts'
import type { Role } from '../../shared/contract/role.ts'
import { RECORD_EVENT } from '../kernel/record-row.ts'
import { eventContent } from './event-content.ts'
import { forgetSetup, restoreSetup } from './restore-setup.ts'

/** Events whose effect goes with their own rows, or that have none; people are put back together, from the events that are left. */
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
  'user',
]

/** Puts what an event concerned back as the event before said it, or takes it out where there was none; false where that is not known how. */
export function restoreSubject(database: Database, { type, subject, before }: LaterSubject): boolean {
  if (WITHOUT_ROWS.includes(type)) return true
  const colon = subject.indexOf(':')
  const [kind, name] = [subject.slice(0, colon), subject.slice(colon + 1)]
  if (type === RECORD_EVENT) return restoreRow(database, kind, name, before?.content ?? null)
  if (type === 'rate-fixed') return restoreRate(database, name, before?.content ?? null)
  if (type !== 'setup') return false
  if (kind === 'user') return true
  return before ? restoreSetup(database, kind, name, eventContent(before.content)) : forgetSetup(database, kind, name)
}

/** People and their roles, as the events that are left say them. */
export function restoreUsers(database: Database): void {
  const roles = new Map<string, readonly Role[]>()
  for (const { type, content } of userEvents(database)) {
    const said = eventContent(content)
    const name = type === 'created' ? said.user : said.name
    if (typeof name === 'string' && Array.isArray(said.roles)) roles.set(name, said.roles.map(String) as Role[])
  }
  for (const { name } of everyUser(database)) {
    const known = roles.get(name)
    if (known) updateUserRoles(database, name, known)
    else forgetNamed(database, 'user', name)
  }
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
  if (content === null) {
    forgetRate(database, base, quote, dated)
    return true
  }
  const { base: known, quote: into, dated: day, rate, source, evidence } = eventContent(content)
  if (known !== base || into !== quote || day !== dated || typeof rate !== 'string' || typeof source !== 'string') return false
  const row: RateRow = { base, quote, dated, rate, source, evidence: typeof evidence === 'string' ? evidence : null }
  saveRate(database, row, 0)
  return true
}
