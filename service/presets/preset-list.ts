import type { Database } from '../../db/database.ts'
import { listJournals } from '../../db/queries/masters.ts'
import {
  deletePresetRow,
  findPresetRow,
  listPresetRows,
  type PresetRow,
  presetNamed,
  savePresetRow,
} from '../../db/queries/presets.ts'
import { recurringOfSource } from '../../db/queries/recurring-vouchers.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { FIRST_CASH } from '../../domain/presets/preset-values.ts'
import { keptPresetContent, type Preset, type PresetContent } from '../../shared/contract/presets.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { bundledPresets } from './bundled-presets.ts'

/** The presets that ship with the product, then the ledger's own by name. An account proposed as "the cash" is that of the first cash journal. */
export function listPresets(database: Database): Preset[] {
  const cash = listJournals(database).find((journal) => journal.type === 'cash')?.account ?? null
  const bundled = bundledPresets(readLedger(database).chart).presets.map((preset) => ({
    ...preset,
    content: {
      ...preset.content,
      asks: preset.content.asks.map((ask) => (ask.value === FIRST_CASH ? { ...ask, value: cash } : ask)),
    },
  }))
  return [...bundled, ...listPresetRows(database).map(ownPreset)]
}

const ownPreset = (row: PresetRow): Preset => ({
  key: `own:${row.id}`,
  name: { fr: row.name, en: row.name },
  about: { fr: '', en: '' },
  content: keptPresetContent.read(row.content),
})

export function findPreset(database: Database, key: string): Result<Preset> {
  const found = listPresets(database).find((preset) => preset.key === key)
  return found ? success(found) : failure(fault('PRESET_UNKNOWN', undefined, { name: key }))
}

const ownId = (key: string): number | null => (/^own:\d+$/.test(key) ? Number(key.slice(4)) : null)

/**
 * Keeps a preset of the ledger's own, new (null) or over another of its own. Refused: no name, a name that another has, a preset that ships
 * with the product (copy it first), a line that asks for a value which the preset
 * does not ask, and a percentage or a share that is no number.
 */
export function savePreset(
  work: Work,
  input: { readonly key: string | null; readonly name: string; readonly content: PresetContent },
): Result<{ key: string }> {
  const id = input.key === null ? null : ownId(input.key)
  if (input.key !== null && (id === null || !findPresetRow(work.database, id)))
    return failure(fault(input.key.startsWith('bundled:') ? 'PRESET_BUNDLED' : 'PRESET_UNKNOWN', undefined, { name: input.key }))
  const name = input.name.trim().normalize('NFC')
  const faults = unaskedValues(input.content)
  if (name === '') faults.push(fault('VALUE_MISSING', { kind: 'field', path: 'name' }, { name: 'name' }))
  const namesake = presetNamed(work.database, name)
  if (namesake && namesake.id !== id) faults.push(fault('PRESET_EXISTS', { kind: 'field', path: 'name' }, { name }))
  if (faults.length > 0) return failure(...faults)
  const saved = savePresetRow(work.database, id, { name, content: keptPresetContent.write(input.content) }, work.now)
  return success({ key: `own:${saved}` })
}

function unaskedValues(content: PresetContent): Fault[] {
  const amounts = new Set(content.asks.filter(({ kind }) => kind === 'amount').map(({ key }) => key))
  const missing = new Set<string>()
  for (const { amount } of content.lines) {
    const key =
      amount.kind === 'withholding' ? amount.base : amount.kind === 'asked' || amount.kind === 'share' ? amount.key : null
    if (key !== null && !amounts.has(key)) missing.add(key)
  }
  const figures = content.lines.flatMap(({ amount }) =>
    amount.kind === 'asked' ? [amount.percent] : amount.kind === 'share' ? [amount.weight] : [],
  )
  return [
    ...[...missing].map((name) => fault('PRESET_VALUE_UNASKED', undefined, { name })),
    ...figures.filter((figure) => !decimalFromText(figure)).map((value) => fault('PRESET_FIGURE', undefined, { value })),
  ]
}

/** Forgets a preset of the ledger's own. Refused while a recurring voucher is made from it. */
export function deletePreset(work: Work, key: string): Result<Record<string, never>> {
  const id = ownId(key)
  const row = id === null ? undefined : findPresetRow(work.database, id)
  if (!row) return failure(fault(key.startsWith('bundled:') ? 'PRESET_BUNDLED' : 'PRESET_UNKNOWN', undefined, { name: key }))
  const user = recurringOfSource(work.database, key)
  if (user) return failure(fault('PRESET_USED', undefined, { name: row.name, recurring: user.name }))
  deletePresetRow(work.database, row.id)
  return success({})
}
