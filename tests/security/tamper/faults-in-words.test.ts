import { beforeAll, expect, test } from 'vitest'
import { snakeName } from '../../../db/column-names.ts'
import { TABLES, type TableName } from '../../../db/schema/tables.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { faultsFr } from '../../../shared/i18n/fr/faults.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { alterCell, describedTable, rowsOf } from '../../helpers/altered-cells.ts'
import { AlteredFile, copyOf, verdictOf } from '../../helpers/altered-copy.ts'
import { closedMonthBooks } from '../../helpers/closed-month-books.ts'
import type { TemporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger
/** Everything that a verification said of every alteration below. */
const found: Fault[] = []

/** What verify says of a copy of the books in which somebody with the file in hand has altered something. */
function altered(change: (file: AlteredFile) => void): readonly Fault[] {
  const path = copyOf(books.path)
  const file = new AlteredFile(path)
  file.alter(() => change(file))
  file.close()
  return verdictOf(path, books.surroundings).faults
}

const afterwards = (sql: string): readonly Fault[] => altered(({ raw }) => raw.exec(sql))
const spoken = (faults: readonly Fault[], language: 'fr' | 'en'): string[] => faults.map((each) => faultText(each, language))
const tables = Object.keys(TABLES) as TableName[]

beforeAll(() => {
  books = closedMonthBooks()
  const filled = tables.filter((table) => {
    const file = new AlteredFile(books.path)
    const [row] = rowsOf(file, table, 'true', 1)
    file.close()
    return row !== undefined
  })
  // One cell of each table at a time, all tables together; then a row of each taken out.
  const most = Math.max(...filled.map((table) => Object.keys(describedTable(table).columns).length))
  for (let at = 0; at < most; at++)
    found.push(
      ...altered((file) => {
        for (const table of filled) {
          const column = Object.keys(describedTable(table).columns)[at]
          const [row] = rowsOf(file, table, 'true', 1)
          if (column !== undefined && row && table !== 'event') alterCell(file, table, row, snakeName(column))
        }
      }),
    )
  for (const table of filled) found.push(...afterwards(`DELETE FROM ${snakeName(table)}`))
  for (const sql of [
    "INSERT INTO donor VALUES (99, 'X', 'X')",
    'UPDATE account SET code = code || 9 WHERE length(code) = 4',
    'UPDATE voucher_line SET amount_xof = amount_xof + 1 WHERE voucher_id = 2 AND line_number = 1',
    'UPDATE voucher_line SET account = 6055 WHERE voucher_id = 3',
    'UPDATE voucher SET chain_sequence = chain_sequence - 1 WHERE id = 3',
    'UPDATE voucher_line SET voucher_id = 77 WHERE voucher_id = 3',
    "UPDATE event SET content = replace(content, 'Loyer', 'Bureau')",
    'UPDATE event SET content = replace(content, \'"chartHash":"\', \'"chartHash":"0\') WHERE type = \'created\'',
    "UPDATE event SET subject = 'closed' WHERE type = 'record'",
    'DELETE FROM event WHERE sequence = 2',
    "UPDATE event SET content = '{}' WHERE type = 'format'",
    "UPDATE event SET content = '[]' WHERE type = 'records'",
    "UPDATE event SET content = replace(content, 'Building rentals', 'Rentals') WHERE type = 'records'",
    'CREATE INDEX sly ON voucher_line(label)',
    'ALTER TABLE voucher_line ADD COLUMN sly TEXT',
    "UPDATE third_party SET folded = 'autre'",
    'UPDATE account_balance SET debit_minor = debit_minor + 100',
    'UPDATE dimension_balance SET debit_xof = debit_xof + 100, debit_minor = debit_minor + 100',
    'UPDATE budget_line SET grant_id = 77',
    'UPDATE grant_agreement SET donor_id = 77',
    "INSERT INTO voucher_draft (id, state, journal, date, label, total_xof, content, revision, prepared_by, updated_at) VALUES ('d', 'draft', 'CA1', '2020-03-01', 'Loyer', 1, '{}', 1, 77, '2020')",
    'UPDATE period SET fiscal_year = 2019',
    'UPDATE frozen_month SET chain_sequence = 3',
    'UPDATE voucher_line SET side = 5 WHERE voucher_id = 2 AND line_number = 1',
    'UPDATE voucher SET sequence = sequence + 7 WHERE id = 4',
  ])
    found.push(...afterwards(sql))
}, 120_000)

/** Faults of a ledger's verification that altered rows do not cause, and where each is provoked. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  VERIFY_CLOCK: 'a warning of the clock: anchored-heads',
  VERIFY_CHART_UNPROVED: 'a warning of a version from the future: bundled-chart',
  VERIFY_INCIDENT: 'an entry of the restricted register: tests/security/incidents',
  VERIFY_UNREADABLE: 'a check that could not end: tests/security/damage',
  VERIFY_DOCUMENT_MISSING: 'documents beside the ledger: tests/unit/documents',
  VERIFY_DOCUMENT_CHANGED: 'documents beside the ledger: tests/unit/documents',
  VERIFY_ROWS_EXCHANGED: 'two numbers of rows exchanged: every-cell',
}

/** Faults of other things that can be verified: heads stated elsewhere, other ledgers, papers and workbooks. */
const OF_OTHER_FILES = /^VERIFY_(?:HEAD|BEHIND|CHAINS|OTHER|PAPER|FILE|WORKBOOK)_/

/** A name of the file's schema that is not a word of either language. */
const tableNames = tables.map(snakeName).filter((name) => name.includes('_'))

/** What of a sentence no reader should be shown. */
function unspoken(text: string, { code, details }: Fault): string[] {
  // A trigger, an index or a view has no other name than its own; what SQLite said of a damaged page stands as it said it.
  const said = code === 'VERIFY_SCHEMA' && details?.kind !== 'table' ? text.replace(String(details?.name), '') : text
  if (code === 'LEDGER_DAMAGED') return []
  return [
    ...(said.match(/undefined|\bnull\b|NaN|\{\{?\w*\}?|\[object/g) ?? []),
    ...(said.match(/\w*\|\w*/g) ?? []),
    ...tableNames.filter((name) => new RegExp(`\\b${name}\\b`).test(said)),
  ]
}

test('every fault that altered rows cause is provoked here', () => {
  const provoked = new Set<string>(found.map(({ code }) => code))
  const known = Object.keys(faultsFr).filter((code) => code.startsWith('VERIFY_') && !OF_OTHER_FILES.test(code))
  expect(known.filter((code) => !provoked.has(code)).sort()).toEqual(Object.keys(ELSEWHERE).sort())
})

test('each is said in words of both languages, with nothing left unfilled', () => {
  const wordless = found.flatMap((each) =>
    (['fr', 'en'] as const).flatMap((language) => {
      const text = faultText(each, language)
      const raw = unspoken(text, each)
      return raw.length === 0 ? [] : [`${language} ${text} (${raw.join(' ')})`]
    }),
  )
  expect([...new Set(wordless)]).toEqual([])
})

test('a derived balance is said by its account, month, currency and sub-ledger, with what is kept and what was computed', () => {
  const added = afterwards(
    "UPDATE dimension_balance SET debit_xof = debit_xof + 5, debit_minor = debit_minor + 5 WHERE account = '6222'",
  )
  expect(spoken(added, 'fr')).toEqual([
    'Solde dérivé, compte 6222 «\u202fLocations de bâtiments\u202f», janvier 2020, XOF, subvention PECIC, ligne budgétaire A1\u00a0: le registre porte débit 600\u202f005 XOF\u202f; les écritures donnent débit 600\u202f000 XOF.',
  ])
  expect(spoken(afterwards("DELETE FROM account_balance WHERE account = '6222'"), 'en')).toEqual([
    'Derived balance, account 6222 “Building rentals”, January 2020, XOF: the ledger holds no balance; the postings give debit 600,000 XOF, number of lines 3.',
  ])
})

test('a seal is said by its month and what differs, once, though the month’s own row was altered too', () => {
  const opened = afterwards("UPDATE period SET state = 'open', closed_sequence = NULL WHERE month = '2020-01'")
  expect(spoken(opened, 'fr')).toEqual(['Sceau de janvier 2020, état\u00a0: la chaîne porte clos, le registre ouvert.'])
})

test('a reference is said by its row and what it names; where its cell was altered, the cell alone is named', () => {
  expect(spoken(afterwards('UPDATE budget_line SET grant_id = 77'), 'en')).toEqual([
    'budget line “PECIC/A1”: grant. The chain holds PECIC, the ledger (unknown).',
  ])
  const row = { register: 'budget-line', title: 'PECIC/A1', field: 'grant', parent: 'grantAgreement', parentRegister: 'grant' }
  const broken = fault('VERIFY_REFERENCE', undefined, { ...row, other: 'OLD' })
  expect([...spoken([broken], 'fr'), ...spoken([broken], 'en')]).toEqual([
    'ligne budgétaire «\u202fPECIC/A1\u202f»\u00a0: subvention renvoie à un enregistrement qui n’existe pas (subvention «\u202fOLD\u202f»).',
    'budget line “PECIC/A1”: grant points to a record that does not exist (grant agreement “OLD”).',
  ])
})

test('a frozen month’s place in the chain is derived from the closings, and said once', () => {
  expect(spoken(afterwards('UPDATE frozen_month SET chain_sequence = 3'), 'fr')).toEqual([
    'Conversions figées de PECIC, janvier 2020\u00a0: la chaîne les fige au rang 21, le registre dit 3.',
  ])
})

test('a row that breaks a rule of its table is an alteration, named by its cell, and no damage', () => {
  expect(spoken(afterwards("UPDATE period SET state = 'lost' WHERE month = '2020-02'"), 'fr')).toEqual([
    'période «\u202f2020-02\u202f»\u00a0: état. La chaîne porte ouvert, le registre lost.',
  ])
})

test('inside a text of terms the value that changed is said, and not the text', () => {
  const terms = (to: string) => `UPDATE grant_agreement SET payment = replace(payment, '"dueDays":30', '"dueDays":${to}')`
  expect(spoken(afterwards(terms('45')), 'en')).toEqual(['grant “PECIC”: payment (due days). The chain holds 30, the ledger 45.'])
  expect(spoken(afterwards(terms('!')), 'en')).toEqual(['grant “PECIC”: payment. The chain holds …, the ledger (unreadable).'])
})
