import { z } from 'zod'
import { type Fault, fault, type Place } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { SETUP_ENTRIES, SETUP_OPENINGS, type SetupEntries, setupOrganisation } from '../setup-schema.ts'
import { schemaFaults } from './schema-faults.ts'
import type { Placed, PlacedEntries, PlacedOpenings, SetupFile } from './setup-file.ts'

type Section = keyof SetupEntries

const SECTIONS = Object.keys(SETUP_ENTRIES) as Section[]
const list = z.array(z.unknown()).optional()
const outline = z.strictObject({
  organisation: z.unknown().refine((value) => value !== undefined, 'VALUE_MISSING'),
  users: list,
  partners: list,
  donors: list,
  accounts: list,
  journals: list,
  grants: list,
  budgetLines: list,
  subAwards: list,
  rates: list,
  openings: z.strictObject({ budgetLines: list, layers: list, claims: list }).optional(),
})
type Outline = z.infer<typeof outline>

/**
 * Reads the text of a setup file. Answers the entries whose form is right and the faults of the others, so that what the right ones
 * name can still be checked; fails alone where the text is no JSON or no setup file at all.
 */
export function readSetupFile(text: string): Result<{ readonly file: SetupFile; readonly faults: readonly Fault[] }> {
  const json = parseJson(text.replace(/^\uFEFF/, '').normalize('NFC'))
  if (!json.ok) return json
  const faults: Fault[] = []
  const whole = outline.safeParse(json.value, { reportInput: true })
  if (!whole.success) faults.push(...schemaFaults(whole.error.issues, ''))
  const parts = whole.success ? whole.data : rightParts(json.value)
  if (!parts) return failure(fault('SETUP_INVALID'))
  const entries = Object.fromEntries(
    SECTIONS.map((section) => [section, readList(SETUP_ENTRIES[section], parts[section], section, faults)]),
  ) as PlacedEntries
  const openings: PlacedOpenings = {
    budgetLines: readList(SETUP_OPENINGS.budgetLines, parts.openings?.budgetLines, 'openings.budgetLines', faults),
    layers: readList(SETUP_OPENINGS.layers, parts.openings?.layers, 'openings.layers', faults),
    claims: readList(SETUP_OPENINGS.claims, parts.openings?.claims, 'openings.claims', faults),
  }
  const organisation =
    parts.organisation === undefined ? [] : readEntry(setupOrganisation, parts.organisation, 'organisation', faults)
  const declared = Object.fromEntries(SECTIONS.map((section) => [section, declaredCodes(section, parts[section] ?? [])]))
  return success({
    file: { organisation: organisation[0] ?? null, entries, openings, declared: declared as SetupFile['declared'] },
    faults,
  })
}

/** The keys of a file that has others which are wrong: they are checked too, so that all faults come at once. */
function rightParts(json: unknown): Outline | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  const keys: Record<string, unknown> = { organisation: null }
  for (const [key, value] of Object.entries(json)) {
    const schema = outline.shape[key as keyof Outline]
    if (schema?.safeParse(value).success) keys[key] = value
  }
  const organisation = 'organisation' in json ? keys.organisation : undefined
  return { ...(keys as Outline), organisation }
}

function readList<T extends z.ZodType>(schema: T, items: unknown[] | undefined, path: string, faults: Fault[]) {
  return (items ?? []).flatMap((item, index) => readEntry(schema, item, `${path}[${index}]`, faults))
}

function readEntry<T extends z.ZodType>(schema: T, item: unknown, path: string, faults: Fault[]): Placed<z.infer<T>>[] {
  const parsed = schema.safeParse(item, { reportInput: true })
  if (parsed.success) return [{ path, value: parsed.data }]
  faults.push(...schemaFaults(parsed.error.issues, path))
  return []
}

/** Users have a name, budget lines a code within a grant, the others a code. */
function declaredCodes(section: Section, items: readonly unknown[]): Set<string> {
  const text = (item: unknown, key: string): string => {
    const value = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : undefined
    return typeof value === 'string' ? value : ''
  }
  return new Set(
    items.map((item) => {
      if (section === 'users') return text(item, 'name')
      return section === 'budgetLines' ? `${text(item, 'grant')}/${text(item, 'code')}` : text(item, 'code')
    }),
  )
}

function parseJson(text: string): Result<unknown> {
  try {
    return success(JSON.parse(text) as unknown)
  } catch (cause) {
    return failure(fault('SETUP_INVALID', jsonPlace(text, cause)))
  }
}

/** The line and column that the parser stopped at; the end of the text where it does not say. */
function jsonPlace(text: string, cause: unknown): Place {
  const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1]
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n')
  return { kind: 'line', line: before.length, column: String((before.at(-1) ?? '').length + 1) }
}
