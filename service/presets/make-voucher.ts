import type { Database } from '../../db/database.ts'
import { listJournals } from '../../db/queries/masters.ts'
import { contentFromVoucher } from '../../domain/presets/content-from-voucher.ts'
import { type FilledPreset, fillPreset } from '../../domain/presets/fill-preset.ts'
import type { PresetContent, PresetValues } from '../../shared/contract/presets.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { openVoucher } from '../vouchers/open-voucher.ts'
import { findPreset } from './preset-list.ts'
import { withholdingTable } from './withholding-table.ts'

/** What a preset's key, or "voucher:12" for a posted voucher, makes vouchers from. */
export function contentOfSource(
  database: Database,
  source: string,
  amounts: 'asked' | 'fixed',
): Result<{ content: PresetContent; name: { fr: string; en: string } }> {
  if (!source.startsWith('voucher:')) {
    const preset = findPreset(database, source)
    return preset.ok ? success({ content: preset.value.content, name: preset.value.name }) : preset
  }
  const opened = openVoucher(database, `posted:${source.slice(8)}`)
  if (!opened.ok) return opened
  const content = contentFromVoucher(opened.value, amounts)
  const name = `${opened.value.number ?? ''} ${opened.value.label}`.trim()
  return content.ok ? success({ content: content.value, name: { fr: name, en: name } }) : content
}

/** The journal of a preset: its own, else the one that was chosen, else the first of the natures that it may have. */
export function journalOf(database: Database, content: PresetContent, chosen: string | null) {
  const journals = listJournals(database)
  const wanted = content.journal ?? chosen
  if (wanted !== null && wanted !== '') return journals.find(({ code }) => code === wanted)
  return journals.find(({ type }) => content.journalTypes.includes(type))
}

/** Makes the voucher of some content; writes nothing. Refuses a journal that does not exist, and what `fillPreset` refuses. */
export function makeVoucher(
  database: Database,
  content: PresetContent,
  request: { readonly journal: string | null; readonly date: string; readonly language: Language; readonly values: PresetValues },
): Result<FilledPreset> {
  const journal = journalOf(database, content, request.journal)
  if (!journal) return failure(fault('JOURNAL_UNKNOWN', undefined, { journal: request.journal ?? content.journal ?? '' }))
  const { date, language, values } = request
  return fillPreset(content, values, { journal, date, language, table: withholdingTable(database).rows })
}
