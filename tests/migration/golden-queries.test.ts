import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isProcedure } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { HostState } from '../../service/host/host-state.ts'
import { router } from '../../service/router.ts'
import { PAPER_ROLES } from '../../shared/contract/permission.ts'
import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import { type Asked, ask } from '../helpers/ask-procedures.ts'
import { defaultInput, type FieldValues } from '../helpers/default-input.ts'
import { FixedClock } from '../helpers/fixed-clock.ts'
import { GOLDEN_LEDGERS, GOLDEN_PASSPHRASE, goldenLedger } from '../helpers/golden-ledgers.ts'
import { ledgerWords } from '../helpers/ledger-words.ts'
import { seededRandom } from '../helpers/seeded-random.ts'
import { expectSuccess, newFolder } from '../helpers/temporary-ledger.ts'

const surroundings = { clock: new FixedClock('2026-11-24T09:00:00.000Z'), randomBytes: seededRandom('golden queries') }

/** Procedures that ask nothing of the ledger that is open: they open, close or copy one, or change who works in it. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'settings.openLedger': 'opens another ledger',
  'settings.createLedger': 'makes a ledger',
  'settings.openSample': 'makes the sample',
  'settings.closeLedger': 'closes the ledger',
  'settings.restoreBackup': 'brings an older copy back in place of the ledger',
  'settings.actAs': 'changes who works in the ledger',
}

/** Every procedure of the contract that does not write, whether or not it asks for a role. */
const READING = Object.entries(router).flatMap(([area, members]) =>
  Object.entries(members as Record<string, unknown>).flatMap(([name, procedure]) => {
    if (!isProcedure(procedure)) return []
    const { meta, inputSchema } = procedure['~orpc']
    const { writes, command, roles } = meta as { writes?: boolean; command?: string; roles?: unknown }
    // What writes in the auditor's own file has its roles and no command of the books.
    if (writes === true || (roles === PAPER_ROLES && command === undefined)) return []
    return [{ name: `${area}.${name}`, procedure: procedure as unknown, schema: inputSchema as z.ZodType | undefined }]
  }),
)
const QUERIES = READING.filter(({ name }) => !(name in NOT_ASKED))

/** Inputs from a schema: as little as it takes, all that may be given, and each choice of each list that stands at its top. */
function inputsOf(schema: z.ZodType | undefined, known: FieldValues): unknown[] {
  const [least, full] = [defaultInput(schema, '', { known }), defaultInput(schema, '', { known, isFull: true })]
  if (schema === undefined || typeof least !== 'object' || least === null) return [least]
  const { shape = {} } = schema._zod.def as unknown as { shape?: Readonly<Record<string, z.ZodType>> }
  const choices = Object.entries(shape).flatMap(([field, inner]) => {
    const { type, entries = {} } = inner._zod.def as unknown as { type: string; entries?: Readonly<Record<string, unknown>> }
    return type === 'enum' ? Object.values(entries).map((value) => ({ ...least, [field]: value })) : []
  })
  return [least, ...(JSON.stringify(full) === JSON.stringify(least) ? [] : [full]), ...choices]
}

/** What a query may say that finds nothing in a ledger in which next to nothing was done. */
const NOTHING_THERE = /_(?:UNKNOWN|GONE|NOT_OPENED|NEEDED|MISSING|NONE|EMPTY)$/

/** What else it may say, and why that is no failing of the query. */
const NO_FAILING: Readonly<Partial<Record<FaultCode, string>>> = {
  ASSET_NO_LABEL: 'there is no asset',
  CERTIFICATE_NEEDS_VERIFICATION: 'nothing was verified',
  CHECKLIST_RUN: 'there is no such run',
  CHECKLIST_TEMPLATE: 'there is no such template',
  CLAIM_PERIOD: 'the report asks for a period',
  CLAIM_PERIOD_NOT_ASKED: 'the grant asks for quarters, not for that month',
  COUNT_NOT_CASH: 'the account is no cash account',
  DATE_INVALID: 'the key of one print is made of a date',
  FINDING_LETTER_KEY: 'the key of one print names a letter',
  HEAD_INVALID: 'the text is no head',
  INCIDENT_RESTRICTED: 'nobody was named an officer',
  KEY_PASSPHRASE_WRONG: 'what is offered is no passphrase',
  LINE_NOT_CONVERTED: 'the line was never converted',
  PAYROLL_NOT_COMPUTED: 'no pay was computed',
  PRINT_NO_TREASURY: 'the voucher moves no money',
  RECONCILIATION_ACCOUNT_PERIOD: 'the report asks for an account and a month',
  T4_PARTNER: 'the partner was not assessed',
  TREASURY_ACCOUNT_CASH: 'cash has no statement',
  TREASURY_ACCOUNT_SHARED: 'two journals share the account',
  TRUST_KEY_TEXT: 'the text is no key',
}

test('what is asked is the whole contract: only what is listed is left out, and every other query has an input', () => {
  const names = READING.map(({ name }) => name)
  expect(Object.keys(NOT_ASKED).filter((name) => !names.includes(name))).toEqual([])
  const unmade = QUERIES.filter(({ schema }) => schema && !schema.safeParse(defaultInput(schema)).success)
  expect(unmade.map(({ name }) => name)).toEqual([])
  expect(QUERIES.length).toBeGreaterThan(150)
})

test('every ledger that is kept is asked', () => {
  const files = readdirSync(join(import.meta.dirname, '../fixtures/ledgers')).filter((name) => name.endsWith('.sikasso.gz'))
  expect(GOLDEN_LEDGERS.map(({ name }) => `${name}.sikasso.gz`).sort()).toEqual(files.sort())
})

describe.each(GOLDEN_LEDGERS)('the queries of every screen, on $name', (golden) => {
  const state = new HostState({ host: 'loopback', version: '0', workspace: newFolder(), surroundings })
  let known: FieldValues
  beforeAll(() => {
    const path = goldenLedger(golden)
    const ledger = expectSuccess(
      state.open({ path, ...(golden.encrypted ? { user: 'owner', passphrase: GOLDEN_PASSPHRASE } : {}) }),
    )
    known = ledgerWords(ledger.database)
  })
  afterAll(() => void state.close())

  test('answer, or say by name that what is asked for is not there', async () => {
    const wrong: string[] = []
    const answered = new Set<string>()
    for (const { name, procedure, schema } of QUERIES)
      for (const input of inputsOf(schema, known)) {
        const asked = await ask({ procedure, input }, state)
        if (asked.kind === 'value') answered.add(name)
        else wrong.push(...failingsOf(asked).map((said) => `${name} ${JSON.stringify(input)}: ${said}`))
      }
    expect(wrong).toEqual([])
    // Most find something to say; the rest ask for a grant, a run or a paper that these ledgers have not.
    expect(answered.size).toBeGreaterThan(QUERIES.length / 2)
  }, 120_000)
})

/** What of an answer that is no value is a failing of the query. */
function failingsOf(asked: Asked): readonly string[] {
  if (asked.kind === 'broken') return [asked.cause]
  if (asked.kind !== 'faults') return [asked.kind]
  return asked.codes.filter((code) => !NOTHING_THERE.test(code) && !(code in NO_FAILING))
}
