import { z } from 'zod'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { SETUP_ENTRIES, SETUP_OPENINGS, setupOrganisation } from '../setup-schema.ts'
import { scanJson } from './scan-json.ts'
import { schemaFaults } from './schema-faults.ts'
import type { Placed, PlacedEntries, PlacedOpenings, SetupFile } from './setup-file.ts'

type DeclaringSection = 'partners' | 'donors' | 'accounts' | 'grants'

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
  const entries: PlacedEntries = {
    users: readList(SETUP_ENTRIES.users, parts.users, 'users', faults),
    partners: readList(SETUP_ENTRIES.partners, parts.partners, 'partners', faults),
    donors: readList(SETUP_ENTRIES.donors, parts.donors, 'donors', faults),
    accounts: readList(SETUP_ENTRIES.accounts, parts.accounts, 'accounts', faults),
    journals: readList(SETUP_ENTRIES.journals, parts.journals, 'journals', faults),
    grants: readList(SETUP_ENTRIES.grants, parts.grants, 'grants', faults),
    budgetLines: readList(SETUP_ENTRIES.budgetLines, parts.budgetLines, 'budgetLines', faults),
    subAwards: readList(SETUP_ENTRIES.subAwards, parts.subAwards, 'subAwards', faults),
    rates: readList(SETUP_ENTRIES.rates, parts.rates, 'rates', faults),
  }
  const openings: PlacedOpenings = {
    budgetLines: readList(SETUP_OPENINGS.budgetLines, parts.openings?.budgetLines, 'openings.budgetLines', faults),
    layers: readList(SETUP_OPENINGS.layers, parts.openings?.layers, 'openings.layers', faults),
    claims: readList(SETUP_OPENINGS.claims, parts.openings?.claims, 'openings.claims', faults),
  }
  const organisation =
    parts.organisation === undefined ? [] : readEntry(setupOrganisation, parts.organisation, 'organisation', faults)
  const codes = (section: DeclaringSection): ReadonlySet<string> => new Set((parts[section] ?? []).map(codeOf))
  const declared: SetupFile['declared'] = {
    partners: codes('partners'),
    donors: codes('donors'),
    accounts: codes('accounts'),
    grants: codes('grants'),
    budgetLines: new Set((parts.budgetLines ?? []).map((item) => `${textOf(item, 'grant')}/${codeOf(item)}`)),
  }
  return success({ file: { organisation: organisation[0] ?? null, entries, openings, declared }, faults })
}

/** The keys of a file that are right, when it has others which are wrong: they are checked too, so that all faults come at once. */
function rightParts(json: unknown): Partial<Outline> | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  const isRight = (key: string, value: unknown): boolean =>
    Object.hasOwn(outline.shape, key) && outline.shape[key as keyof Outline].safeParse(value).success
  return Object.fromEntries(Object.entries(json).filter(([key, value]) => isRight(key, value))) as Partial<Outline>
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

const codeOf = (item: unknown): string => textOf(item, 'code')

function textOf(item: unknown, key: string): string {
  const value = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : undefined
  return typeof value === 'string' ? value : ''
}

function parseJson(text: string): Result<unknown> {
  const found = scanJson(text)
  if (!found) return success(JSON.parse(text) as unknown)
  const before = text.slice(0, found.offset).split('\n')
  const place = { kind: 'line', line: before.length, column: String((before.at(-1) ?? '').length + 1) } as const
  if (found.repeatedKey === undefined) return failure(fault('SETUP_INVALID', place))
  return failure(fault('SETUP_KEY_REPEATED', place, { name: found.repeatedKey }))
}
