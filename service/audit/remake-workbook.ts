import { lastEvent } from '../../db/queries/events.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { writeClaimWorkbook } from '../../reports/excel/claim-workbook.ts'
import type { SealStatement } from '../../reports/excel/seal/seal-statement.ts'
import type { UnsealedWorkbook } from '../../reports/excel/seal/unsealed-workbook.ts'
import { writeTabularWorkbook } from '../../reports/excel/tabular-workbook.ts'
import type { UnsoundNotice } from '../../reports/model/unsound-notice.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { drawRun } from '../compliance/run-workbook.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { buildClaimModel } from '../reports/claim/build-claim-model.ts'
import { tabularModel } from '../reports/export-tabular.ts'
import { machineReport } from '../reports/machine-report.ts'
import { readReportSource } from '../reports/report-source.ts'
import { INCIDENTS_SOURCE, readRunSource, SAMPLE_SOURCE } from '../reports/sealing/workbook-source.ts'

/** The claim that a seal's source names. */
export interface ClaimAsked {
  readonly number: string
  readonly period: string
  readonly language: Language
}

/** Reads the source of a claim; undefined for any other. */
export function readClaimSource(source: string | null): ClaimAsked | undefined {
  if (!source?.startsWith('claim?')) return undefined
  const asked = new URLSearchParams(source.slice('claim?'.length))
  return {
    number: asked.get('number') ?? '',
    period: asked.get('period') ?? '',
    language: asked.get('language') === 'en' ? 'en' : 'fr',
  }
}

/**
 * Writes the report of a workbook again from books, as its seal says it was made: by whom and when, at the head of those books, or where `asStated` at the head that
 * the seal states. Refused, with the reason: a kind of workbook that books alone do not make, and whatever the report itself refuses.
 */
export async function remakeWorkbook(
  books: Ledger,
  seal: SealStatement & Noticed,
  asStated: boolean,
): Promise<Result<UnsealedWorkbook>> {
  const place = asStated ? { head: seal.head, sequence: seal.sequence } : {}
  const { source } = seal
  if (source === null) return failure(fault('VERIFY_WORKBOOK_NO_SOURCE'))
  if (source === SAMPLE_SOURCE) return failure(fault('VERIFY_WORKBOOK_SAMPLE'))
  if (source === INCIDENTS_SOURCE) return failure(fault('VERIFY_WORKBOOK_RESTRICTED'))
  const claim = readClaimSource(source)
  if (claim) return remakeClaim(books, seal, claim, place)
  const run = readRunSource(source)
  if (run) {
    const last = lastEvent(books.database)
    const head = { head: last?.hash ?? '', sequence: last?.sequence ?? 0, ...place }
    const drawn = await drawRun(books, run, { ...seal, ...head, source }, seal.unsound)
    return drawn.ok ? success(drawn.value.workbook) : drawn
  }
  return remakeTable(books, seal, source, place)
}

interface Noticed {
  readonly unsound?: UnsoundNotice | undefined
}

/** The same model with the notice that the workbook carries, whatever is known of the ledger today. */
export function noticed<T extends { readonly unsound?: UnsoundNotice }>(model: T, { unsound }: Noticed): T {
  const { unsound: _, ...without } = model
  // Only what may be absent was taken out.
  return (unsound ? { ...without, unsound } : without) as T
}

/** The place in the chain that a seal states, where it goes before that of the books. */
type StatedPlace = Partial<Pick<SealStatement, 'head' | 'sequence'>>

async function remakeClaim(
  { database }: Ledger,
  seal: SealStatement & Noticed,
  asked: ClaimAsked,
  place: StatedPlace,
): Promise<Result<UnsealedWorkbook>> {
  for (const grant of listGrants(database)) {
    const model = buildClaimModel(database, grant, {
      period: asked.period,
      preparedBy: seal.generatedBy,
      generatedAt: seal.generatedAt,
      today: seal.generatedAt.slice(0, 10),
      appVersion: seal.appVersion,
    })
    if (!model.ok || model.value.header.grantNumber !== asked.number) continue
    const sealed = { ...model.value, seal: { ...model.value.seal, ...place } }
    return success(await writeClaimWorkbook(noticed(sealed, seal), asked.language))
  }
  return failure(fault('VERIFY_WORKBOOK_NO_CLAIM', undefined, { number: asked.number, period: asked.period }))
}

async function remakeTable(
  books: Ledger,
  seal: SealStatement & Noticed,
  text: string,
  place: StatedPlace,
): Promise<Result<UnsealedWorkbook>> {
  const source = readReportSource(text)
  if (!source) return failure(fault('VERIFY_WORKBOOK_NO_SOURCE'))
  const { report, parameters, language } = source
  const read = machineReport(books.database, report, parameters, language, true, seal.generatedAt.slice(0, 10))
  if (!read.ok) return read
  const request = { report, parameters, language, format: 'xlsx', user: seal.generatedBy } as const
  const model = tabularModel(books, request, read.value)
  const { appVersion, generatedAt } = seal
  const sealed = { ...model, seal: { ...model.seal, ...place, appVersion, generatedAt } }
  return success(await writeTabularWorkbook(noticed(sealed, seal), language))
}
