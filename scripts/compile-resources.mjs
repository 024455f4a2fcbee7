// Compiles the reference tables (charts, journals, rates, holidays, statement lines) into resources/, from a folder of CSV files.
// Usage: node scripts/compile-resources.mjs FOLDER   (FOLDER holds accounting/ and rates/; see resources/README.md for the sources)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

const folder = process.argv[2]
if (!folder) {
  console.error('Usage: node scripts/compile-resources.mjs FOLDER')
  process.exit(2)
}
const read = (path) => Papa.parse(readFileSync(join(folder, path), 'utf8'), { header: true, skipEmptyLines: true }).data
const write = (path, rows) => {
  mkdirSync(join('resources', path, '..'), { recursive: true })
  writeFileSync(join('resources', path), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`)
}

for (const chart of ['sycebnl', 'syscohada']) {
  const rows = read(`accounting/chart-${chart}.csv`)
  write(
    `charts/${chart}.json`,
    rows.map((r) => [
      r.code,
      r.name_fr,
      r.name_en,
      Number(r.class),
      r.type,
      r.normal_side,
      r.postable === 'true' ? 1 : 0,
      r.parent || null,
    ]),
  )
}
write(
  'charts/journals.json',
  read('accounting/journals.csv').map((r) => [r.code, r.name_fr, r.name_en, r.type, r.default_account || null, r.currency]),
)
write(
  'calendars/mali-holidays.json',
  read('accounting/mali-holidays.csv').map((r) => [r.date, r.name_fr, r.name_en, r.kind, r.certainty]),
)
write(
  'rates/hmrc-monthly.json',
  ['XOF', 'EUR', 'USD'].flatMap((currency) =>
    read('rates/rates-hmrc-monthly.csv')
      .filter((r) => r.currency === currency)
      .map((r) => [r.month, currency, r.units_per_gbp]),
  ),
)
write('rates/ecb-daily.json', byDay(read('rates/rates-ecb-eur.csv')))
write(
  'rates/inforeuro-monthly.json',
  read('rates/rates-inforeuro.csv')
    .filter((r) => r.currency === 'GBP')
    .map((r) => [r.month, r.units_per_eur, r.basis === 'published' ? 1 : 0]),
)

/** One row a day: [date, GBP per EUR, USD per EUR]. */
function byDay(rows) {
  const days = new Map()
  for (const r of rows) {
    const day = days.get(r.date) ?? [r.date, null, null]
    day[r.currency === 'GBP' ? 1 : 2] = r.rate_per_eur
    days.set(r.date, day)
  }
  return [...days.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1))
}
