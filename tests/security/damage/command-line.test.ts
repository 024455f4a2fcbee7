import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { copyOf, unguarded } from '../../helpers/altered-copy.ts'
import { partnerLedger } from '../../helpers/package-books.ts'
import { CLI } from '../../helpers/serve-ledger.ts'
import { newFolder, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger
let home: string

beforeAll(() => {
  books = partnerLedger([])
  books.close()
})

// What is known of one copy is known of the others: each test has a host of its own.
beforeEach(() => {
  home = newFolder()
})

/** A copy of a ledger with its documents. */
function copied(path: string): string {
  const copy = copyOf(path)
  cpSync(`${path}.files`, `${copy}.files`, { recursive: true })
  return copy
}

function sikasso(...words: string[]) {
  const env = { ...process.env, SIKASSO_HOME: home, TMPDIR: newFolder() }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words, '--lang', 'fr'], { encoding: 'utf8', env })
  return { status, stdout, stderr, logs: readdirSync(env.TMPDIR).filter((name) => name.endsWith('.log')) }
}

/** The root page of a table or an index, made into a page of no kind. */
function withoutPage(path: string, name: string): string {
  const raw = unguarded(path)
  const { rootpage } = raw.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').get(name) as { rootpage: number }
  raw.close()
  const bytes = readFileSync(path)
  bytes[(rootpage - 1) * 4_096] = 0x77
  writeFileSync(path, bytes)
  return path
}

test.each(['voucher_line', 'user', 'ledger', 'account_balance'])(
  'with the table %s unreadable every command answers by name, and leaves no log of an internal fault',
  (table) => {
    const path = withoutPage(copied(books.path), table)
    const commands = [
      ['verify', path],
      ['report', 'trial-balance', path],
      ['report', 'transactions', path, '--grant', 'PECIC', '--out', join(newFolder(), 'x.xlsx')],
      ['report', 'budget-vs-actual', path, '--grant', 'PECIC'],
      ['close', path, '--period', '2020-01'],
      ['backup', path, '--to', newFolder()],
      ['audit', 'test', path],
      ['package', 'create', path, '--period', '2020-01', '--grant', 'PECIC', '--out', join(newFolder(), 'x.sikpkg')],
    ]
    const answers = commands.map((words) => ({ words: words[0], ...sikasso(...words) }))
    for (const { words, status, stderr, logs } of answers) {
      expect(stderr, words).not.toMatch(/INTERNAL|\n\s+at /)
      expect(logs).toEqual([])
      expect(status === 0 || /LEDGER_DAMAGED/.test(stderr), `${words}: ${stderr}`).toBe(true)
    }
    expect(answers[0]?.status).toBe(1)
    expect(answers[0]?.stderr).toMatch(/LEDGER_DAMAGED: .*page \d+/)
  },
)

test('what verify found stands on every report until a verification succeeds; a lost record is unknown', () => {
  const path = copied(books.path)
  const add = (francs: number): void => {
    const raw = unguarded(path)
    raw.exec(
      `UPDATE voucher_line SET amount_xof = amount_xof + ${francs}, amount_minor = amount_minor + ${francs} WHERE voucher_id = 2`,
    )
    raw.close()
  }
  add(1)
  const report = () => sikasso('report', 'trial-balance', path)
  expect(report()).toMatchObject({ status: 0, stderr: '' })
  expect(sikasso('verify', path)).toMatchObject({ status: 1, stderr: expect.stringContaining('VERIFY_VOUCHER_CHANGED') })
  expect(report()).toMatchObject({ status: 0, stderr: expect.stringMatching(/^LEDGER_NOT_SOUND: Registre altéré/) })
  expect(sikasso('close', path, '--period', '2020-01')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('LEDGER_ALTERED'),
  })
  const rates = join(newFolder(), 'rates.csv')
  writeFileSync(rates, 'base,quote,month,rate,source\nGBP,XOF,2020-03,770.5,Avis\n')
  expect(sikasso('import', 'rates', path, rates)).toMatchObject({ status: 0 })

  // An older copy would lack a head that this host has seen: the row itself is mended.
  add(-1)
  expect(report().stderr).toMatch(/^LEDGER_NOT_SOUND/)
  expect(sikasso('verify', path)).toMatchObject({ status: 0, stderr: '' })
  expect(report()).toMatchObject({ status: 0, stderr: '' })
})

test('a restored copy is sound beside the damaged ledger; the record deleted, nothing is said any more', () => {
  const path = copied(books.path)
  const folder = newFolder()
  const backup = sikasso('backup', path, '--to', folder).stdout.trim()
  withoutPage(path, 'voucher_line')
  expect(sikasso('verify', path).status).toBe(1)
  expect(sikasso('report', 'trial-balance', path).stderr).toMatch(/LEDGER_NOT_SOUND/)
  const restored = join(newFolder(), 'restored.sikasso')
  expect(sikasso('restore', backup, '--to', restored)).toMatchObject({ status: 0, stderr: '' })
  expect(sikasso('report', 'trial-balance', restored)).toMatchObject({ status: 0, stderr: '' })
  const another = copied(restored)
  expect(sikasso('report', 'trial-balance', another).stderr).toMatch(/^LEDGER_NOT_SOUND/)
  rmSync(join(home, 'integrity'), { recursive: true })
  expect(sikasso('report', 'trial-balance', another)).toMatchObject({ status: 0, stderr: '' })
})
