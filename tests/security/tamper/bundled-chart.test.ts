import { expect, test } from 'vitest'
import editions from '../../../resources/charts/editions.json' with { type: 'json' }
import { bundledAccounts, CHARTS } from '../../../service/settings/bundled-chart.ts'
import { chartHash, currentEdition } from '../../../service/settings/chart-edition.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { AlteredFile, copyOf, rehashed, verdictOf } from '../../helpers/altered-copy.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { temporaryLedger } from '../../helpers/temporary-ledger.ts'

const books = temporaryLedger()
books.close()

/** What is said of a ledger whose whole chain was hashed anew with the product's own rules after this SQL. */
function rewritten(sql: string) {
  const path = copyOf(books.path)
  const file = new AlteredFile(path)
  file.alter((raw) => {
    raw.exec(sql)
    rehashed(raw)
  })
  file.close()
  const { faults, warnings } = verdictOf(path, books.surroundings)
  return { faults: faults.map((each) => faultText(each, 'en')), warnings: warnings.map((each) => faultText(each, 'en')) }
}

const inCreation = (from: string, to: string): string =>
  `UPDATE event SET content = replace(content, '${from}', '${to}') WHERE type = 'created'`

test.each(CHARTS)('the bundled chart %s is that of its last version, and its versions are numbered from 1', (chart) => {
  expect(chartHash(bundledAccounts(chart))).toBe(currentEdition(chart).sha256)
  const versions = editions.filter((edition) => edition.chart === chart).map(({ version }) => version)
  expect(versions).toEqual(versions.map((_, at) => at + 1))
})

test.each(CHARTS)('a ledger made with %s states its version and hash, and is sound', (chart) => {
  const made = temporaryLedger({ chart })
  const event = plainSql(made.database).get<{ content: string }>("SELECT content FROM event WHERE type = 'created'")
  const { version, sha256 } = currentEdition(chart)
  expect(JSON.parse(event?.content ?? '')).toMatchObject({ chart, chartVersion: version, chartHash: sha256 })
  made.close()
  expect(verdictOf(made.path, made.surroundings)).toMatchObject({ sound: true, faults: [], warnings: [] })
})

test('a chart whose hash is not that of its version is named, though the chain was hashed anew', () => {
  const { sha256 } = currentEdition('sycebnl')
  const other = 'ab'.repeat(32)
  expect(rewritten(inCreation(sha256, other))).toEqual({
    faults: [
      `Chart of accounts SYCEBNL, version 1: the hash that the chain holds (${other.slice(0, 16)}…) is not that of this version (${sha256.slice(0, 16)}…).`,
    ],
    warnings: [],
  })
})

test('an account that was recorded otherwise than the chart has it is named, though row and chain agree', () => {
  const account = "UPDATE account SET normal_side = 'credit' WHERE code = '6222'"
  const event = `UPDATE event SET content = json_set(content, (SELECT fullkey || '[1].columns.normalSide' FROM json_each(content) WHERE value ->> 0 = '6222'), 'credit') WHERE type = 'records' AND subject = 'account'`
  expect(rewritten(`${account}; ${event}`).faults).toEqual([
    'Chart of accounts SYCEBNL, version 1: the accounts recorded when the ledger was made are not those of this chart (first difference: account 6222).',
  ])
})

test('a version that this product does not hold is stated as not proved', () => {
  expect(rewritten(inCreation('"chartVersion":1', '"chartVersion":9'))).toEqual({
    faults: [],
    warnings: [
      'Chart of accounts SYCEBNL, version 9: this product does not hold that version; the first accounts are not proved.',
    ],
  })
})

test('a ledger made before its chart was stated counts as having the first version', () => {
  const { sha256 } = currentEdition('sycebnl')
  const stated = inCreation(`"chartHash":"${sha256}","chartVersion":1,`, '')
  expect(rewritten(stated)).toEqual({ faults: [], warnings: [] })
})
