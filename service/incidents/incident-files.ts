import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { writeTabularWorkbook } from '../../reports/excel/tabular-workbook.ts'
import type { TabularColumn, TabularModel, TabularRow } from '../../reports/model/tabular-model.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type PrintWord, printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { unsoundOf } from '../integrity/unsound-of.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { drawPrint } from '../prints/draw-print.ts'
import { sealOfLedger } from '../reports/sealing/seal-workbook.ts'
import { INCIDENTS_SOURCE } from '../reports/sealing/workbook-source.ts'
import { incidentBook, incidentRow, type KeptIncident, recoveredXof } from './incident-book.ts'
import { requireOfficer } from './incident-officers.ts'
import { incidentSheet } from './incident-sheet.ts'

export type IncidentExport =
  | { readonly format: 'xlsx'; readonly language: Language }
  | { readonly format: 'pdf'; readonly incident: string; readonly language: Language }

/**
 * The register as a workbook, or one incident as paper, for an officer alone: it is no report, so no other door leads to it (spec 03 §1.7: never in
 * ordinary exports). Refused: whoever is no officer, an unknown incident.
 */
export async function exportIncidents(
  ledger: Ledger,
  user: string,
  request: IncidentExport,
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const allowed = requireOfficer(ledger.database, user)
  if (!allowed.ok) return allowed
  const book = incidentBook(ledger.database)
  if (!book.ok) return book
  const { language } = request
  if (request.format === 'xlsx') {
    const model = { ...registerModel(ledger, user, book.value), ...unsoundOf(ledger) }
    const workbook = await writeTabularWorkbook(model, language)
    return success({ bytes: await sealOfLedger(ledger, workbook), fileName: 'incidents.xlsx' })
  }
  const kept = book.value.find(({ incident }) => incident === request.incident)
  if (!kept) return failure(fault('INCIDENT_UNKNOWN'))
  const content = incidentSheet(kept, ledger.surroundings.clock.now(), language)
  return success(drawPrint(ledger, content, { subject: kept.incident, language, user }))
}

const both = (key: PrintWord) => ({ fr: printWords('fr')(key), en: printWords('en')(key) })

const column = (key: string, word: PrintWord, kind: TabularColumn['kind'], currency: string | null = null): TabularColumn => ({
  key,
  label: both(word),
  kind,
  currency,
  total: currency !== null,
})

const COLUMNS: readonly TabularColumn[] = [
  column('number', 'incident.number', 'text'),
  column('kind', 'incident.kind', 'text'),
  column('state', 'incident.state', 'text'),
  column('detected', 'incident.detectedAt', 'text'),
  column('means', 'incident.means', 'text'),
  column('reporter', 'incident.reporter', 'text'),
  column('reported', 'incident.reportedAt', 'text'),
  column('reference', 'incident.reference', 'text'),
  column('late', 'incident.late', 'text'),
  column('exposed_xof', 'incident.exposed', 'money', FUNCTIONAL_CURRENCY),
  column('exposed_gbp', 'incident.exposed', 'money', 'GBP'),
  column('recovered_xof', 'incident.recovered', 'money', FUNCTIONAL_CURRENCY),
  column('vouchers', 'incident.vouchers', 'text'),
  column('narrative', 'incident.narrative', 'text'),
  column('actions', 'incident.actions', 'text'),
  column('outcome', 'incident.outcome', 'text'),
]

function registerModel(ledger: Ledger, user: string, book: readonly KeptIncident[]): TabularModel {
  const { language, organisationName: organisation } = readLedger(ledger.database)
  const now = ledger.surroundings.clock.now()
  const last = lastEvent(ledger.database)
  return {
    sheetName: both('incident.register'),
    title: both('incident.register'),
    organisation,
    subtitle: both('incident.confidential'),
    from: null,
    to: null,
    openMonths: [],
    columns: COLUMNS,
    rows: book.map((kept) => registerRow(kept, now, language)),
    rowCount: book.length,
    seal: {
      head: last?.hash ?? '',
      sequence: last?.sequence ?? 0,
      appVersion: productVersion,
      generatedAt: now,
      generatedBy: user,
      source: INCIDENTS_SOURCE,
    },
  }
}

function registerRow(kept: KeptIncident, now: string, language: Language): TabularRow {
  const w = printWords(language)
  const { content } = kept.last
  return [
    kept.number,
    w(`incident.kind.${content.kind}`),
    w(`incident.state.${content.state}`),
    content.detectedAt.replace('T', ' '),
    content.means,
    content.anonymous ? w('incident.anonymous') : content.reporter,
    content.reportedAt?.replace('T', ' ') ?? '',
    content.reportReference,
    incidentRow(kept, now).late ? w('incident.late') : '',
    content.exposedXof,
    content.exposedGbp,
    recoveredXof(content),
    content.vouchers.join(', '),
    content.narrative,
    content.actions,
    content.outcome,
  ]
}
