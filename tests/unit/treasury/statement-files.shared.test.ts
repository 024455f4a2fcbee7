import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { detectFormat } from '../../../domain/treasury/statement/detect-format.ts'
import { readStatement } from '../../../domain/treasury/statement/read-statement.ts'
import { addAmounts, statementAmount } from '../../../domain/treasury/statement/statement-amount.ts'
import { statementText } from '../../../domain/treasury/statement/statement-text.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const BANK = join(process.env.SIKASSO_SHARED_DATA ?? '', 'bank')

function parsed(path: string) {
  const text = statementText(readFileSync(join(BANK, path)))
  const format = detectFormat(text)
  if (format === 'table') throw new Error(`${path} was taken for a table`)
  return readStatement(text, basename(path), format)
}

/** expected.csv has one quoted cell, with doubled quotes. */
const rows = readFileSync(join(BANK, 'expected.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) =>
    [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')),
  )

const plain = (text: string | null | undefined) =>
  text === null || text === undefined || text === '' ? '' : (statementAmount(text) ?? text)

describe('every file of the banks reads as expected.csv says', () => {
  test.each(rows)('%s', (path = '', format, account, currency, entries, sum, opening, closing, period, notes = '') => {
    const file = expectSuccess(parsed(path))
    expect(file.format).toBe(format === 'Stmt camt' ? 'camt053' : format)
    const several = file.statements.filter((statement) =>
      path.includes('multiple_accounts') ? statement.account === account : true,
    )
    const lines = several.flatMap((statement) => statement.lines)
    const accounts = [...new Set(several.map((statement) => statement.account).filter((name) => name !== null))]
    const range = several.map((statement) => `${statement.from ?? ''}..${statement.to ?? ''}`)[0]
    expect({
      account: accounts.join(';'),
      currency: several[0]?.currency ?? '',
      entries: lines.length,
      sum: addAmounts(lines.map((line) => line.amount ?? '0')),
      opening: plain(several[0]?.opening),
      closing: plain(several.at(-1)?.closing),
    }).toEqual({ account, currency, entries: Number(entries), sum: plain(sum), opening: plain(opening), closing: plain(closing) })
    if (period !== '') expect(range?.replaceAll('-', '')).toBe(period?.replaceAll('-', ''))
    const balances = /(\d+) opening balances/.exec(notes)?.[1]
    if (balances !== undefined) expect(several.filter((statement) => statement.opening !== null)).toHaveLength(Number(balances))
    const unreadable = /(\d+) unreadable amounts/.exec(notes)?.[1]
    if (unreadable !== undefined) expect(lines.filter((line) => line.amount === null)).toHaveLength(Number(unreadable))
  })

  test('expected.csv names every file but the one that holds no account, which is refused', () => {
    const files = ['camt', 'mt940', 'ofx'].flatMap((folder) =>
      readdirSync(join(BANK, folder))
        .filter((name) => /\.(sta|ofx|xml)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
    const known = new Set(rows.map(([path]) => path))
    expect(files.filter((file) => !known.has(file))).toEqual(['ofx/ofxparse-bank_small.ofx'])
    expect(parsed('ofx/ofxparse-bank_small.ofx')).toMatchObject({ ok: false, faults: [{ code: 'STATEMENT_NONE' }] })
  })

  test('what refuses an import is said line by line', () => {
    const codes = (path: string) =>
      expectSuccess(parsed(path)).statements.flatMap(({ faults }) => faults.map(({ code, place }) => [code, place]))
    expect(codes('ofx/ofxparse-date_missing.ofx').map(([code]) => code)).toEqual([
      'STATEMENT_LINE_DATE',
      'STATEMENT_LINE_DATE',
      'STATEMENT_LINE_DATE',
    ])
    expect(codes('ofx/ofxparse-decimal_error.ofx').map(([code]) => code)).toEqual([
      'STATEMENT_LINE_DATE',
      'STATEMENT_LINE_AMOUNT',
    ])
    const clean = rows.map(([path = '']) => path).filter((path) => !/date_missing|decimal_error/.test(path))
    expect(clean.flatMap(codes)).toEqual([])
  })

  test('the 30th of February is the last day of the month, and a warning says so', () => {
    const [statement] = expectSuccess(parsed('mt940/self-provided-february_30.sta')).statements
    expect(statement?.lines[0]).toMatchObject({ date: '2016-03-01', valueDate: '2016-02-29' })
    expect(statement?.warnings.map(({ code }) => code)).toEqual(['STATEMENT_DATE_MOVED'])
  })

  const kept = readdirSync(join(BANK, 'mt940')).filter((name) => name.endsWith('.expected.yml'))

  test.each(kept)('%s: every movement has the amount, the value date and the bank reference kept there', (name) => {
    const path = `mt940/${name.replace('.expected.yml', '.sta')}`
    const lines = expectSuccess(parsed(path)).statements.flatMap((statement) => statement.lines)
    const yml = readFileSync(join(BANK, 'mt940', name), 'utf8').split(/^transactions:/m)[1] ?? ''
    const expected = yml
      .split('models.Transaction\n')
      .slice(1)
      .map((text) => ({
        // The library keeps a credit taken back (RC) as money in; expected.csv counts it as money out, as the standard does.
        amount: statementAmount(
          (/status: RC/.test(text) ? '-' : '') + (/decimal\.Decimal\s+- '?([^'\s]+)/.exec(text)?.[1] ?? ''),
        ),
        valueDate: storedDay(/\n {4}date: [^\n]+\n {4}- !!binary \|\n\s+(\S+)/.exec(text)?.[1] ?? ''),
        bankReference: /bank_reference: '?([^'\n]*)/.exec(text)?.[1] ?? '',
      }))
    const read = lines.map(({ amount, valueDate, bankReference }, index) => ({
      amount: amount ?? undefined,
      // Fields of the library's own defaults are not compared.
      valueDate: expected[index]?.valueDate === undefined ? undefined : valueDate,
      bankReference: bankReference ?? '',
    }))
    expect(read).toEqual(
      expected.map((line) => ({
        ...line,
        bankReference: /^(NONREF|null|)$/.test(line.bankReference) ? '' : line.bankReference.trim(),
      })),
    )
  })
})

/** A date as the library keeps it: two bytes of year, one of month, one of day. */
function storedDay(base64: string): string | undefined {
  const [high = 0, low = 0, month = 0, day = 0] = Buffer.from(base64, 'base64')
  return base64 === '' ? undefined : `${high * 256 + low}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
