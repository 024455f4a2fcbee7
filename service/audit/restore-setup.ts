import type { Database } from '../../db/database.ts'
import { updateAccountNames } from '../../db/queries/accounts.ts'
import { eventBySequence } from '../../db/queries/events.ts'
import { saveGrant } from '../../db/queries/grant-agreements.ts'
import { updateJournal } from '../../db/queries/journals.ts'
import { saveNamed, updateOrganisation } from '../../db/queries/organisations.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { saveSubAward } from '../../db/queries/sub-awards.ts'
import { forgetBudgetVersion, forgetGrant, forgetNamed } from '../../db/rewind.ts'
import type { GrantAgreement } from '../../domain/grants/grant-agreement.ts'
import { readGrantTerms } from '../../domain/grants/grant-terms.ts'
import { type BundledJournal, bundledAccounts, bundledJournals, CHARTS } from '../settings/bundled-chart.ts'
import { grantRowOf } from '../settings/setup/grant-content.ts'
import { eventContent } from './event-content.ts'

type Said = Readonly<Record<string, unknown>>

/** Takes out what setup first spoke of later: what a ledger has from its first day goes back to what it was then. False for what is not known. */
export function forgetSetup(database: Database, kind: string, name: string): boolean {
  switch (kind) {
    case 'partner':
    case 'donor':
      forgetNamed(database, kind, name)
      return true
    case 'subAward':
      forgetNamed(database, 'sub_award', name)
      return true
    case 'account': {
      const chart = CHARTS.find((each) => each === readLedger(database).chart) ?? CHARTS[0]
      const bundled = bundledAccounts(chart).find(({ code }) => code === name)
      if (bundled) updateAccountNames(database, name, bundled.nameFr, bundled.nameEn)
      else forgetNamed(database, 'account', name)
      return true
    }
    case 'journal': {
      const bundled = bundledJournals().find(({ code }) => code === name)
      if (bundled) updateJournal(database, bundled)
      else forgetNamed(database, 'journal', name)
      return true
    }
    case 'organisation': {
      const born = eventContent(eventBySequence(database, 1)?.content ?? null)
      updateOrganisation(database, String(born.organisation_name), String(born.country))
      return true
    }
    case 'grant':
      forgetGrant(database, name)
      return true
    case 'budget': {
      const [grant = '', version = ''] = name.split('/V')
      forgetBudgetVersion(database, grant, Number(version))
      return true
    }
    // Their rows name their event, and went with it.
    case 'opening':
    case 'claim':
      return true
    default:
      return false
  }
}

/** Puts what setup changed later back as the event before said it: the bodies are those that setup wrote. False for what is not known. */
export function restoreSetup(database: Database, kind: string, name: string, said: Said): boolean {
  switch (kind) {
    case 'partner':
    case 'donor':
      saveNamed(database, kind, name, String(said.name))
      return true
    case 'organisation':
      updateOrganisation(database, String(said.name), String(said.country))
      return true
    case 'account':
      updateAccountNames(database, name, String(said.nameFr), String(said.nameEn))
      return true
    case 'journal':
      // The body of a journal's event is the journal, as `journalBody` wrote it.
      updateJournal(database, said as unknown as BundledJournal)
      return true
    case 'grant': {
      const { terms, ...agreement } = said
      const stored = readGrantTerms(JSON.stringify(terms ?? {}))
      // The body of a grant's event is its agreement, as `grantBody` wrote it; terms by default left no trace in it.
      saveGrant(database, grantRowOf({ ...agreement, terms: stored } as unknown as GrantAgreement))
      return true
    }
    case 'subAward':
      saveSubAward(database, {
        code: name,
        grant_code: String(said.grant),
        partner: String(said.partner),
        ceiling_minor: Number(said.ceilingMinor),
        currency: String(said.currency),
        start_date: String(said.start),
        end_date: String(said.end),
        budget_lines: JSON.stringify(said.budgetLines),
        advance_limit_percent: String(said.advanceLimitPercent),
        minimum_liquidation_percent: String(said.minimumLiquidationPercent),
      })
      return true
    default:
      return false
  }
}
