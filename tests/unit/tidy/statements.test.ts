import { expect, test } from 'vitest'
import { productFiles } from './source-files.ts'

interface Source {
  readonly path: string
  readonly text: string
}

/** Where text of SQL is at home: the migrations, and what reads the schema, or is made from it, for the connection itself. */
const SQL_HOMES =
  /^db\/(?:migrations\/|working-papers\/migrations\/|(?:damage-fault|expected-tables|schema-version|schema-proof|ledger-lock)\.ts$|registers\/(?:touched-rows|pending-changes)\.ts$)/

const STATEMENT =
  /['"`]\s*(?:SELECT\b[\s\S]{0,400}?\bFROM\b|SELECT\s+(?:\w+\(|1\b)|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|WITH\s+\w+\s+AS\b)/

/** What one rule finds in a source. */
type Rule = (source: Source) => readonly string[]

const found = (source: Source, words: RegExp): string[] =>
  [...source.text.matchAll(words)].map(([hit]) => hit.trim().slice(0, 80))

/** SQL is built with Kysely, in db/; text stands in the migrations only. */
const textOfSql: Rule = (source) => (SQL_HOMES.test(source.path) ? [] : found(source, new RegExp(STATEMENT, 'g')))

/** Kysely is db's own. */
const kyselyOutside: Rule = (source) => (source.path.startsWith('db/') ? [] : found(source, /from 'kysely'/g))

/** The compiler knows what a statement answers: nobody says it again. */
const castRow: Rule = (source) => found(source, /\bas (?:readonly )?\w+Row(?:\[\])?\b(?! )/g)

/** JSON is read through a schema. */
const castJson: Rule = (source) =>
  JSON_OF_ONES_OWN.test(source.path) ? [] : found(source, /\bJSON\.parse\((?:[^()]|\([^()]*\))*\) as (?!unknown\b)\w+/g)

/** What is read of one thing only to be the same thing again: a list that the same statement made, a value without its absent keys. */
const JSON_OF_ONES_OWN = /^(?:db\/registers\/touched-rows|shared\/canonical\/plain-value)\.ts$/

/** Read tens of thousands of times in one go: a copy by name costs a tenth of a copy by list. */
const HOT =
  /^(?:domain\/vouchers\/taken-back|domain\/tabular\/open-table|service\/audit\/audit-facts|service\/vouchers\/posting-batch)\.ts$/

/** Six fields and more copied one by one from one thing under the same name are a selection, `picked`, or a spread; a form names its fields. */
const copiedFields: Rule = ({ path, text }) => {
  if (HOT.test(path) || path.startsWith('renderer/')) return []
  const copies: string[] = []
  let run: string[] = []
  for (const line of [...text.split('\n'), '']) {
    const name = /^\s*(\w+): (\w+)\.(\w+),?$/.exec(line)
    const goesOn = run.length === 0 || run[0]?.includes(`: ${name?.[2]}.`) === true
    if (name && name[1] === name[3] && goesOn) run.push(line.trim())
    else {
      if (run.length >= MOST_COPIED) copies.push(`${run.length} × ${run[0]}`)
      run = []
    }
  }
  return copies
}
const MOST_COPIED = 6

const RULES: Readonly<Record<string, Rule>> = { textOfSql, kyselyOutside, castRow, castJson, copiedFields }

test.each(Object.entries(RULES))('%s: nothing of the kind stands in the product', (_name, rule) => {
  const hits = productFiles()
    .filter(({ path }) => /^(?:db|service|cli|domain|reports|shared|electron|renderer)\//.test(path) && /\.tsx?$/.test(path))
    .flatMap((source) => rule(source).map((hit) => `${source.path}: ${hit}`))
  expect(hits).toEqual([])
})

/** A planted fault of each kind, and what is none. */
const PLANTED: readonly (readonly [name: string, path: string, fault: string, harmless: string])[] = [
  ['textOfSql', 'service/x.ts', "database.all('SELECT id FROM donor')", "'Select a donor from the list'"],
  ['textOfSql', 'db/queries/x.ts', 'database.run(`DELETE FROM donor`)', "db.deleteFrom('donor')"],
  ['kyselyOutside', 'service/x.ts', "import { sql } from 'kysely'", "import { statement } from '../db/build.ts'"],
  ['castRow', 'db/queries/x.ts', 'return row as DonorRow', 'const row: DonorRow = found'],
  ['castJson', 'service/x.ts', 'JSON.parse(row.terms) as GrantTerms', 'JSON.parse(text) as unknown'],
  ['copiedFields', 'service/x.ts', [...'abcdef'].map((name) => `  ${name}: row.${name},`).join('\n'), '  a: row.b,\n  b: row.c,'],
]

test.each(PLANTED)('%s finds its planted fault in %s, and lets the harmless be', (name, path, fault, harmless) => {
  const rule = RULES[name]
  expect(rule?.({ path, text: fault })).toHaveLength(1)
  expect(rule?.({ path, text: harmless })).toEqual([])
})
