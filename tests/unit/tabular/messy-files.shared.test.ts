import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type InspectedTable, inspectTable } from '../../../domain/tabular/inspect-table.ts'
import { readTables } from '../../../domain/tabular/read-table.ts'

/** Spreadsheets and CSV files of other people, with what a good importer does of each (manifest.csv). Given by the environment. */
const FOLDER = join(process.env.SIKASSO_SHARED_DATA ?? '', 'messy')
/** Of the processor: the machine may have other work. */
const SLOWEST_MS = 5000

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, file)))

function look(file: string): { table?: InspectedTable; refused: string[] } {
  const result = inspectTable(bytesOf(file), file, 'en')
  return result.ok ? { table: result.value, refused: [] } : { refused: result.faults.map((fault) => fault.code) }
}

function table(file: string): InspectedTable {
  const { table: found, refused } = look(file)
  return found ?? expect.fail(`${file}: ${refused.join()}`)
}

const column = (file: string, index: number): (string | null)[] => table(file).rows.map((row) => row[index] ?? null)
const total = (values: readonly (string | null)[]): number => values.reduce((sum, value) => sum + Number(value ?? 0), 0)
const problems = (file: string): [string, string][] => table(file).problems.map(({ place, code }) => [place, code])
const codes = (file: string): string[] => table(file).problems.map(({ code }) => code)
const everything = (file: string): (string | null)[] => [...table(file).columns, ...table(file).rows.flat()]

const DATES = ['2025-01-03', '2025-01-06', '2025-01-31', '2025-02-02', '2025-02-12']
const plainFive = (file: string, amounts: number) => {
  expect(column(file, 0)).toEqual(DATES)
  expect([column(file, amounts).length, total(column(file, amounts))]).toEqual([5, 4_718_567])
}
const refusedAs =
  (...expected: string[]) =>
  (file: string) =>
    expect(look(file).refused).toEqual(expected)
const bankExport = (file: string) => {
  expect(table(file).columns).toEqual(['Date', 'Libellé', 'Débit', 'Crédit', 'Solde'])
  expect([table(file).separator, column(file, 0)]).toEqual([';', DATES])
  expect([total(column(file, 2)), total(column(file, 3)), column(file, 4).at(-1)]).toEqual([4_722_067, 3500, '281433'])
}
const hidden = (file: string) => {
  expect(table(file).hiddenRows).toEqual([2])
  expect(codes(file)).toEqual(['HIDDEN_COLUMNS', 'HIDDEN_ROWS'])
}
const sameAsText = (file: string) => {
  expect(column(file, 1).length).toBe(5)
  expect(column(file, 1)).toEqual(column(file, 2))
}

