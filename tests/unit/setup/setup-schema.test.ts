import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { listGrants, listJournals } from '../../../db/queries/masters.ts'
import { listRates } from '../../../db/queries/rates.ts'
import { listSubAwards } from '../../../db/queries/sub-awards.ts'
import { listUsers } from '../../../db/queries/users.ts'
import { keptPaymentRules } from '../../../domain/grants/payment-rules.ts'
import { keptVirementRules } from '../../../domain/grants/virement-rules.ts'
import { setupJsonSchema } from '../../../service/settings/setup-json-schema.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { budgetLine, importSections, PECIC } from './setup-of.ts'

const published = readFileSync('docs/setup.schema.json', 'utf8')

interface JsonSchema {
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
}

const schema = JSON.parse(published) as JsonSchema

function entrySchema(section: string): JsonSchema {
  const entry = schema.properties?.[section]?.items
  if (!entry) throw new Error(`no section ${section}`)
  return entry
}

const defaultOf = (section: string, ...keys: string[]): unknown =>
  keys.reduce<JsonSchema | undefined>((at, key) => at?.properties?.[key], entrySchema(section))?.default

test('docs/setup.schema.json is the schema that import checks (scripts/write-setup-schema.mjs)', () => {
  expect(published).toBe(setupJsonSchema())
})

test('every key but organisation may be left out, and unknown keys are errors at every level', () => {
  expect(schema.required).toEqual(['organisation'])
  const open: string[] = []
  const walk = (part: JsonSchema, path: string): void => {
    if (part.properties && part.additionalProperties !== false) open.push(path)
    for (const [key, child] of Object.entries(part.properties ?? {})) walk(child, `${path}.${key}`)
    if (part.items) walk(part.items, `${path}[]`)
  }
  walk(schema, '')
  expect(open).toEqual([])
})

test('the published schema accepts the documented example and refuses an unknown key', () => {
  const example = JSON.parse(readFileSync('tests/fixtures/setup/example.json', 'utf8')) as Record<string, unknown>
  const validator = z.fromJSONSchema(JSON.parse(published) as Parameters<typeof z.fromJSONSchema>[0])
  expect(validator.safeParse(example).success).toBe(true)
  expect(validator.safeParse({ ...example, budgets: [] }).success).toBe(false)
})

test('what an entry leaves out is what the published schema shows', () => {
  const ledger = temporaryLedger()
  const { conversion: _, ...bare } = PECIC
  importSections(ledger, {
    users: [{ name: 'aya' }],
    partners: [{ code: 'ARGA', name: 'ARGA' }],
    journals: [{ code: 'BQ7', nameFr: 'Banque', nameEn: 'Bank', type: 'bank' }],
    grants: [bare],
    budgetLines: [budgetLine('A1', { unitCost: '10', amount: '1.00' })],
    subAwards: [{ code: 'SA1', grant: 'PECIC', partner: 'ARGA', ceiling: '1000' }],
    rates: [{ base: 'GBP', month: '2020-01', rate: '768' }],
  })
  expect(listUsers(ledger.database).find((user) => user.name === 'aya')?.roles).toEqual(defaultOf('users', 'roles'))
  expect(listJournals(ledger.database).find((journal) => journal.code === 'BQ7')).toMatchObject({
    account: defaultOf('journals', 'account'),
    currency: defaultOf('journals', 'currency'),
  })
  const grant = listGrants(ledger.database)[0]
  expect(grant).toMatchObject({
    model: defaultOf('grants', 'model'),
    basis: defaultOf('grants', 'basis'),
    conversionMethod: defaultOf('grants', 'conversion', 'method'),
    budgetRate: defaultOf('grants', 'conversion', 'budgetRate'),
    provisional: defaultOf('grants', 'conversion', 'provisional'),
    rateTable: defaultOf('grants', 'conversion', 'table'),
  })
  for (const [key, rules] of [
    ['virement', keptVirementRules.read(grant?.virement ?? '')],
    ['payment', keptPaymentRules.read(grant?.payment ?? '')],
  ] as const) {
    expect(Object.keys(rules).length).toBeGreaterThan(5)
    for (const [rule, value] of Object.entries(rules)) expect([rule, defaultOf('grants', key, rule)]).toEqual([rule, value])
  }
  const line = plainSql(ledger.database).get(
    'SELECT quantity, frequency, percent, currency, partner_id, unit_fr, activity, nature FROM budget_version_line',
  )
  expect(line).toEqual({
    quantity: defaultOf('budgetLines', 'quantity'),
    frequency: defaultOf('budgetLines', 'frequency'),
    percent: defaultOf('budgetLines', 'percent'),
    currency: defaultOf('budgetLines', 'currency'),
    partnerId: defaultOf('budgetLines', 'partner'),
    unitFr: defaultOf('budgetLines', 'unitFr'),
    activity: defaultOf('budgetLines', 'activity'),
    nature: defaultOf('budgetLines', 'nature'),
  })
  expect(listSubAwards(ledger.database)[0]).toMatchObject({
    currency: defaultOf('subAwards', 'currency'),
    advanceLimitPercent: defaultOf('subAwards', 'advanceLimitPercent'),
    minimumLiquidationPercent: defaultOf('subAwards', 'minimumLiquidationPercent'),
    budgetLines: defaultOf('subAwards', 'budgetLines'),
    startDate: '2020-01-01',
    endDate: '2020-12-31',
  })
  expect(listRates(ledger.database)[0]).toMatchObject({
    quote: defaultOf('rates', 'quote'),
    source: defaultOf('rates', 'source'),
    evidence: defaultOf('rates', 'evidence'),
  })
})