/** What the manifest says of each file. */
const EXPECTED: Record<string, (file: string) => void> = {
  'calamine-merge_cells.xlsx': (file) =>
    expect(everything(file)).toEqual(['Row Merge', '', 'Not Merged', 'Column Merge', 'Chunk Merged', null]),
  'calamine-merged_range.xlsx': (file) => expect(table(file).rows.map((row) => row[0])).toEqual(['A1', 'A3', 'A4']),
  'calamine-date_1904.xlsx': (file) => expect(column(file, 0).slice(0, 2)).toEqual(['2021-01-01', '2021-01-02']),
  'calamine-date_1900.xlsx': (file) => expect(column(file, 0).slice(0, 2)).toEqual(['2021-01-01', '2021-01-02']),
  'sheetjs-1904.xlsx': sameAsText,
  'sheetjs-1900.xlsx': sameAsText,
  'exceljs-1904.xlsx': (file) => {
    expect(table(file).rows).toEqual([[null, '1904-01-01']])
    expect(table(file).sheets.length).toBe(3)
  },
  'calamine-date_iso.xlsx': (file) =>
    expect(column(file, 0).slice(0, 3)).toEqual(['2021-01-01', '2021-01-01T10:10:10', '10:10:10']),
  'calamine-date_quoted_format.xlsx': (file) => expect(column(file, 0)).toEqual(new Array(4).fill('2021-01-01')),
  'exceljs-dateIssue.xlsx': (file) => expect(column(file, 0)).toEqual(['2020-11-20']),
  'calamine-errors.xlsx': (file) => {
    expect(column(file, 0)).toEqual(new Array(7).fill(null))
    expect(
      problems(file)
        .filter(([, code]) => code === 'CELL_ERROR')
        .map(([place]) => place),
    ).toEqual([1, 2, 3, 4, 5, 6, 7].map((line) => `Feuil1!A${line}`))
  },
  'calamine-empty_shared_string_value.xlsx': (file) =>
    expect(table(file).rows).toEqual([
      ['Alice', null, 'Active'],
      [null, 'Berlin', null],
    ]),
  'calamine-encoded_entities.xlsx': (file) => expect(everything(file)).toEqual(['&', '\n']),
  'calamine-has_x000D_.xlsx': (file) => expect(everything(file)).toEqual(['ABC\nDEF']),
  'calamine-inlineStr_cdata.xlsx': (file) => expect(everything(file)).toEqual(['Hello CDATA', 'World', '12345', 'NormalText']),
  'calamine-ns-prefix.xlsx': (file) => expect(everything(file)).toEqual(['a', 'b', '1', '3', '2', '4']),
  'calamine-strict_iso.xlsx': (file) => {
    expect([table(file).columns.length, table(file).rows.length]).toEqual([18, 75])
    expect(table(file).rows[0]?.slice(6, 8)).toEqual(['78.46', '2153.93'])
  },
  'poi-SampleSS.strict.xlsx': (file) => {
    expect(table(file).sheets.map((sheet) => sheet.name)).toEqual(['First Sheet', 'Sheet Number 2', 'Sheet3'])
    expect(table(file).columns).toEqual(['2nd row', '2nd row 2nd column'])
  },
  'calamine-whitespace_trim.xlsx': (file) => {
    expect(table(file).rows[0]?.slice(0, 2)).toEqual(['  line1\nline2  ', '  line1\nline2  '])
    expect(table(file).rows[1]?.[0]).toBe('日期 时间')
    const shared = readTables(bytesOf(file), file, { sheet: 'SharedStrings' })
    expect(shared.ok && shared.value.columnTitles).toContain('trimmed value')
  },
  'calamine-header-row.xlsx': (file) => {
    expect(table(file)).toMatchObject({ headerRow: 9, columns: ['Columns', 'Column A', 'Column B', 'Column C'] })
    expect(table(file).rows).toEqual([['put data here', '1', '2', '3']])
  },
  'calamine-shared_formula.xlsx': (file) => expect(column(file, 1)).toEqual(['2', '4', '6']),
  'calamine-empty_s_attribute.xlsx': (file) =>
    expect(table(file).rows).toEqual([
      ['John', '1'],
      ['Sophia', '2'],
      ['Peter', '3'],
      ['Sam', '4'],
    ]),
  'calamine-non_monotonic_si.xlsx': (file) => expect(column(file, 2)).toEqual(['3', '6', '9', '12', '15', '18']),
  'calamine-minimal_package.xlsx': (file) => expect(table(file)).toMatchObject({ headerRow: 3, rows: { length: 193 } }),
  'calamine-pass_protected.xlsx': refusedAs('FILE_ENCRYPTED'),
  'poi-protected_sha512.xlsx': refusedAs('FILE_ENCRYPTED'),
  'calamine-pass_protected.ods': refusedAs('FILE_ENCRYPTED'),
  'calamine-date_1904.xls': refusedAs('FILE_XLS_UNSUPPORTED'),
  'calamine-too_small.xls': refusedAs('FILE_NOT_A_TABLE'),
  'calamine-repeat_dos.ods': refusedAs('FILE_TOO_MANY_COLUMNS'),
  'calamine-rows_repeated.ods': (file) => expect(table(file).rows).toEqual(new Array(4).fill(['C', 'D'])),
  'exceljs-hidden-libreoffice.xlsx': hidden,
  'exceljs-hidden-google.xlsx': hidden,
  'exceljs-invalid-xml.xlsx': (file) => {
    const result = inspectTable(bytesOf(file), file, 'en')
    expect(result.ok ? [] : result.faults).toMatchObject([{ code: 'FILE_XML_INVALID', details: { name: file } }])
  },
  'exceljs-missing-bits.xlsx': (file) => {
    expect(column(file, 13).at(-1)).toBe('42')
    expect(codes(file)).toContain('CELL_TEXT_LOST')
  },
  'exceljs-shared_string_escape.xlsx': (file) => expect(everything(file)).toEqual(['_x000D_']),
  'exceljs-many-columns.xlsx': (file) => {
    expect(table(file).rows[0]?.length).toBe(20)
    expect(table(file).rows[0]?.slice(0, 4)).toEqual(['but', 'the', 'really', 'really'])
  },
  'exceljs-chart-sheet.xlsx': (file) => {
    expect(table(file).sheets).toEqual([{ name: 'Sheet1', hidden: false }])
    expect([table(file).rows.length, total(column(file, 1))]).toEqual([6, 592])
  },
  'exceljs-bogus-defined-name.xlsx': (file) => expect(everything(file)).toEqual(['OFFSET($A$10;0;0;0;1)']),
  'exceljs-issue-991.csv': (file) => {
    expect(column(file, 0)).toEqual(['2019-11-04', '11-04-2019', '2019-11-04T10:17:55', '00210PRG1', '1234-5thisisnotadate'])
    expect(problems(file).filter(([, code]) => code === 'DATE_AMBIGUOUS')).toEqual([['line 2, column A', 'DATE_AMBIGUOUS']])
  },
  'poi-NoRowNums.xlsx': (file) => {
    expect([table(file).columns[1], table(file).rows.length]).toEqual(['Ion', 70])
    expect(table(file).rows[0]?.slice(0, 4)).toEqual(['TRUE', '[M+Na]+1', '1', '644.24222'])
  },
  'poi-MalformedSSTCount.xlsx': (file) =>
    expect(table(file).rows).toEqual([
      ['asdc', 'sadc', 'asdfXZc', 'sadf'],
      ['23', '24', '2', '1'],
    ]),
  'poi-InlineStrings.xlsx': (file) => expect(table(file).rows[0]).toEqual(['12', 'A', '1st Inline String', '12']),
  'poi-TwoSheetsOneHidden.xlsx': (file) => {
    expect([table(file).columns, table(file).sheets[0]]).toEqual([['Sheet2A1'], { name: 'Sheet1', hidden: true }])
    expect(codes(file)).toContain('SHEET_HIDDEN')
  },
  'poi-54764-billion-laughs.xlsx': refusedAs('FILE_HAS_DTD'),
  'poi-poc-xmlbomb.xlsx': refusedAs('FILE_HAS_DTD'),
  'poi-poc-shared-strings.xlsx': refusedAs('CELL_TOO_LONG'),
  'poi-fuzz-5265527465181184.xlsx': refusedAs('FILE_DAMAGED'),
  'poi-fuzz-5542865479270400.xlsx': refusedAs('FILE_TRUNCATED'),
  'etalab-sarthe-2018-latin1.csv': (file) => {
    expect(table(file)).toMatchObject({ encoding: 'windows-1252', separator: ';', headerRow: 1, rows: { length: 1625 } })
    expect(table(file).columns[4]).toBe('Montant\nde la subvention de fonctionnement (1)')
    expect(table(file).columns[1]).toBe("Nom de l'organisme bénéficiaire")
    expect(table(file).rows.find((row) => row[1] === 'ACADEA')?.[6]).toBe('1798193.68')
    expect(problems(file).map(([, code]) => code)).toEqual(['NUMBER_UNREADABLE'])
  },
  'etalab-sarthe-progos-2018.xls': refusedAs('FILE_XLS_UNSUPPORTED'),
  'etalab-mayenne-2019.xlsx': (file) => {
    expect(table(file).rows.length).toBe(61)
    expect(column(file, 1).every((siret) => /^\d{14}$/.test(siret ?? ''))).toBe(true)
    expect(problems(file)).toContainEqual(['Feuil1!F2', 'NUMBER_ROUNDED_BY_EXCEL'])
    expect(problems(file)).toContainEqual(['Feuil1!D2', 'DATE_FROM_EXCEL_IN_TEXT_COLUMN'])
    expect(problems(file)).not.toContainEqual(['Feuil1!F3', 'NUMBER_ROUNDED_BY_EXCEL'])
  },
  'c-formula-no-cached-value.xlsx': (file) => {
    expect(column(file, 4)).toEqual([null, null, null])
    expect(problems(file)).toEqual(['E2', 'E3', 'E4'].map((cell) => [`Dépenses!${cell}`, 'FORMULA_WITHOUT_VALUE']))
  },
  'c-formula-cached-libreoffice.xlsx': (file) => expect(column(file, 4)).toEqual(['15000', '30000', '45000']),
  'c-mixed-dates.xlsx': (file) => {
    expect(column(file, 0).filter((date) => date === '2025-01-02').length).toBe(6)
    expect(problems(file)).toEqual([
      ['Dépenses!A7', 'DATE_AMBIGUOUS'],
      ['Dépenses!A8', 'DATE_IMPOSSIBLE'],
      ['Dépenses!A9', 'DATE_MISSING'],
      ['Dépenses!A11', 'DATE_WITHOUT_DAY'],
    ])
  },
  'c-amounts-zoo.xlsx': (file) => {
    const asked = new Set(problems(file).map(([place]) => place))
    for (const [index, [, amount = null, expected = null]] of table(file).rows.entries()) {
      const place = `Dépenses!B${index + 2}`
      if (expected === null) expect(amount).toBeNull()
      else if (expected.startsWith('ask'))
        expect(table(file).problems.find(({ code }) => code === 'NUMBER_AMBIGUOUS')?.text).toContain(place.slice(9))
      else if (expected.startsWith('refuse')) expect([...asked]).toContain(place)
      else expect(amount).toBe(expected)
    }
    expect(table(file).rows.length).toBe(22)
  },
  'c-20000-formatted-empty-rows.xlsx': (file) => expect(table(file).rows).toEqual([['2025-01-01', '100']]),
  'c-codes-that-look-like-numbers.xlsx': (file) => {
    expect(table(file).rows).toEqual([
      ['007', '1-2', '601100', '100'],
      ['1E5', 'MARCH1', '0601', '200'],
      ['7', '2025-02-01', '601100', '300'],
    ])
    expect(problems(file)).toEqual([['Dépenses!B4', 'DATE_FROM_EXCEL_IN_TEXT_COLUMN']])
  },
  'c-fr-semicolon-utf8-bom.csv': bankExport,
  'c-fr-semicolon-utf16le.csv': bankExport,
  'c-quoted-newlines.csv': (file) => {
    expect([table(file).rows.length, total(column(file, 2))]).toEqual([2, 187_600])
    expect(column(file, 1)[0]).toBe('Achat de fournitures\nfacture n° 12, "urgente"')
  },
  'c-tab-mixed-utf8-latin1.txt': (file) => {
    expect([table(file).separator, column(file, 1), codes(file)]).toEqual(['\t', ['Réunion', 'Réunion'], ['ENCODING_MIXED']])
  },
  'c-html-named.xls': refusedAs('FILE_IS_WEB_PAGE'),
  'c-empty.csv': refusedAs('FILE_EMPTY'),
  'c-header-only.csv': (file) => expect([table(file).rows, codes(file)]).toEqual([[], ['NO_ROWS']]),
  'c-spreadsheetml2003.xls': refusedAs('FILE_XML2003_UNSUPPORTED'),
  'c-plain.xlsx': (file) => plainFive(file, 2),
  'c-truncated-30.xlsx': refusedAs('FILE_TRUNCATED'),
  'c-bitflip.xlsx': refusedAs('FILE_DAMAGED'),
  'c-300k-rows.xlsx': (file) => expect(table(file).rows.length).toBe(300_005),
  'c-dtd-external-entity.xlsx': refusedAs('FILE_HAS_DTD'),
  'c-plain-libreoffice.xlsx': (file) => plainFive(file, 2),
  'c-fr-text-dates-nbsp-libreoffice.xlsx': (file) => plainFive(file, 3),
  'c-ods-renamed.xlsx': (file) => {
    plainFive(file, 2)
    expect([table(file).kind, codes(file)]).toEqual(['ods', ['FILE_KIND_DIFFERS']])
  },
  'c-1904.xlsx': (file) => expect(column(file, 0)).toEqual(['2025-01-03']),
}

describe('every file of the manifest is read or refused as it says', () => {
  test('the expectations cover the manifest, and the manifest the expectations', () => {
    const manifest = readTables(bytesOf('manifest.csv'), 'manifest.csv')
    const listed = manifest.ok ? manifest.value.rows.map((row) => String(row.cells[0])) : []
    expect(listed.toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
    expect(listed.filter((file) => !existsSync(join(FOLDER, file)))).toEqual([])
  })

  for (const [file, check] of Object.entries(EXPECTED)) {
    test(file, () => {
      const before = process.threadCpuUsage()
      look(file)
      const spent = process.threadCpuUsage(before)
      expect((spent.user + spent.system) / 1000).toBeLessThan(SLOWEST_MS)
      check(file)
    })
  }
})
